import { useSignal } from "@preact/signals";
import { call, type Schemas, send } from "../api.ts";
import { money } from "../format.ts";
import { deadlineClock } from "../list/deadline.ts";
import type { Row } from "../list/rows.ts";
import { guideWord, readGuide } from "../order/guide.ts";
import { Icon } from "../parts/icon.tsx";
import { Paged, troubleText, usePages } from "../parts/pages.tsx";
import { Rows } from "../parts/row.tsx";
import { State } from "../parts/state.tsx";
import { toast } from "../parts/toast.tsx";
import { hrefOf } from "../place.ts";
import { canAct, hasAssignees, me, roughNow, rows } from "../store.ts";
import { t } from "../words/words.ts";

type Task = Schemas["Task"];

/** Who is told what needs a person beside the orders themselves. */
const mayReadTasks = (role = ""): boolean => ["director", "manager", "support", "admin"].includes(role);

/** What goes on only when somebody sees to it: what orders ask for, what is late, and what is about no open order. */
export function NeedsYouScreen() {
  const words = t().needsYou;
  const all = [...rows.value.values()];
  const asked = new Map<string, Row[]>();
  const asks = ({ attention }: Row) => attention.find((code) => code !== "overdue");
  for (const row of all) if (asks(row)) asked.set(asks(row)!, [...(asked.get(asks(row)!) ?? []), row]);
  const rest = all.filter((row) => !asks(row));
  const late = rest.filter((row) => deadlineClock(row, roughNow.value)?.isOver || row.attention.length > 0);
  const lost = rest.filter((row) => hasAssignees.value && !row.assignee && row.group !== "new");
  const lists: [string, Row[]][] = [
    ...[...asked].map(([code, own]): [string, Row[]] => [
      guideWord(own[0]!.lifecycle, "attention", code),
      own,
    ]),
    [words.late, late],
    [words.unassigned, lost.filter((row) => !late.includes(row))],
  ];
  const shown = lists.filter(([, own]) => own.length > 0);
  return (
    <>
      <header>
        <h1>{t().nav.needsYou}</h1>
        <span class="meta">{words.hint}</span>
      </header>
      {shown.map(([title, own]) => (
        <section key={title}>
          <h2 class="group failed">
            <Icon name="hand" />
            {title} <span class="badge">{own.length}</span>
          </h2>
          <Rows rows={own} />
        </section>
      ))}
      {mayReadTasks(me.value?.role) ? (
        <Tasks isAlone={shown.length === 0} />
      ) : (
        shown.length === 0 && <Nothing />
      )}
    </>
  );
}

const Nothing = () => <State icon="tick" title={t().needsYou.none} hint={t().needsYou.noneHint} />;

/** Of whom the tasks are, for those who look after all shops; a word for what they ask for comes with any guide. */
async function readShops(): Promise<ReadonlyMap<string, string>> {
  const { items } = (await call("GET", "/v1/shops", { query: { limit: 100 } })).body;
  if (items[0]) await readGuide(items[0].lifecycle);
  return new Map(items.map(({ id, name }) => [id, name]));
}

/** The tasks that no row above stands for. */
function Tasks({ isAlone }: { isAlone: boolean }) {
  const shops = useSignal<ReadonlyMap<string, string>>(new Map());
  const list = usePages<Task>(async (cursor) => {
    if (!me.value?.shop && !cursor) shops.value = await readShops();
    const query = { limit: 100, ...(cursor && { cursor }) };
    const { body } = await send<{ items: Task[]; next: string | null }>("GET", "/v1/tasks", { query });
    return body;
  }, "tasks");
  const isShownAbove = (task: Task) => "order" in task && rows.value.get(task.order ?? "")?.attention.length;
  const items = list.items?.filter((task) => !isShownAbove(task));
  return (
    <Paged list={{ ...list, items }} empty={isAlone && <Nothing />}>
      {(tasks) => (
        <section>
          {!isAlone && (
            <h2 class="group paused">
              <Icon name="hand" />
              {t().needsYou.tasks} <span class="badge">{tasks.length}</span>
            </h2>
          )}
          <ul class="rows">
            {tasks.map((task, i) => (
              <TaskRow key={i} task={task} of={shops.value.get(task.shop ?? "")} again={list.again} />
            ))}
          </ul>
        </section>
      )}
    </Paged>
  );
}

/** A task in a sentence. */
function taskText(task: Task): string {
  const words = t().needsYou.task;
  const sum = "amount" in task && "currency" in task ? money(task.amount, task.currency) : "";
  switch (task.kind) {
    case "message":
      return words.message(task.message.to);
    case "refund":
      return words.refund(sum);
    case "fee":
      return words.fee(sum);
    case "money":
      return task.reason === "receipt" ? words.receipt : words.money;
    case "unreachable":
    case "stockFeed":
      return words[task.kind];
    default:
      return guideWord(me.value?.shop?.lifecycle ?? "", "attention", task.kind);
  }
}

function TaskRow({ task, of, again }: { task: Task; of: string | undefined; again: () => void }) {
  const number = "number" in task ? task.number : "";
  const id = "id" in task ? task.id : null;
  const order = "order" in task ? task.order : null;
  const dismiss = async () => {
    try {
      const shop = me.value?.shop?.id;
      await send("POST", "/v1/tasks/dismiss", { body: { task: id }, query: { shop } });
      toast(t().needsYou.done);
      again();
    } catch (error) {
      toast(troubleText(error));
    }
  };
  const title = (
    <span class="what">
      {number && <b>{number} </b>}
      {taskText(task)} {of && <bdi class="meta">{of}</bdi>}
    </span>
  );
  return (
    <li class="line task">
      {order ? (
        <a class="row" href={hrefOf({ order })}>
          {title}
        </a>
      ) : (
        <span class="row">{title}</span>
      )}
      {id && (
        <button type="button" class="button small push" disabled={!canAct.value} onClick={dismiss}>
          {t().needsYou.done}
          <span class="hide"> {number}</span>
        </button>
      )}
    </li>
  );
}
