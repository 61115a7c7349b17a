import { randomUUID } from "node:crypto";
import type { LifecycleName } from "../../domain/lifecycles/registry.ts";
import {
  type Scenario,
  type ScenarioActor,
  type ScenarioCommand,
  type ScenarioStep,
  valueAt,
} from "../../domain/lifecycles/scenario.ts";
import type { Duration, Moment } from "../../domain/time/time.ts";
import { type ApiResponse, type Client, throwingOnError } from "../client.ts";
import { uploadPhoto } from "./photo-upload.ts";

/** Where a scenario is played: a Waymark with a shop in it, by whose tokens, and what else can be done there. */
export interface Stage {
  call: Client;
  shop: string;
  /** Undefined when there is no token for this person. */
  tokenOf(who: ScenarioActor | "storefront" | "admin"): string | undefined;
  now(): Promise<Moment>;
  /** Lets time pass; absent where nobody can. */
  advance?: ((by: Duration) => Promise<unknown>) | undefined;
  /** Sends a payment provider's report; absent where nobody can sign it. */
  pay?: ((kind: string, payment: ReportedPayment) => Promise<unknown>) | undefined;
  /** Waits until all that follows from what was done is done; absent where nobody knows. */
  settle?: () => Promise<unknown>;
}

/** What a provider says about a payment. */
export interface ReportedPayment {
  order: string;
  amount: number;
  currency: string;
}

/** A scenario's order on a stage. */
export interface PlayedOrder {
  stage: Stage;
  id: string;
  number: string;
  placedAt: Moment;
  /** Who gets the deliveries, where any is assigned. */
  deliverer: string | undefined;
  /** The photo that was uploaded last, until something else is done. */
  photo?: string | undefined;
  /** The order as the last command answered it, until time passes. */
  last?: ApiResponse["body"] | undefined;
}

interface Extras {
  /** Who buys where the scenario names nobody, and whose mailbox is the shop's. */
  buyer: { name: string; email: string; phone?: string; locale?: string };
  email: string;
  settings?: object;
  key?: string;
}

/** Sets up the shop of a stage for a scenario and places its order. */
export async function placeScenario(
  stage: Stage,
  lifecycle: LifecycleName,
  { settings, order, steps }: Scenario,
  { buyer, email, settings: more, key = randomUUID() }: Extras,
): Promise<PlayedOrder> {
  const shop = { name: "Clay Cats", lifecycle, timeZone: "Europe/Warsaw", emails: [email] };
  await callAs(stage, "admin", "PUT", `/v1/shops/${stage.shop}`, { ...shop, ...settings, ...more });
  const placedAt = await stage.now();
  const request = { shop: stage.shop, buyer, currency: "PLN", ...valueAt(order, placedAt) };
  const deliverer = await setUpPeople(stage, steps, request);
  const placer = (request.source ?? "storefront") === "storefront" ? "storefront" : "shop";
  const { body } = await callAs(stage, placer, "POST", "/v1/orders", request, key);
  const [last] = body.orders;
  return { stage, placedAt, id: last.id, number: last.number, deliverer, last };
}

interface Job {
  service?: string | undefined;
  city?: string | undefined;
}

/** Makes those known who have a part in the steps; answers the deliverer, where one is assigned. */
async function setUpPeople(stage: Stage, steps: Scenario["steps"], job: Job): Promise<string | undefined> {
  const given = steps.flatMap((step) => ("command" in step ? step : []));
  for (const who of ["contractor", "nextContractor"] as const)
    if (given.some(({ actor }) => actor === who)) await offerServices(stage, who, job);
  return given.some(({ command }) => command === "assignDeliverer") ? delivererOf(stage) : undefined;
}

/** A contractor offers just what the order asks for. */
async function offerServices(
  stage: Stage,
  who: "contractor" | "nextContractor",
  { service = "", city = "" }: Job,
): Promise<void> {
  const [, claims = ""] = stage.tokenOf(who)?.split(".") ?? [];
  if (!claims) return;
  const { sub } = JSON.parse(Buffer.from(claims, "base64url").toString());
  await callAs(stage, who, "PUT", `/v1/contractors/${sub}`, { services: [service], cities: [city] });
}

async function callAs(
  { call, tokenOf }: Stage,
  who: Parameters<Stage["tokenOf"]>[0],
  method: string,
  path: string,
  body?: object,
  key?: string,
): Promise<ApiResponse> {
  const token = tokenOf(who);
  if (!token) throw new Error(`There is no token for ${who}.`);
  return throwingOnError(call)(method, path, body, { token, ...(key && { key }) });
}

/** The order as it is now, seen by the actor who sees most. */
export async function readOrder({ stage, id }: PlayedOrder): Promise<ApiResponse["body"]> {
  const who = (["support", "shop", "storefront"] as const).find((each) => stage.tokenOf(each));
  return (await callAs(stage, who ?? "storefront", "GET", `/v1/orders/${id}`)).body;
}

/** The step as it can be taken on a stage: what it is replaced by there, undefined when it is left out. */
export function stepOn(stage: Stage, step: ScenarioStep): ScenarioStep | undefined {
  const impossible = ("advanceBy" in step && !stage.advance) || ("payment" in step && !stage.pay);
  if (!impossible) return step;
  return step.instead && { ...step.instead, ...(step.seen && { seen: step.seen }) };
}

/** Takes a step; undefined when there is no token for who should take it. A refusal that is not meant throws. */
export async function playStep(
  order: PlayedOrder,
  step: ScenarioStep,
): Promise<ApiResponse | "done" | undefined> {
  order.photo = undefined;
  if ("actor" in step) return giveCommand(order, step);
  if ("upload" in step) await sendPhoto(order);
  else if ("payment" in step) await reportPayment(order, step.payment);
  else await order.stage.advance!(step.advanceBy);
  order.last = undefined;
  return "done";
}

async function sendPhoto(order: PlayedOrder): Promise<void> {
  const { call, tokenOf } = order.stage;
  const { body } = await uploadPhoto(throwingOnError(call), order.id, { token: tokenOf("shop")! });
  order.photo = body.id;
}

async function reportPayment(order: PlayedOrder, kind: string): Promise<void> {
  const { payment, currency } = order.last ?? (await readOrder(order));
  await order.stage.pay!(kind, { order: order.id, amount: payment.due, currency });
}

async function giveCommand(
  order: PlayedOrder,
  { actor, command, fields, refused }: ScenarioCommand & { refused?: number },
): Promise<ApiResponse | undefined> {
  const { stage, id, placedAt, deliverer } = order;
  const token = stage.tokenOf(actor);
  if (!token) return undefined;
  const body = fields ? valueAt(fields, placedAt) : command === "assignDeliverer" ? { deliverer } : {};
  const headers = actor === "buyer" ? { "on-behalf-of": "buyer" } : {};
  const path = `/v1/orders/${id}/${command}`;
  const answer = await stage.call("POST", path, body, { token, headers });
  if (answer.status === 200) order.last = answer.body;
  if (answer.status === (refused ?? 200)) return answer;
  throw new Error(
    `${command} answered ${answer.status}: ${answer.body?.detail ?? JSON.stringify(answer.body)}`,
  );
}

/** The id of the shop's deliverer, who stays the same in every scenario of it. */
async function delivererOf(stage: Stage): Promise<string> {
  const path = `/v1/shops/${stage.shop}/deliverers`;
  const { items } = (await callAs(stage, "shop", "GET", path)).body;
  const piotr = { name: "Piotr", email: "piotr@example.com", phone: "+48700100200" };
  return (items[0] ?? (await callAs(stage, "shop", "POST", path, piotr)).body).id;
}
