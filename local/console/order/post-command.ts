import { hasCommand } from "../../../domain/lifecycle/commands.ts";
import type { Lifecycle } from "../../../domain/lifecycle/definition.ts";
import { lifecycleOf } from "../../../domain/lifecycles/registry.ts";
import { findOrder } from "../../../io/orders/orders.ts";
import { type ApiResponse, createClient, throwingOnError } from "../../client.ts";
import type { ConsoleBackend } from "../../core.ts";
import { uploadPhoto } from "../../demo/photo-upload.ts";
import { HttpError } from "../../errors.ts";
import type { PageHandler } from "../requests.ts";
import { fieldsOf, type InputField } from "./command-fields.ts";
import { orderPageContent } from "./page.ts";
import { type Persona, personasFor } from "./personas.ts";

/** POST /_local/orders/{id}/{command}: executes the command through the API, with the token of the persona that was chosen. */
export const postCommand: PageHandler = async ({ backend, params, form }) => {
  const { id = "", command = "" } = params;
  const order = await findOrder(id);
  const persona = order && personasFor(order).find(({ who }) => who === form.get("as"));
  if (!persona || !hasCommand(lifecycleOf(order), command))
    throw new HttpError("not-found", "There is no such order or command.");
  const body = commandBody(lifecycleOf(order), command, form);
  const answer =
    command === "addPhoto"
      ? await addPhoto(backend, persona, id)
      : await sendCommand(backend, persona, `/v1/orders/${id}/${command}`, body);
  await backend.settle();
  if (answer.status < 400) return { to: `/_local/orders/${id}` };
  return { ...(await orderPageContent(backend, id, errorTextOf(answer))), status: answer.status };
};

async function sendCommand(
  { url, token }: ConsoleBackend,
  persona: Persona,
  path: string,
  body: object,
): Promise<ApiResponse> {
  const { claims, headers = {}, actor } = persona;
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

/** The problem as the API answered it. */
function errorTextOf({ body }: ApiResponse): string {
  const errors = (body.errors ?? []) as { pointer: string; detail: string }[];
  const several = errors.length > 1 ? errors : [];
  return [body.detail, ...several.map(({ pointer, detail }) => `${pointer.slice(1)} ${detail}.`)].join(" ");
}

/** The fields as the API takes them: what was left empty is not sent. */
export function commandBody(
  lifecycle: Lifecycle,
  command: string,
  form: URLSearchParams,
): Record<string, unknown> {
  const given = fieldsOf(lifecycle, command).flatMap((field) => {
    const text = form.get(field.name)?.trim();
    return text ? [[field.name, parseValue(field, text)]] : [];
  });
  return Object.fromEntries(given);
}

function parseValue({ kind, options }: InputField, text: string): unknown {
  if (kind === "number") return Number(text);
  if (kind === "moment") return `${text.slice(0, 16)}:00Z`;
  return options.some(({ value }) => value === "true") ? text === "true" : text;
}
