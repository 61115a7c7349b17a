import type { BoardAction, BoardOrder } from "./fields.ts";

/** What moves an order on, in the order of an order's life: the main action is the next one from where it is. */
const onward = [
  ...["confirm", "accept", "start", "confirmPayment", "addPhoto", "dispatch", "ship", "offerPickup"],
  ...["handOver", "deliver", "finish", "move", "resolveProblem", "dismissCancel", "decideFee"],
];

/** What ends something that went well so far: it stands last, in red, and asks before it does anything. */
const dangerous = new Set(["cancel", "decline", "fail", "returnToFeed", "requestCancel", "takeBack"]);

/** What has a place of its own on the page, or belongs to those behind links. */
const elsewhere = new Set(["note", "undo", "ratePhoto", "rate", "acceptProposal", "declineProposal"]);

/** Refusals of what there is nothing to do with: they are no step that comes later, and are not shown. */
const pointless = new Set([
  ...["role", "onHold", "notOnHold", "noDeadline", "held", "cancelRequested", "problemReported", "proposed"],
  ...["feePending", "parcelNamed", "parcelLost", "archived", "notArchived", "putAway", "notPutAway"],
  ...["brought", "cashDue", "paidLate", "photographed", "madeToOrder", "notRated", "noWindow", "hasWindow"],
]);

/** Whether an action ends what went well so far. */
export const isDangerous = ({ command }: Pick<BoardAction, "command">): boolean => dangerous.has(command);

/** The actions as the one control has them. */
export interface Control {
  main: BoardAction | undefined;
  allowed: BoardAction[];
  refused: BoardAction[];
  danger: BoardAction[];
}

/** Which action is the button, and which stand in its menu; `own` are the commands that only this lifecycle has. */
export function controlOf(order: BoardOrder, own: readonly string[]): Control {
  const shown = order.actions.filter(({ command }) => !elsewhere.has(command));
  const main = mainOf(order, shown, own);
  const rest = shown.filter((action) => action !== main);
  return {
    main,
    allowed: rest.filter((action) => action.allowed && !isDangerous(action)),
    refused: rest.filter(({ allowed, why }) => !allowed && !pointless.has(why ?? "")),
    danger: rest.filter((action) => action.allowed && isDangerous(action)),
  };
}

/** The next step: what lies behind the order is no step onward, where statuses may be set in any order. */
function mainOf(
  { hold, photos = [], history }: BoardOrder,
  shown: readonly BoardAction[],
  own: readonly string[],
): BoardAction | undefined {
  const allowed = shown.filter((action) => action.allowed);
  if (hold) return allowed.find(({ command }) => command === "resume");
  const steps = allowed
    .filter(
      ({ command }) =>
        (onward.includes(command) || own.includes(command)) && (command !== "addPhoto" || !photos.length),
    )
    .toSorted((one, other) => rankOf(one) - rankOf(other));
  const last = history.findLast(({ from, to }) => to !== from);
  return steps.find((step) => !last || rankOf(step) > rankOf(last)) ?? steps[0];
}

const rankOf = ({ command }: { command: string }): number => onward.indexOf(command);

/** Whether a command needs a form, or is given by one press. */
export const asksNothing = (action: BoardAction): boolean =>
  !isDangerous(action) && !action.fields.some(({ name }) => name !== "anyway" && name !== "way");
