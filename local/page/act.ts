import { isCommand } from "../../domain/commands.ts";
import { findOrder } from "../../io/orders.ts";
import type { ConsoleBackend } from "../backend.ts";
import { type ApiResponse, createClient, throwingOnError } from "../client.ts";
import { uploadPhoto } from "../demo/upload.ts";
import { HttpError } from "../refusal.ts";
import type { PageHandler } from "./door.ts";
import { commandBody } from "./form-body.ts";
import { orderPageContent } from "./order.ts";
import { type Persona, personasFor } from "./seats.ts";

/** POST /_local/orders/{id}/{command}: gives the command through the API, with the token of whoever one is. */
export const postCommand: PageHandler = async ({ backend, params, form }) => {
  const { id = "", command = "" } = params;
  const order = await findOrder(id);
  const seat = order && personasFor(order).find(({ who }) => who === form.get("as"));
  if (!seat || !isCommand(command))
    throw new HttpError(404, "not-found", "There is no such order or command.");
  const answer =
    command === "addPhoto"
      ? await addPhoto(backend, seat, id)
      : await sendCommand(backend, seat, `/v1/orders/${id}/${command}`, commandBody(command, form));
  await backend.settle();
  if (answer.status < 400) return { to: `/_local/orders/${id}` };
  return { ...(await orderPageContent(backend, id, errorTextOf(answer))), status: answer.status };
};

async function sendCommand(
  { url, token }: ConsoleBackend,
  seat: Persona,
  path: string,
  body: object,
): Promise<ApiResponse> {
  const { claims, headers = {}, actor } = seat;
  const mine = { token: await token(claims), headers };
  const { services, cities } = actor;
  if (services)
    await throwingOnError(createClient(url))(
      "PUT",
      `/v1/contractors/${actor.id}`,
      { services, cities },
      mine,
    );
  return createClient(url)("POST", path, body, mine);
}

/** A photo is added by its upload: here it is the demo's picture. */
async function addPhoto({ url, token }: ConsoleBackend, { claims, headers = {} }: Persona, id: string) {
  return uploadPhoto(createClient(url), id, { token: await token(claims), headers });
}

/** What the API said against it, in its own words. */
function errorTextOf({ body }: ApiResponse): string {
  const flaws = (body.errors ?? []) as { pointer: string; detail: string }[];
  return [body.detail, ...flaws.map(({ pointer, detail }) => `${pointer.slice(1)} ${detail}.`)].join(" ");
}
