import type { Event } from "../../domain/order/event.ts";
import { db } from "../../io/dynamodb/table.ts";
import { orderPartition } from "../../io/orders/order-item.ts";

/** Whose write comes first once both have read the order; `late` is a payment that begins after the deadline's. */
export type Outcome = "payment" | "deadline" | "late";

interface Meeting {
  outcome: Outcome;
  pay: () => Promise<number>;
  answer: PromiseWithResolvers<number>;
  arrived: PromiseWithResolvers<void>;
  paymentWritten: PromiseWithResolvers<void>;
  deadlineWritten: PromiseWithResolvers<void>;
}

type Write = () => Promise<unknown>;

async function writeDeadline(meeting: Meeting, write: Write): Promise<unknown> {
  const { outcome, arrived, paymentWritten, deadlineWritten } = meeting;
  if (outcome === "late") return write().finally(() => begin(meeting));
  begin(meeting);
  await arrived.promise;
  if (outcome === "payment") await paymentWritten.promise;
  return write().finally(deadlineWritten.resolve);
}

function begin({ pay, answer }: Meeting): void {
  pay().then(answer.resolve, answer.reject);
}

async function writePayment({ outcome, ...meeting }: Meeting, write: Write): Promise<unknown> {
  meeting.arrived.resolve();
  if (outcome === "deadline") await meeting.deadlineWritten.promise;
  return write().finally(meeting.paymentWritten.resolve);
}

/**
 * Lets payments meet the deadlines of their orders in the table: each begins when its deadline is about to be written,
 * so that both know the order as it was, and the two writes come in the order that was arranged.
 */
export function arrangeMeetings() {
  const meetings = new Map<string, Meeting>();
  const expiring = new Set<Meeting>();
  // biome-ignore lint/suspicious/noExplicitAny: the client's stack is typed by each of its commands
  const middleware = (next: any) => async (args: any) => {
    const { Item, ConditionExpression } = args.input as {
      Item?: { pk: string; history?: Event[] };
      ConditionExpression?: string;
    };
    const meeting = ConditionExpression?.startsWith("version = :seen") ? meetings.get(Item!.pk) : undefined;
    if (!meeting) return next(args);
    const isDeadline = Item!.history!.at(-1)!.command === "expire";
    if (!isDeadline) return writePayment(meeting, () => next(args));
    // It may be fired by several at once; the first one meets the payment.
    if (expiring.has(meeting)) return next(args);
    expiring.add(meeting);
    return writeDeadline(meeting, () => next(args));
  };
  db.middlewareStack.add(middleware, { step: "initialize", name: "meeting" });
  return {
    /** Arranges the meeting of an order's deadline with `pay`; resolves with what `pay` answers. */
    arrange(order: string, outcome: Outcome, pay: () => Promise<number>): Promise<number> {
      const answer = Promise.withResolvers<number>();
      const [arrived, paymentWritten, deadlineWritten] = [signal(), signal(), signal()];
      meetings.set(orderPartition(order), { outcome, pay, answer, arrived, paymentWritten, deadlineWritten });
      return answer.promise;
    },
  };
}

const signal = () => Promise.withResolvers<void>();
