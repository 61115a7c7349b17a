import { signal, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { settablePaymentStatuses } from "../../domain/lifecycle/enums.ts";
import { Card } from "../cards/card.tsx";
import type { FieldChoice } from "../fields/controls.tsx";
import { couriersOf } from "../fields/people.tsx";
import { span } from "../format.ts";
import type { Row } from "../list/rows.ts";
import { Icon } from "../parts/icon.tsx";
import { PaymentSign, statusWord } from "../parts/marks.tsx";
import { toast } from "../parts/toast.tsx";
import { canAct, guides, roughNow } from "../store.ts";
import { language, t } from "../words/words.ts";
import type { BoardAction, BoardOrder, Typed } from "./fields.ts";
import { ActionForm, give, TroubleNote } from "./form.tsx";
import { guideWord } from "./guide.ts";
import { closeOpenOrder, openOrder, readState } from "./open-order.ts";
import type { Trouble } from "./trouble.ts";

/** How far an accepted job is: its stages, what the present one means, how long it has stood, and what usually helps (S0-11 S0-14 S0-15). */
export function StageChips({ order }: { order: BoardOrder }) {
  const isForm = useSignal(false);
  const trouble = useSignal<Trouble | undefined>(undefined);
  const action = order.actions.find(({ command }) => command === "setStage");
  const stages = guides.value.get(order.lifecycle)?.stages ?? [];
  if (!order.stage || stages.length === 0) return null;
  const words = t().order.stage;
  const { label: _, ...present } = stages.find(({ name }) => name === order.stage)!;
  const stands = (roughNow.value - Date.parse(order.stageSince ?? order.statusSince)) / 1000;
  const choose = async (stage: string) => {
    if (stage === "measurementAgreed") isForm.value = true;
    else trouble.value = await give(order, action!, { stage }, openOrder.value?.etag);
  };
  return (
    <Card title={words.title} mark={<span class="meta push">{words.stands(span(stands))}</span>}>
      <div class="chips">
        {stages.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            class="chip"
            aria-pressed={name === order.stage}
            disabled={!action?.allowed || !canAct.value}
            onClick={() => choose(name)}
          >
            {label[language]}
          </button>
        ))}
      </div>
      <p>{present.description[language]}</p>
      <p class="soft">{present.nextStep[language]}</p>
      <TroubleNote trouble={trouble} />
      {isForm.value && action && (
        <ActionForm
          action={action}
          first={{ stage: "measurementAgreed" }}
          close={() => (isForm.value = false)}
        />
      )}
    </Card>
  );
}

/** Steps by which staff set a status that only informs, in any order (S4-07), by that status. */
const informing: Readonly<Record<string, string>> = {
  ...{ new: "reopen", inProgress: "start", outForDelivery: "handOver", delivered: "deliver" },
};

/** The three things of a back office beside each other (S4-06): status, payment and courier. Each is confirmed before it is told. */
export function OfficeCard({ order }: { order: BoardOrder }) {
  const chosen = useSignal<{ action: BoardAction; first: Typed; isTold: boolean } | undefined>(undefined);
  const couriers = useSignal<readonly FieldChoice[]>([]);
  const allowed = order.actions.filter((action) => action.allowed);
  const steps = allowed.filter(({ command }) => Object.values(informing).includes(command));
  const find = (name: string) => allowed.find(({ command }) => command === name);
  const [payment, courier] = [find("setPayment"), find("assignDeliverer")];
  const isOffice = steps.length > 1 && payment !== undefined;
  useEffect(() => {
    if (isOffice && courier)
      couriersOf(order.shop).then(
        (found) => {
          couriers.value = found;
        },
        () => {},
      );
  }, [isOffice, order.shop]);
  if (!isOffice) return null;
  const words = t().order;
  const choose = (action: BoardAction | undefined, first: Typed = {}, isTold = false) => {
    if (action) chosen.value = { action, first, isTold };
  };
  const { deliverer } = order.delivery;
  const states = payment.fields.find(({ name }) => name === "status")?.options ?? [];
  return (
    <section class="card office no-print" aria-label={words.office}>
      <Column
        title={t().orders.status}
        now={statusWord(order)}
        choices={Object.entries(informing)
          .filter(([, command]) => steps.some((step) => step.command === command))
          .map(([status, value]) => ({ value, title: statusWord({ ...order, status }) }))}
        choose={(command) => choose(find(command), {}, true)}
      />
      <Column
        title={words.money.title}
        now={guideWord(order.lifecycle, "paymentStatuses", order.payment.status)}
        choices={states.map(({ value, title }) => ({ value: String(value), title }))}
        choose={(status) => choose(payment, { status })}
      />
      {courier && (
        <Column
          title={words.delivery.courier}
          now={couriers.value.find(({ value }) => value === deliverer)?.title ?? deliverer ?? words.choose}
          choices={[
            ...couriers.value.filter(({ value }) => value !== deliverer),
            { value: "", title: words.newCourier },
          ]}
          choose={(id) => choose(courier, id ? { deliverer: id } : {})}
        />
      )}
      {chosen.value && (
        <ActionForm
          action={chosen.value.action}
          first={chosen.value.first}
          hint={chosen.value.isTold ? words.told : undefined}
          close={() => (chosen.value = undefined)}
        />
      )}
    </section>
  );
}

/** Whether a lifecycle has what stands in the three columns of a back office. */
export function isOffice(lifecycle: string): boolean {
  const commands = guides.value.get(lifecycle)?.sharedCommands.map(({ name }) => String(name)) ?? [];
  return [...Object.values(informing), "assignDeliverer"].every((each) => commands.includes(each));
}

const known = signal<readonly FieldChoice[] | undefined>(undefined);

/** The same three things beside an order of the list, where there is room: what is chosen is asked for in a form. */
export function OfficeColumns({ row }: { row: Row }) {
  const asked = useSignal<{ command: string; first: Typed } | undefined>(undefined);
  useEffect(() => {
    if (known.value) return;
    known.value = [];
    couriersOf(row.shop).then(
      (found) => {
        known.value = found;
      },
      () => {},
    );
  }, []);
  const words = t().order;
  const { lifecycle, status, group, payment, number } = row;
  const { deliverer, way } = row.delivery;
  const couriers = known.value ?? [];
  const ask = (command: string, first: Typed = {}) => {
    asked.value = { command, first };
  };
  return (
    <div class="trio">
      <Column
        title={t().orders.status}
        sign={<Icon name={group} />}
        look={group}
        of={number}
        now={statusWord(row)}
        choices={Object.keys(informing)
          .filter((name) => name !== status)
          .map((name) => ({ value: name, title: statusWord({ lifecycle, status: name }) }))}
        choose={(name) => ask(informing[name]!)}
      />
      <Column
        title={words.money.title}
        sign={<PaymentSign status={payment.status} />}
        of={number}
        now={guideWord(lifecycle, "paymentStatuses", payment.status)}
        choices={settablePaymentStatuses
          .filter((name) => name !== payment.status)
          .map((name) => ({ value: name, title: guideWord(lifecycle, "paymentStatuses", name) }))}
        choose={(name) => ask("setPayment", { status: name })}
      />
      {way !== "pickup" && (
        <Column
          title={words.delivery.courier}
          of={number}
          now={couriers.find(({ value }) => value === deliverer)?.title ?? deliverer ?? words.choose}
          choices={[
            ...couriers.filter(({ value }) => value !== deliverer),
            { value: "", title: words.newCourier },
          ]}
          choose={(id) => ask("assignDeliverer", id ? { deliverer: id } : {})}
        />
      )}
      {asked.value && <AskedInList row={row} {...asked.value} close={() => (asked.value = undefined)} />}
    </div>
  );
}

interface AskedInListProps {
  row: Row;
  command: string;
  first: Typed;
  close: () => void;
}

/** The form of a command for an order that is not open: it is read first, and says why where it is not possible. */
function AskedInList({ row: { id, number }, command, first, close }: AskedInListProps) {
  useEffect(() => {
    openOrder.value = { id };
    readState(id).then(() => {
      const { order } = openOrder.value ?? {};
      const found = order?.actions.find((action) => action.command === command);
      if (found?.allowed) return;
      toast(found?.reason ?? t().orders.refused(number));
      close();
    });
    return closeOpenOrder;
  }, []);
  const { order } = openOrder.value ?? {};
  const action = order?.actions.find((each) => each.allowed && each.command === command);
  // What is given makes the order another one: the form stays until it is closed.
  const shown = useSignal<BoardAction | undefined>(undefined);
  if (order?.id === id && action && !shown.value) shown.value = action;
  if (!shown.value) return null;
  const isTold = Object.values(informing).includes(command);
  return (
    <ActionForm action={shown.value} first={first} hint={isTold ? t().order.told : undefined} close={close} />
  );
}

interface ColumnProps {
  title: string;
  sign?: ComponentChildren;
  look?: string;
  /** The number of the order, where several stand in one list. */
  of?: string;
  now: string;
  choices: readonly FieldChoice[];
  choose: (value: string) => void;
}

/** What stands at present, and what else it can be: the choice itself changes nothing yet. */
function Column({ title, sign, look = "", of, now, choices, choose }: ColumnProps) {
  return (
    <label>
      <span class={`st ${look}`}>
        {sign}
        {title}
        {of && <span class="hide"> {of}</span>}
      </span>
      <select
        value="now"
        disabled={!canAct.value}
        onChange={(event) => {
          const { value } = event.currentTarget;
          event.currentTarget.value = "now";
          choose(value);
        }}
      >
        <option value="now">{now}</option>
        {choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.title}
          </option>
        ))}
      </select>
    </label>
  );
}
