import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { span } from "../format.ts";
import { statusWord } from "../parts/marks.tsx";
import { canAct, guides, roughNow } from "../store.ts";
import { language, t } from "../words/words.ts";
import { Card } from "./facts.tsx";
import { couriersOf, type FieldChoice } from "./field.tsx";
import type { BoardAction, BoardOrder, Typed } from "./fields.ts";
import { ActionForm, give, TroubleNote } from "./form.tsx";
import { guideWord } from "./guide.ts";
import { openOrder } from "./open-order.ts";
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

/** Steps by which staff set a status that only informs, in any order (S4-07). */
const informing = ["start", "handOver", "deliver", "reopen"];

/** The three things of a back office beside each other (S4-06): status, payment and courier. Each is confirmed before it is told. */
export function OfficeCard({ order }: { order: BoardOrder }) {
  const chosen = useSignal<{ action: BoardAction; first: Typed; isTold: boolean } | undefined>(undefined);
  const couriers = useSignal<readonly FieldChoice[]>([]);
  const allowed = order.actions.filter((action) => action.allowed);
  const steps = allowed.filter(({ command }) => informing.includes(command));
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
        title={words.status}
        now={statusWord(order)}
        choices={steps.map(({ command, title }) => ({ value: command, title }))}
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

interface ColumnProps {
  title: string;
  now: string;
  choices: readonly FieldChoice[];
  choose: (value: string) => void;
}

/** What stands at present, and what else it can be: the choice itself changes nothing yet. */
function Column({ title, now, choices, choose }: ColumnProps) {
  return (
    <label>
      {title}
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
