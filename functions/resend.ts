import { OrderError } from "../domain/error.ts";
import type { Message } from "../domain/message.ts";
import { circleOf, shopReader } from "../io/circle.ts";
import { nameOf } from "../io/message-item.ts";
import { listMessages, retake } from "../io/messages.ts";
import { send } from "../io/sending.ts";
import { messageDoor, overtaken } from "./message-door.ts";

/** Not to be sent again: on their way, or no longer true. */
const unsuitable: Message["status"][] = ["sending", "waiting", "skipped"];

/** POST /v1/orders/{id}/resend: sends a message once more, whatever became of it, and closes its task. */
export const handler = messageDoor("resend", async (order, message, now) => {
  if (unsuitable.includes(message.status))
    throw new OrderError("not-now", `The message is ${message.status}.`);
  const { counted: _, ...again } = message;
  const mine = (await retake(again, now)) ?? overtaken();
  await send(await circleOf(order, shopReader()), mine);
  const rows = await listMessages(order.id);
  return rows.find((row) => nameOf(row) === nameOf(mine))!;
});
