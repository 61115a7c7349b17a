import type { BoardAction, BoardOrder } from "./fields.ts";

/** What moves an order on: of these the first one that is allowed is the main action. */
const onward = new Set([
  ...["confirm", "accept", "start", "confirmPayment", "addPhoto", "dispatch", "ship", "offerPickup"],
  ...["handOver", "deliver", "finish", "move", "resolveProblem", "dismissCancel", "resume", "decideFee"],
]);

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
export function controlOf({ actions, photos = [] }: BoardOrder, own: readonly string[]): Control {
  const shown = actions.filter(({ command }) => !elsewhere.has(command));
  const isOnward = ({ command, allowed }: BoardAction) =>
    allowed &&
    (onward.has(command) || own.includes(command)) &&
    (command !== "addPhoto" || photos.length === 0);
  const main = shown.find(isOnward);
  const rest = shown.filter((action) => action !== main);
  return {
    main,
    allowed: rest.filter((action) => action.allowed && !isDangerous(action)),
    refused: rest.filter(({ allowed, why }) => !allowed && !pointless.has(why ?? "")),
    danger: rest.filter((action) => action.allowed && isDangerous(action)),
  };
}

/** Whether a command needs a form, or is given by one press. */
export const asksNothing = (action: BoardAction): boolean =>
  !isDangerous(action) && !action.fields.some(({ name }) => name !== "anyway" && name !== "way");
