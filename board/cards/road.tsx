import { momentWord, span } from "../format.ts";
import { deadlineClock } from "../list/deadline.ts";
import { useSignal } from "../live.ts";
import type { BoardOrder } from "../order/fields.ts";
import { commandWord } from "../order/guide.ts";
import { Icon } from "../parts/icon.tsx";
import { statusWord } from "../parts/marks.tsx";
import { guides, roughNow } from "../store.ts";
import { language, t } from "../words/words.ts";
import { Card, Quote, Signed } from "./card.tsx";

/** What is due and when, each with its clock; while the order's clock stands a sign says so. */
export function DeadlinesCard({ order }: { order: BoardOrder }) {
  if (order.deadlines.length === 0) return null;
  const words = t().order.deadlines;
  const sorted = order.deadlines.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
  return (
    <Card title={words.title} class="no-print">
      <ul class="road">
        {sorted.map(({ name, title, dueAt, to, stopped }, i) => {
          const deadline = { name, dueAt };
          const clock = deadlineClock(
            { deadline, since: order.statusSince, delivery: order.delivery },
            roughNow.value,
          );
          const left = span(clock?.seconds ?? 0);
          return (
            <li key={name} class={i === 0 ? "now" : "ahead"}>
              <Icon name={stopped ? "paused" : i === 0 ? "time" : "payNone"} />
              {words.by(title, momentWord(dueAt))}
              <span class={`meta ${stopped ? "" : (clock?.near ?? "")}`}>
                {stopped ? words.stopped : clock?.isOver ? t().row.late(left) : t().row.left(left)}
                {to && `, ${words.after(statusWord({ lifecycle: order.lifecycle, status: to }))}`}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

const fewEvents = 6;

/** What has happened, newest first: where the order moved, else what was done, by whom and when. */
export function HistoryCard({ order }: { order: BoardOrder }) {
  const isAll = useSignal(false);
  const words = t().order.history;
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
  const { events } = t().order.history;
  if (command === "setStage") return stageWord(lifecycle, data.stage);
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
