import type { Event, Order } from "../domain/order.ts";
import { totalOf } from "../domain/payment.ts";
import type { SamplePeople } from "./sample-people.ts";

type EventDetails = Partial<Pick<Event, "actor" | "data">>;

/** What a sample event that leads to `name` says, and who says it where that matters. */
export function sampleEventDetails(
  order: Order,
  command: Event["command"],
  name: string,
  people: SamplePeople,
): EventDetails {
  const { reason, carrier, trackingCode, recipient } = people;
  const { paid } = order.payment;
  const amount = totalOf(order) || 1500;
  const back = paid - (name === "cancelledBySupport" ? order.delivery.price : 0);
  const ended = { data: { reason, ...(back > 0 && { refundDue: back }) } };
  const details: Partial<Record<Event["command"], EventDetails>> = {
    accept: { actor: { role: "contractor", id: "carl" } },
    recordPayment: { data: name === "refundDue" ? latePayment(amount) : { amount } },
    refund: { data: { amount } },
    ship: { data: { carrier, trackingCode } },
    setDelivery: { data: { way: "pickup", price: 0 } },
    proposeTime: { data: { ...laterWindow, reason } },
    proposeSurcharge: { data: { amount: 700, reason } },
    acceptProposal: { actor: { role: "buyer" }, data: { kind: "surcharge", amount: 700, reason } },
    declineProposal: { actor: { role: "buyer" }, data: { kind: "time", ...laterWindow } },
    assignDeliverer: { data: { deliverer: "dan", estimatedMinutes: 75 } },
    ratePhoto: { data: { liked: false, text: reason } },
    reportProblem: { data: { text: reason } },
    resolveProblem: { data: { text: reason } },
    deliver: { data: { handedTo: "thirdPerson", comment: recipient } },
    requestCancel: { actor: { role: "buyer" }, data: { reason } },
    cancel: ended,
    decline: ended,
  };
  return details[command] ?? { data: { reason } };
}

const laterWindow = { from: "2026-11-22T16:00:00Z", to: "2026-11-22T18:00:00Z" };
const latePayment = (amount: number) => ({ status: "paidLate", amount, refundDue: amount });
