import { setTimeout as pause } from "node:timers/promises";
import type { Client, RequestOptions } from "../../client.ts";
import { throwingOnError } from "../../client.ts";
import { goodsPictureUrl } from "../../console/goods.ts";
import { uploadPhoto } from "../photo-upload.ts";
import type { SampleLine, SampleOrder, SampleShop, SampleStep } from "./sample.ts";

/** Whoever a token can be asked for. */
export type Claims = { role: string; sub: string; shop?: string };

/** Where the sample shops are opened: a client of the API, and tokens for everybody. */
export interface SampleStage {
  url: string;
  call: Client;
  tokenFor(claims: Claims): Promise<string>;
}

/** Opens a shop as an admin does; its people introduce themselves, and its deliverers are entered. */
export async function openSampleShop(stage: SampleStage, shop: SampleShop): Promise<void> {
  const call = throwingOnError(stage.call);
  const { id, lifecycle, settings, staff, deliverers = [] } = shop;
  const admin = await stage.tokenFor({ role: "admin", sub: "admin" });
  await call("PUT", `/v1/shops/${id}`, { ...settings, lifecycle }, { token: admin });
  for (const { sub, name, role, language } of staff) {
    const token = await stage.tokenFor({ role, sub, shop: id });
    await call("PUT", "/v1/me", { name, language }, { token });
  }
  if ((await deliverersOf(stage, shop)).length > 0) return;
  const token = await tokenOf(stage, shop, staff[0]!.sub);
  for (const deliverer of deliverers) await call("POST", `/v1/shops/${id}/deliverers`, deliverer, { token });
}

/** Contractors offer what the jobs of a shop ask for. */
export async function offerServices({ call, tokenFor }: SampleStage): Promise<void> {
  for (const [sub, name] of [
    ["marek", "Marek Dąbrowski"],
    ["ola", "Ola Kruk"],
  ] as const) {
    const token = await tokenFor({ role: "contractor", sub });
    const profile = { name, services: ["tiling", "painting"], cities: ["Warszawa"] };
    await throwingOnError(call)("PUT", "/v1/me", { name }, { token });
    await throwingOnError(call)("PUT", `/v1/contractors/${sub}`, profile, { token });
  }
}

/**
 * Places an order and does all that was done to it. Its key follows from shop and place in the list: who runs it again
 * on the same day gets the same order, and one of an earlier day is left as it stands.
 */
export async function playSampleOrder(stage: SampleStage, shop: SampleShop, place: number): Promise<void> {
  const { by, order, steps = [] } = shop.orders[place]!;
  const lines = order.lines.map((line) => withPicture(stage, line));
  const key = `sample-${shop.id}-${place}`;
  const token = await tokenOf(stage, shop, by ?? "storefront");
  const answer = await stage.call("POST", "/v1/orders", { shop: shop.id, ...order, lines }, { token, key });
  if (answer.body?.code === "idempotency-key-reused") return;
  if (answer.status >= 400)
    throw new Error(`${key} was refused with ${answer.status}: ${JSON.stringify(answer.body)}`);
  const [{ id }] = answer.body.orders;
  for (const [i, step] of steps.entries()) await takeStep(stage, shop, { id, key: `${key}-${i}` }, step);
}

/** The pictures of the goods stand where the sample is filled. */
function withPicture({ url }: SampleStage, line: SampleLine): SampleLine {
  const imageUrl = goodsPictureUrl(url, line.sku);
  return { ...line, ...(imageUrl && { imageUrl }) };
}

interface Played {
  id: string;
  key: string;
}

async function takeStep(stage: SampleStage, shop: SampleShop, { id, key }: Played, step: SampleStep) {
  const [who, what, said] = step;
  const call = throwingOnError(stage.call);
  const path = `/v1/orders/${id}`;
  if (who === "carrier") return call("POST", "/_local/carrier-reports", { id: key, order: id, status: what });
  const extras: RequestOptions = {
    token: await tokenOf(stage, shop, who),
    key,
    ...(who === "buyer" && { headers: { "on-behalf-of": "buyer" } }),
  };
  if (what === "photo") await uploadOnce(stage, id, extras);
  else if (what === "says") await call("POST", `${path}/messages`, { text: said }, extras);
  else if (what === "notes") await call("POST", `${path}/notes`, { text: said }, extras);
  else await call("POST", `${path}/${what}`, await fieldsOf(stage, shop, said as object), extras);
}

const maxPolls = 600;
const pollMs = 100;

/** The order follows the photo by itself, once the bucket has reported it. */
async function uploadOnce({ call }: SampleStage, id: string, extras: RequestOptions): Promise<void> {
  const asking = throwingOnError(call);
  const hasPhoto = async () =>
    (await asking("GET", `/v1/orders/${id}`, undefined, extras)).body.photos?.length > 0;
  if (await hasPhoto()) return;
  await uploadPhoto(asking, id, extras);
  for (let tries = 0; tries < maxPolls; tries++) {
    if (await hasPhoto()) return;
    await pause(pollMs);
  }
  throw new Error(`The photo of ${id} has not arrived.`);
}

/** A deliverer is named by their place among the shop's own. */
async function fieldsOf(stage: SampleStage, shop: SampleShop, fields: object = {}): Promise<object> {
  if (!("deliverer" in fields)) return fields;
  const { email } = shop.deliverers![fields.deliverer as number] as { email: string };
  const found = (await deliverersOf(stage, shop)).find((each) => each.email === email)!;
  return { ...fields, deliverer: found.id };
}

async function deliverersOf(stage: SampleStage, shop: SampleShop): Promise<{ id: string; email: string }[]> {
  const token = await tokenOf(stage, shop, shop.staff[0]!.sub);
  const path = `/v1/shops/${shop.id}/deliverers`;
  return (await throwingOnError(stage.call)("GET", path, undefined, { token })).body.items;
}

/** A token for somebody by the name that the sample has for them. */
function tokenOf({ tokenFor }: SampleStage, { id: shop, staff }: SampleShop, who: string): Promise<string> {
  const employee = staff.find(({ sub }) => sub === who);
  if (employee) return tokenFor({ role: employee.role, sub: who, shop });
  if (who === "support") return tokenFor({ role: "support", sub: "support" });
  const isShops = who === "buyer" || who === "storefront";
  return isShops
    ? tokenFor({ role: "storefront", sub: "storefront", shop })
    : tokenFor({ role: "contractor", sub: who });
}

/** Every order of every shop, the oldest first. */
export const sampleOrders = (shops: SampleShop[]) =>
  shops.flatMap((shop) => shop.orders.map((order: SampleOrder, place) => ({ shop, order, place })));
