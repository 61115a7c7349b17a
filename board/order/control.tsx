import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { money } from "../format.ts";
import { addKeys } from "../keys.ts";
import { Icon, type IconName } from "../parts/icon.tsx";
import { canAct, guides } from "../store.ts";
import { t } from "../words/words.ts";
import { asksNothing, controlOf } from "./actions.ts";
import type { BoardAction, BoardOrder } from "./fields.ts";
import { ActionForm, give, TroubleNote } from "./form.tsx";
import { openOrder } from "./open-order.ts";
import type { Trouble } from "./trouble.ts";

/** The one control: the next step is a button, everything else stands in its menu, and what is not possible says why. */
export function OrderControl({ order }: { order: BoardOrder }) {
  const isMenu = useSignal(false);
  const form = useSignal<BoardAction | undefined>(undefined);
  const isBusy = useSignal(false);
  const trouble = useSignal<Trouble | undefined>(undefined);
  // what stood on the button when the finger came down: what comes from elsewhere may change it before it goes up
  const pressed = useRef<string>(undefined);
  const own = guides.value.get(order.lifecycle)?.commands.map(({ name }) => name) ?? [];
  const { main, allowed, refused, danger } = controlOf(order, own);

  const act = async (action: BoardAction) => {
    isMenu.value = false;
    trouble.value = undefined;
    if (action.command === "addPhoto") return choosePhotos();
    if (!asksNothing(action)) {
      form.value = action;
      return;
    }
    if (isBusy.value) return;
    isBusy.value = true;
    trouble.value = await give(order, action, {}, openOrder.value?.etag);
    isBusy.value = false;
    // Goods leave although the money is back: that is said in a form.
    if (trouble.value?.why === "moneyReturned") form.value = action;
  };

  useEffect(
    () =>
      addKeys({
        s: () => document.querySelector<HTMLElement>(".control button")?.focus(),
        a: () => actBy(order, ["assignSeller", "assignDeliverer"], act),
        p: () => choosePhotos(),
        m: () => document.querySelector<HTMLElement>("#message")?.focus(),
      }),
    [order],
  );

  const hasMenu = allowed.length + refused.length + danger.length > 0;
  return (
    <>
      <div class="control no-print">
        {main && (
          <button
            type="button"
            class="button main"
            aria-busy={isBusy.value}
            disabled={!canAct.value}
            onPointerDown={() => (pressed.current = main.command)}
            // a second click of the same press is none on what stands there after the first; keys have no press
            onClick={({ detail }) =>
              (detail === 0 || (detail === 1 && pressed.current === main.command)) && act(main)
            }
          >
            {isBusy.value ? t().order.sending : titleOf(order, main)}
          </button>
        )}
        {hasMenu && (
          <button
            type="button"
            class={main ? "button icon" : "button"}
            aria-expanded={isMenu.value}
            aria-label={t().order.others}
            onClick={() => (isMenu.value = !isMenu.value)}
          >
            {!main && t().order.others} <Icon name={main ? "more" : "down"} />
          </button>
        )}
        {isMenu.value && (
          <ActionMenu
            groups={[allowed, refused, danger]}
            act={act}
            close={() => {
              isMenu.value = false;
              document.querySelector<HTMLElement>(".control [aria-expanded]")?.focus();
            }}
          />
        )}
      </div>
      <TroubleNote trouble={trouble} />
      {form.value && <ActionForm action={form.value} close={() => (form.value = undefined)} />}
    </>
  );
}

/** Asks for photos: the camera's on a phone, files elsewhere. */
function choosePhotos(): void {
  const isTouched = matchMedia("(pointer: coarse)").matches;
  document.querySelector<HTMLInputElement>(isTouched ? "#camera" : "#photos")?.click();
}

function actBy(order: BoardOrder, commands: string[], act: (action: BoardAction) => void): void {
  const action = order.actions.find(({ command, allowed }) => allowed && commands.includes(command));
  if (action) act(action);
}

/** What accepting costs stands on its button (S0-28). */
const titleOf = ({ acceptFee, currency }: BoardOrder, { command, title }: BoardAction): string =>
  command === "accept" && acceptFee ? t().order.forPrice(title, money(acceptFee, currency)) : title;

const signs: Readonly<Record<string, IconName>> = {
  ...{ dispatch: "truck", ship: "truck", setDelivery: "truck", assignDeliverer: "truck", addParcel: "box" },
  ...{ proposeTime: "time", extendDeadline: "time", hold: "paused", resume: "active", assignSeller: "user" },
  ...{ proposeSurcharge: "coin", setPayment: "coin", confirmPayment: "coin", refund: "payBack" },
  ...{
    addPhoto: "camera",
    correct: "sliders",
    move: "swap",
    reopen: "swap",
    archive: "box",
    deliver: "tick",
  },
};

interface MenuProps {
  groups: [allowed: BoardAction[], refused: BoardAction[], danger: BoardAction[]];
  act: (action: BoardAction) => void;
  close: () => void;
}

function ActionMenu({ groups: [allowed, refused, danger], act, close }: MenuProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what its own buttons are in
    <div
      class="menu"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      {allowed.map((action) => (
        <button type="button" key={action.command} disabled={!canAct.value} onClick={() => act(action)}>
          <Icon name={signs[action.command] ?? "more"} />
          <span>{action.title}</span>
        </button>
      ))}
      {refused.length > 0 && <hr />}
      {refused.map((action) => (
        <button type="button" key={action.command} aria-disabled="true">
          <Icon name="lock" />
          <span>
            {action.title}
            <small>{action.reason}</small>
          </span>
        </button>
      ))}
      {danger.length > 0 && <hr />}
      {danger.map((action) => (
        <button
          type="button"
          class="red"
          key={action.command}
          disabled={!canAct.value}
          onClick={() => act(action)}
        >
          <Icon name="close" />
          <span>{action.title}…</span>
        </button>
      ))}
    </div>
  );
}
