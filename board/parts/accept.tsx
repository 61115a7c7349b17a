import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { call, Problem } from "../api.ts";
import { timeOfDay } from "../format.ts";
import { refresh } from "../list/fresh.ts";
import type { Row } from "../list/rows.ts";
import { asksNothing, controlOf } from "../order/actions.ts";
import { giveCommand } from "../order/give.ts";
import { canAct } from "../store.ts";
import { t } from "../words/words.ts";
import { statusWord } from "./marks.tsx";
import { troubleText } from "./pages.tsx";
import { toast } from "./toast.tsx";

/** The next step of an order, with the version that it is a step from. */
interface NextStep {
  command: string;
  title: string;
  etag: string | undefined;
}

/**
 * The main action of an order, if it asks for nothing: of a new one that is to accept it. A row that shows another status
 * than the order has is behind: it offers nothing, and the list is read anew.
 */
async function nextStepOf({ id, status }: Row): Promise<NextStep | undefined> {
  const { body, etag } = await call("GET", "/v1/orders/{id}", { params: { id } });
  if (body.status !== status) {
    void refresh();
    return undefined;
  }
  const { main } = controlOf(body, []);
  return main && asksNothing(main) ? { command: main.command, title: main.title, etag } : undefined;
}

/**
 * The button of a row that rings: it accepts the order, once, as it was when its button was seen. What nobody sees is
 * not asked about: there may be hundreds.
 */
export function AcceptButton({ row }: { row: Row }) {
  const step = useSignal<NextStep | undefined | "unknown">("unknown");
  const isBusy = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const eye = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      eye.disconnect();
      nextStepOf(row).then(
        (found) => {
          step.value = found;
        },
        () => {},
      );
    });
    if (button.current) eye.observe(button.current);
    return () => eye.disconnect();
  }, [row]);
  if (!step.value) return null;
  const known = step.value === "unknown" ? undefined : step.value;
  const due = row.deadline?.name === "accept" && timeOfDay(row.deadline.dueAt);
  return (
    <button
      type="button"
      class="button main"
      ref={button}
      aria-busy={isBusy.value}
      disabled={!canAct.value || isBusy.value || !known}
      onClick={() => known && press(row, known, isBusy)}
    >
      {known && known.command !== "accept" ? known.title : due ? t().orders.acceptBy(due) : t().orders.accept}
      <span class="hide"> {row.number}</span>
    </button>
  );
}

async function press(row: Row, { command, etag }: NextStep, isBusy: { value: boolean }): Promise<void> {
  if (isBusy.value) return;
  isBusy.value = true;
  try {
    const { body } = await giveCommand(row.id, command, {}, etag);
    toast(t().order.isNow(body.number, statusWord(body)));
  } catch (error) {
    const isLate = error instanceof Problem && (error.status === 409 || error.status === 412);
    toast(isLate ? t().orders.refused(row.number) : troubleText(error));
  }
  await refresh();
  isBusy.value = false;
}
