import type * as z from "zod";
import { type Command, commands } from "../../domain/lifecycle/commands.ts";
import type { Lifecycle } from "../../domain/lifecycle/definition.ts";
import { ownCommandSchema } from "../../domain/lifecycle/schema.ts";
import { stepsIn } from "../../domain/lifecycle/transitions.ts";
import { lifecycles, ownCommands } from "../../domain/lifecycles/registry.ts";
import { orderPath } from "./openapi/components.ts";
import type { Operation } from "./openapi/operation.ts";
import { orderAnswer } from "./openapi/order.ts";

const summaries: Record<Command, string> = {
  confirm: "Confirm that the goods can be had",
  confirmPayment: "Confirm that the buyer has paid",
  accept: "Take the order into work",
  start: "Begin the work",
  reopen: "Make the order new again",
  finish: "Finish the work",
  dispatch: "Send the courier on the way",
  ship: "Hand the goods to a carrier",
  addParcel: "Name one more parcel of the order",
  correctParcel: "Correct the carrier or the tracking code of a parcel",
  takeBack: "End an order whose parcel failed or came back; everything held is owed back",
  offerPickup: "Have the goods ready to be fetched",
  handOver: "Hand the goods over for delivery, or have them ready for pickup",
  onMyWay: "Say that one is on the way with the goods",
  receive: "Say that the goods have come",
  collect: "Say that the goods were fetched",
  deliver: "Say that the goods were delivered",
  fail: "Say that the delivery failed",
  move: "Move to any status, within the rules of the groups",
  cancel: "Cancel the order",
  decline: "Decline the order",
  requestCancel: "Ask support to cancel",
  dismissCancel: "Leave the order as it is, although a cancellation was asked for",
  undo: "Take back what was done a moment ago",
  returnToFeed: "Return the order to the feed, with what was learned",
  decideFee:
    "Decide whether a contractor gets the fee for accepting back; of several, the one who waits longest",
  proposeTime: "Propose another delivery time to the buyer",
  proposeSurcharge: "Ask the buyer for a surcharge",
  acceptProposal: "Agree to what the shop proposes",
  declineProposal: "Say no to what the shop proposes",
  setStage: "Set the stage inside accepted",
  setDelivery: "Change how the goods are delivered",
  setPayment: "Set how and whether it is paid",
  assignSeller: "Make a seller responsible",
  assignDeliverer: "Give the order to a deliverer",
  addPhoto: "Add a photo of the goods",
  allowThirdPerson: "Say whether somebody else may take it for the recipient",
  ratePhoto: "Say whether the photo pleases",
  rate: "Rate the finished order",
  reportProblem: "Report a problem, which stops the deadline",
  resolveProblem: "Resolve the reported problem",
  archive: "Put the order into the archive",
  unarchive: "Take the order out of the archive",
  refund: "Record that money was given back",
  correct: "Correct who the buyer and the recipient are, or where the goods go",
  renewLink: "Replace the buyer's link by a new one, which is sent to them",
  revive: "Take up an order that was paid too late",
  extendDeadline: "Give more time",
  hold: "Stop the order's clock",
  resume: "Let the order's clock go on",
};

/** One operation for each command: all of them lead to the same handler. */
export const commandOperations: Record<string, Operation> = Object.fromEntries([
  ...(Object.keys(commands) as Command[]).map((name) => [
    name,
    operationOf(name, summaries[name], commands[name]),
  ]),
  ...Object.entries(ownCommands).map(([name, fields]) => [
    name,
    operationOf(name, summaryOf(name), ownCommandSchema(fields)),
  ]),
]);

/** The words in the name of an own command: "Hand out" for `handOut`. */
function summaryOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function operationOf(name: string, summary: string, body: z.ZodType): Operation {
  return {
    tag: "commands",
    summary,
    description: Object.values(lifecycles)
      .flatMap((lifecycle) => permissionsIn(lifecycle, name))
      .join("\n"),
    params: orderPath,
    headers: ["Idempotency-Key", "If-Match", "On-Behalf-Of"],
    body,
    answer: orderAnswer,
    refusals: [
      "forbidden",
      "invalid-state",
      "version-conflict",
      "precondition-failed",
      "idempotency-key-reused",
    ],
  };
}

/** Who may give a command in which statuses of a lifecycle, as lines of a list. */
function permissionsIn(lifecycle: Lifecycle, name: string): string[] {
  const places = Object.entries(lifecycle.statuses).flatMap(([status, definition]) => {
    return stepsIn(lifecycle, definition, name).map(({ by, needs }) => {
      const fields = needs ? ` with ${needs.join(", ")}` : "";
      return { status, who: by.join(" or ") + fields };
    });
  });
  return [...Map.groupBy(places, ({ who }) => who)].map(
    ([who, where]) => `- ${lifecycle.name}: ${who} in ${where.map(({ status }) => status).join(", ")}`,
  );
}
