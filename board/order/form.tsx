import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { call } from "../api.ts";
import { FieldInput, isClosing } from "../fields/field.tsx";
import { money } from "../format.ts";
import { refresh } from "../list/fresh.ts";
import { Icon } from "../parts/icon.tsx";
import { statusWord } from "../parts/marks.tsx";
import { toast } from "../parts/toast.tsx";
import { canAct, timeZone } from "../store.ts";
import { t } from "../words/words.ts";
import { isDangerous } from "./actions.ts";
import { type BoardAction, type BoardOrder, bodyOf, isNeeded, isShown, type Typed } from "./fields.ts";
import { giveCommand } from "./give.ts";
import { openOrder, takeOrder } from "./open-order.ts";
import { changedOnly, firstTyped } from "./prefill.ts";
import { type Trouble, troubleOf } from "./trouble.ts";

const draftKey = ({ id }: BoardOrder, command: string): string => `waymark-draft ${id} ${command}`;

/** Gives a command and tells what came of it; the order on the screen is replaced only by the answer. */
export async function give(
  order: BoardOrder,
  action: BoardAction,
  body: object,
  etag: string | undefined,
): Promise<Trouble | undefined> {
  try {
    const { body: after, etag: next } = await giveCommand(order.id, action.command, body, etag);
    takeOrder(after, next);
    sessionStorage.removeItem(draftKey(order, action.command));
    tellDone(order, after);
    refresh();
    return undefined;
  } catch (error) {
    return troubleOf(error, order);
  }
}

/** What was done, with a way to take it back where the lifecycle has one. */
function tellDone(before: BoardOrder, after: BoardOrder): void {
  const words = t().order;
  const text =
    after.status === before.status ? words.saved(after.number) : words.isNow(after.number, statusWord(after));
  const undo = after.actions.find(({ command, allowed }) => command === "undo" && allowed);
  const takeBack = async () => {
    const refused = await give(after, undo!, {}, openOrder.value?.etag);
    if (refused) toast(refused.text);
  };
  toast(text, undo && { title: undo.title, act: takeBack });
}

interface FormProps {
  action: BoardAction;
  /** What has been chosen on the way here. */
  first?: Typed;
  /** What comes of it beside the change. */
  hint?: string | undefined;
  close: () => void;
}

/** The form of a command, made from its fields: what was typed outlives conflicts, broken connections and logins. */
export function ActionForm({ action, first: chosen, hint, close }: FormProps) {
  const { order, etag } = openOrder.value!;
  const before = useRef({ order: order!, etag });
  const first = useRef(firstTyped(order!, action, timeZone.value));
  const kept = sessionStorage.getItem(draftKey(order!, action.command));
  const typed = useSignal<Typed>({ ...first.current, ...(kept && JSON.parse(kept)), ...chosen });
  const trouble = useSignal<Trouble | undefined>(undefined);
  const isBusy = useSignal(false);
  const change = (name: string, text: string) => {
    typed.value = { ...typed.value, [name]: text };
    sessionStorage.setItem(draftKey(order!, action.command), JSON.stringify(typed.value));
  };
  const present = order!.actions.find(({ command }) => command === action.command);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy.value) return;
    isBusy.value = true;
    const reading = { currency: before.current.order.currency, timeZone: timeZone.value };
    const said = action.command === "correct" ? changedOnly(typed.value, first.current) : typed.value;
    const body = bodyOf(
      action.fields.filter((field) => isShown(field, typed.value)),
      said,
      reading,
    );
    trouble.value = await give(before.current.order, action, body, before.current.etag);
    isBusy.value = false;
    if (!trouble.value) close();
    // Another press is about the order as it is now: what has changed stands above the form.
    else if (openOrder.value?.order)
      before.current = { order: openOrder.value.order, etag: openOrder.value.etag };
  };
  return (
    <Sheet title={action.title} close={close}>
      <form onSubmit={submit} class="form" aria-busy={isBusy.value}>
        {action.command === "cancel" && <CancelPreview id={order!.id} currency={order!.currency} />}
        <TroubleNote trouble={trouble} />
        {hint && (
          <p class="note">
            <Icon name="talk" />
            <span>{hint}</span>
          </p>
        )}
        {present && !present.allowed && trouble.value?.isConflict && (
          <p class="note">
            <Icon name="lock" />
            <span>{present.reason}</span>
          </p>
        )}
        {action.fields
          .filter((field) => isShown(field, typed.value))
          .filter(({ name }) => name !== "anyway" || trouble.value?.why === "moneyReturned")
          .filter(({ name }) => name !== "closedAt" || isClosing(typed.value.status))
          .map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              order={order!}
              command={action.command}
              value={typed.value[field.name] ?? ""}
              isNeeded={isNeeded(field, typed.value)}
              error={trouble.value?.fields[field.name]}
              change={(text) => change(field.name, text)}
            />
          ))}
        <div class="line ends">
          <button type="button" class="button" onClick={close}>
            {t().order.notNow}
          </button>
          <button
            type="submit"
            class={isDangerous(action) ? "button danger" : "button main"}
            disabled={!canAct.value || (present && !present.allowed)}
          >
            {action.title}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

/** What went wrong, above the form; where somebody else was faster, who and how. */
export function TroubleNote({ trouble }: { trouble: Signal<Trouble | undefined> }) {
  const { value } = trouble;
  if (!value) return null;
  return (
    <div class="note alert" role="alert">
      <Icon name={value.isConflict ? "user" : "warn"} />
      <div>
        <p>
          <strong>{value.text}</strong>
        </p>
        {value.isConflict && <p>{t().order.conflictHint}</p>}
        {value.reference && (
          <p class="meta">
            {t().problem.reference}: <code>{value.reference}</code>
          </p>
        )}
      </div>
    </div>
  );
}

/** What becomes of the money, before somebody cancels. */
function CancelPreview({ id, currency }: { id: string; currency: string }) {
  const sums = useSignal<{ refund: number; kept: number } | undefined>(undefined);
  useEffect(() => {
    call("GET", "/v1/orders/{id}/cancellation", { params: { id } }).then(
      ({ body }) => {
        sums.value = body;
      },
      () => {},
    );
  }, [id]);
  if (!sums.value) return null;
  const { refund, kept } = sums.value;
  const words = t().order.cancellation;
  if (refund === 0 && kept === 0) return <p class="soft">{words.nothing}</p>;
  return (
    <dl class="sums">
      <dt>{words.refund}</dt>
      <dd>{money(refund, currency)}</dd>
      <dt>{words.kept}</dt>
      <dd>{money(kept, currency)}</dd>
    </dl>
  );
}

interface SheetProps {
  title: string;
  close: () => void;
  children: preact.ComponentChildren;
}

/** A dialog over the page: it keeps the focus, Escape closes it, and the focus goes back to where it was. */
export function Sheet({ title, close, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const from = document.activeElement;
    dialog.current?.showModal();
    return () => (from instanceof HTMLElement ? from.focus() : undefined);
  }, []);
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="sheet-title" class="dialog">
      <div class="line">
        <h2 id="sheet-title">{title}</h2>
        <button type="button" class="button icon plain push" aria-label={t().close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
