import { useSignal } from "@preact/signals";
import { laterWords } from "#board/words/later.en.ts";
import type { BoardOrder } from "../order/fields.ts";
import { commandWord } from "../order/guide.ts";
import { Icon } from "../parts/icon.tsx";
import { statusWord } from "../parts/marks.tsx";
import { guides } from "../store.ts";
import { language } from "../words/words.ts";
import { Card, Quote, Signed } from "./card.tsx";

const fewEvents = 6;

/** What has happened, newest first: where the order moved, else what was done, by whom and when. */
export function HistoryCard({ order }: { order: BoardOrder }) {
  const isAll = useSignal(false);
  const words = laterWords.history;
  const events = order.history.toReversed();
  if (events.length === 0) return null;
  return (
    <Card title={words.title} class="no-print">
      <ol class="road past">
        {events.slice(0, isAll.value ? undefined : fewEvents).map((event) => (
          <li key={event.version}>
            <Icon name={event.to === event.from ? "payNone" : "done"} />
            {whatHappened(order, event)}
            <Signed by={event.actor} at={event.at} />
            <Reason data={event.data} />
          </li>
        ))}
      </ol>
      {events.length > fewEvents && !isAll.value && (
        <button type="button" class="button plain" onClick={() => (isAll.value = true)}>
          {words.all(events.length)}
        </button>
      )}
    </Card>
  );
}

type HistoryEvent = BoardOrder["history"][number];

function whatHappened({ lifecycle }: BoardOrder, { command, to, from, data }: HistoryEvent): string {
  if (to && to !== from) return statusWord({ lifecycle, status: to });
  return command === "setStage" ? stageWord(lifecycle, data.stage) : eventWord(lifecycle, command);
}

/** What has happened when a command was given: of one that only this lifecycle has, what it is called. */
export function eventWord(lifecycle: string, command: string): string {
  const { events } = laterWords.history;
  return Object.hasOwn(events, command) ? events[command]! : commandWord(lifecycle, command);
}

const stageWord = (lifecycle: string, stage: unknown): string => {
  const known = guides.value.get(lifecycle)?.stages.find(({ name }) => name === stage);
  return known?.label[language] ?? String(stage);
};

/** The words that came with it. */
function Reason({ data }: { data: HistoryEvent["data"] }) {
  const text = [data.reason, data.text, data.comment].find((each) => typeof each === "string");
  return text ? <Quote text={text as string} /> : null;
}
