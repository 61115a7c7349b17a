import { useSignal } from "@preact/signals";
import { span } from "../format.ts";
import { canAct, guides, roughNow } from "../store.ts";
import { language, t } from "../words/words.ts";
import { Card } from "./facts.tsx";
import type { BoardOrder } from "./fields.ts";
import { ActionForm, give, TroubleNote } from "./form.tsx";
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
    <Card
      title={words.title}
      mark={<span class="meta push">{words.stands(span(language.value, stands))}</span>}
    >
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
            {label[language.value]}
          </button>
        ))}
      </div>
      <p>{present.description[language.value]}</p>
      <p class="soft">{present.nextStep[language.value]}</p>
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
