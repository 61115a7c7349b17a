import { OrderError } from "../domain/error.ts";
import type { Message } from "../domain/message.ts";
import { nameOf } from "../io/message-item.ts";
import { findMessage } from "../io/messages.ts";
import { ask } from "../io/wishes.ts";
import { messageDoor, overtaken } from "./message-door.ts";

/** Not to be sent again: on their way, or no longer true. */
const unsuitable: Message["status"][] = ["sending", "waiting", "skipped"];
/** Seconds that a provider may take to refuse; the door itself has 29. */
const patience = 27;

/** POST /v1/orders/{id}/resend: sends a message once more, whatever became of it, and closes its task. */
export const handler = messageDoor("resend", async (order, message) => {
  const { status, at, attempts, requests = [] } = message;
  if (unsuitable.includes(status)) throw new OrderError("not-now", `The message is ${status}.`);
  const name = nameOf(message);
  const wish = { order: order.id, again: name, seen: { status, at, attempts }, requests };
  const [outcome] = await ask([wish], patience);
  if (outcome === "overtaken") return overtaken();
  if (outcome !== "done") throw new Error("The message could not be sent; the log of `send` says why.");
  return (await findMessage(order.id, name))!;
});
