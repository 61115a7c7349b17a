import { isCommand } from "../../domain/commands.ts";
import { findOrder } from "../../io/orders.ts";
import type { ConsoleBackend } from "../backend.ts";
import { type Answer, clientOf, insisting } from "../client.ts";
import { upload } from "../demo/upload.ts";
import { Refusal } from "../refusal.ts";
import type { Door } from "./door.ts";
import { bodyOf } from "./form-body.ts";
import { orderLeaf } from "./order.ts";
import { type Seat, seatsAt } from "./seats.ts";

/** POST /_local/orders/{id}/{command}: gives the command through the API, with the token of whoever one is. */
export const act: Door = async ({ runtime, params, form }) => {
  const { id = "", command = "" } = params;
  const order = await findOrder(id);
  const seat = order && seatsAt(order).find(({ who }) => who === form.get("as"));
  if (!seat || !isCommand(command)) throw new Refusal(404, "not-found", "There is no such order or command.");
  const answer =
    command === "addPhoto"
      ? await photograph(runtime, seat, id)
      : await give(runtime, seat, `/v1/orders/${id}/${command}`, bodyOf(command, form));
  await runtime.settle();
  if (answer.status < 400) return { to: `/_local/orders/${id}` };
  return { ...(await orderLeaf(runtime, id, complaintOf(answer))), status: answer.status };
};

async function give({ url, token }: ConsoleBackend, seat: Seat, path: string, body: object): Promise<Answer> {
  const { claims, headers = {}, actor } = seat;
  const mine = { token: await token(claims), headers };
  const { services, cities } = actor;
  if (services)
    await insisting(clientOf(url))("PUT", `/v1/contractors/${actor.id}`, { services, cities }, mine);
  return clientOf(url)("POST", path, body, mine);
}

/** A photo is added by its upload: here it is the demo's picture. */
async function photograph({ url, token }: ConsoleBackend, { claims, headers = {} }: Seat, id: string) {
  return upload(clientOf(url), id, { token: await token(claims), headers });
}

/** What the API said against it, in its own words. */
function complaintOf({ body }: Answer): string {
  const flaws = (body.errors ?? []) as { pointer: string; detail: string }[];
  return [body.detail, ...flaws.map(({ pointer, detail }) => `${pointer.slice(1)} ${detail}.`)].join(" ");
}
