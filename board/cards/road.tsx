import { momentWord, span } from "../format.ts";
import { deadlineClock } from "../list/deadline.ts";
import type { BoardOrder } from "../order/fields.ts";
import { Icon } from "../parts/icon.tsx";
import { statusWord } from "../parts/marks.tsx";
import { roughNow } from "../store.ts";
import { t } from "../words/words.ts";
import { Card } from "./card.tsx";

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
