import { sumsOf } from "../../domain/order/money/sums.ts";
import { newOrder } from "../../domain/order/schema.ts";
import { validate } from "../../domain/validation.ts";
import { inWords } from "./amounts.ts";
import type { ImportedOrder, SkippedOrder } from "./imported-order.ts";
import {
  type Destination,
  differenceIn,
  recordRefund,
  type SendResult,
  sendOrder,
  sentenceOf,
} from "./send.ts";
import { withoutTrifles } from "./trifles.ts";

type Say = (line: string) => void;

/** So many orders are on their way at once. */
const together = 8;
/** After so many, one line says how far it is. */
const progressStep = 25;

/** Places the orders, or without a destination only checks them; answers whether all are taken, with the shop's own sums. */
export async function importOrders(
  orders: (ImportedOrder | SkippedOrder)[],
  to: Destination | undefined,
  say: Say,
): Promise<boolean> {
  const reports: Report[] = [];
  let [next, done] = [0, 0];
  const work = async () => {
    for (let i = next++; i < orders.length; i = next++) {
      reports[i] = await importOne(orders[i]!, to);
      if (++done % progressStep === 0 && done < orders.length) say(`${done} of ${orders.length} …`);
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  for (const { lines } of reports) for (const line of lines) say(line);
  const taken = reports.filter(({ isTaken }) => isTaken).length;
  say(`${taken} of ${orders.length} orders ${to ? "are in Waymark" : "can be taken"}.`);
  return reports.every(({ isWell }) => isWell);
}

/** What became of one order, in sentences, and whether it is here and whether that is all. */
interface Report {
  isTaken: boolean;
  isWell: boolean;
  lines: string[];
}

async function importOne(order: ImportedOrder | SkippedOrder, to: Destination | undefined): Promise<Report> {
  if ("why" in order) return refusal(order.name, order.why);
  const send = async (each: ImportedOrder) => (to ? await sendOrder(each, to) : check(each));
  const result = await send(order);
  const lighter = "refused" in result && withoutTrifles(order, result.pointers ?? []);
  if (lighter) return withRefunds(lighter, await send(lighter), to);
  return withRefunds(order, result, to);
}

/** The report on an order, with what was given back of it: recorded in it, or said where that cannot be done. */
async function withRefunds(order: ImportedOrder, result: SendResult, to: Destination | undefined) {
  const { orders = [] } = "refused" in result ? {} : result;
  const left: string[] = [];
  for (const refund of order.refunds ?? []) {
    const sum = `${inWords(refund.amount, order.request.currency)} were given back already`;
    // of a checkout that became several orders nobody knows which one it was of
    const why = to && orders.length === 1 ? await recordRefund(orders[0]!, refund, order.key, to) : undefined;
    if (!to) left.push(`${sum}: it is recorded with the order, where the token is of staff.`);
    else if (orders.length > 1) left.push(`${sum} of one of its orders: record it with refund.`);
    else if (why && orders.length === 1)
      left.push(`${sum}: record it with refund (${why.replace(/\.$/, "")}).`);
  }
  return reportOn({ ...order, remarks: [...order.remarks, ...left] }, result);
}

function reportOn(order: ImportedOrder, result: SendResult): Report {
  if ("refused" in result) return refusal(order.name, result.refused);
  const difference = differenceIn(order, result.total);
  const lines = [...order.remarks, ...(difference ? [difference] : [])];
  return { isTaken: true, isWell: !difference, lines: lines.map((line) => `${order.name}: ${line}`) };
}

function refusal(name: string, why: string): Report {
  return { isTaken: false, isWell: false, lines: [`${name} was not taken: ${why.replace(/\.$/, "")}.`] };
}

/** What Waymark would say to an order, as far as that can be known without asking. */
function check({ request }: ImportedOrder): SendResult {
  const checked = validate(newOrder, request);
  if ("errors" in checked)
    return { refused: sentenceOf(checked.errors), pointers: checked.errors.map(({ pointer }) => pointer) };
  return { total: sumsOf(checked.data).total };
}
