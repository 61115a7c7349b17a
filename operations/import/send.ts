import { setTimeout as wait } from "node:timers/promises";
import { inWords } from "./amounts.ts";
import type { ImportedOrder } from "./imported-order.ts";

/** Where orders go, and for whom. */
export interface Destination {
  url: string;
  shop: string;
  token: string;
}

/** What became of one order: what it costs in Waymark, or sentences about why it was not taken, and the fields that are wrong. */
export type SendResult = { total: number } | { refused: string; pointers?: string[] };

interface Problem {
  code?: string;
  detail?: string;
  errors?: { pointer: string; detail: string }[];
}

const maxAttempts = 6;

/** Posts one order; what is busy is asked again after as long as it says, with the same key, so that nothing is done twice. */
export async function sendOrder({ key, request }: ImportedOrder, to: Destination): Promise<SendResult> {
  const headers = {
    authorization: `Bearer ${to.token}`,
    "idempotency-key": `import-${key}`,
    "content-type": "application/json",
  };
  const body = JSON.stringify({ shop: to.shop, ...request });
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(`${to.url}/v1/orders`, { method: "POST", headers, body }).catch(
      () => undefined,
    );
    const isBusy = !answer || answer.status === 429 || answer.status >= 500;
    if (isBusy && attempt < maxAttempts)
      await wait(1000 * Number(answer?.headers.get("retry-after") ?? attempt));
    else return answer ? resultOf((await answer.json()) as Answer) : { refused: `${to.url} does not answer` };
  }
}

type Answer = Problem & { orders?: { number: string; totals: { total: number } }[] };

function resultOf(answer: Answer): SendResult {
  const { orders } = answer;
  if (!orders)
    return { refused: refusalIn(answer), pointers: answer.errors?.map(({ pointer }) => pointer) ?? [] };
  return { total: orders.reduce((sum, { totals }) => sum + totals.total, 0) };
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
