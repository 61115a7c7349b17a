import { setTimeout as wait } from "node:timers/promises";
import { inWords } from "./amounts.ts";
import type { ImportedOrder, ImportedRefund } from "./imported-order.ts";

/** Where orders go, and for whom. */
export interface Destination {
  url: string;
  shop: string;
  token: string;
}

/** What became of one order: what it costs in Waymark, or sentences about why it was not taken, and the fields that are wrong. */
export type SendResult = { total: number; orders?: string[] } | { refused: string; pointers?: string[] };

interface Problem {
  code?: string;
  detail?: string;
  errors?: { pointer: string; detail: string }[];
}

const maxAttempts = 6;

/** Posts one order; what is busy is asked again after as long as it says, with the same key, so that nothing is done twice. */
export async function sendOrder({ key, request }: ImportedOrder, to: Destination): Promise<SendResult> {
  const answer = await post("/v1/orders", { shop: to.shop, ...request }, `import-${key}`, to);
  return answer ? resultOf((await answer.json()) as Answer) : { refused: `${to.url} does not answer` };
}

async function post(path: string, body: object, key: string, { url, token }: Destination) {
  const headers = {
    authorization: `Bearer ${token}`,
    "idempotency-key": key,
    "content-type": "application/json",
  };
  const init = { method: "POST", headers, body: JSON.stringify(body) };
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(`${url}${path}`, init).catch(() => undefined);
    const isBusy = !answer || answer.status === 429 || answer.status >= 500;
    if (!isBusy || attempt >= maxAttempts) return answer;
    await wait(1000 * Number(answer?.headers.get("retry-after") ?? attempt));
  }
}

/** Records in an order what its shop had given back before, once however often the file is read; why not, else undefined. */
export async function recordRefund(
  order: string,
  { amount, reference }: ImportedRefund,
  key: string,
  to: Destination,
): Promise<string | undefined> {
  const fields = { amount, reference, reason: "Given back before the order came to Waymark" };
  const answer = await post(`/v1/orders/${order}/refund`, fields, `import-${key}-${reference}`, to);
  if (answer?.ok) return undefined;
  return answer ? refusalIn((await answer.json()) as Problem) : `${to.url} does not answer`;
}

type Answer = Problem & { orders?: { id: string; number: string; totals: { total: number } }[] };

function resultOf(answer: Answer): SendResult {
  const { orders } = answer;
  if (!orders)
    return { refused: refusalIn(answer), pointers: answer.errors?.map(({ pointer }) => pointer) ?? [] };
  const total = orders.reduce((sum, { totals }) => sum + totals.total, 0);
  return { total, orders: orders.map(({ id }) => id) };
}

/** A problem document in plain words. */
function refusalIn({ code, detail, errors = [] }: Problem): string {
  if (code === "idempotency-key-reused")
    return "it was imported before, and the file says something else now: it stays as it is in Waymark";
  if (code === "reference-taken") return "another order has its number in Waymark already";
  return errors.length > 0 ? sentenceOf(errors) : (detail ?? "Waymark did not say why");
}

/** What is wrong with some fields, each by the names on the way to it. */
export const sentenceOf = (errors: { pointer: string; detail: string }[]): string =>
  errors.map(({ pointer, detail }) => `${placeOf(pointer)} ${detail}`).join("; ");

/** "lines, entry 3, unitPrice" for `/lines/2/unitPrice`. */
function placeOf(pointer: string): string {
  const parts = pointer.split("/").slice(1);
  return (
    parts.map((part) => (/^\d+$/.test(part) ? `entry ${Number(part) + 1}` : part)).join(", ") || "the order"
  );
}

/** How the shop's own total differs from what Waymark counts; undefined where it does not. */
export function differenceIn({ total, request }: ImportedOrder, counted: number): string | undefined {
  if (total === undefined || total === counted) return undefined;
  const [shop, here] = [inWords(total, request.currency), inWords(counted, request.currency)];
  return `The shop counts ${shop}, Waymark ${here}: ${inWords(Math.abs(total - counted), request.currency)} apart.`;
}
