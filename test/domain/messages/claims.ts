import type { Party } from "../../../domain/actor.ts";
import { isClosed } from "../../../domain/lifecycle/groups.ts";
import { formatMoney } from "../../../domain/messages/format.ts";
import { isSameCode } from "../../../domain/order/effects/parcels.ts";
import { type Event, saidIn } from "../../../domain/order/event.ts";
import { dueNow, heldAmount, totalOf } from "../../../domain/order/money/totals.ts";
import type { Order } from "../../../domain/order/order.ts";

/** A message's cause, and the order when it leaves. */
export interface Moment {
  order: Order;
  event: Event;
  version: number;
  party: Party;
}
type Fact = (moment: Moment, match: RegExpMatchArray) => boolean;

const since = ({ order, version }: Moment, ...names: string[]) =>
  order.history.slice(version).some(({ command }) => names.includes(command));
const last = ({ order }: Moment, name: string) => order.history.findLast(({ command }) => command === name);
const open: Fact = ({ order }) => !isClosed(order.group);
const at =
  (...statuses: string[]): Fact =>
  ({ order }) =>
    statuses.includes(order.status);
const money = (order: Order, amount: number) => formatMoney("en-GB", order.request.currency, amount);
const parcelIs =
  (...statuses: string[]): Fact =>
  ({ order, event }) =>
    (order.delivery.parcels ?? []).some(({ trackingCode, status }) => {
      const code = saidIn(event, "trackingCode") as string | undefined;
      return statuses.includes(status) && (code === undefined || isSameCode(trackingCode, code));
    });
const entries = ({ order }: Moment, kind: string) =>
  (order.payment.entries ?? []).filter((each) => each.kind === kind);
const referenceOf = ({ event }: Moment) =>
  (saidIn(event, "entry") as { reference?: string } | undefined)?.reference ?? saidIn(event, "reference");
const travels: Fact = (moment) =>
  !["delivered", "failed", "returned"].includes(moment.order.delivery.status) ||
  !since(moment, "deliver", "fail", "recordDelivery");

/** What the English texts claim or ask for, and the fact of an order that makes it true. */
export const claims: readonly [RegExp, Fact][] = [
  [
    /(?:[Pp]lease pay|You pay) (PLN.[\d.]+)|(PLN.[\d.]+) to pay by|(PLN.[\d.]+) is still to be paid/,
    ({ order }, [, ...sums]) => dueNow(order) > 0 && sums.some((sum) => sum === money(order, dueNow(order))),
  ],
  [/We have not received the full payment yet/, ({ order }) => dueNow(order) > 0],
  [/there is nothing to pay/, ({ order }) => totalOf(order) === 0],
  [/Thank you for your payment/, ({ order }) => order.payment.paid > 0],
  [/Your payment came late/, ({ order }) => order.payment.entries!.some(({ late }) => late)],
  [/Nothing is held for this order any more/, ({ order }) => heldAmount(order) === 0],
  [
    /You will get (PLN.[\d.]+) back|please refund (PLN.[\d.]+) to/i,
    ({ order }, [, ...sums]) =>
      order.payment.refundDue > 0 && sums.includes(money(order, order.payment.refundDue)),
  ],
  [/No payment has come in/, ({ order }) => order.payment.paid === 0],
  [/(PLN.[\d.]+) has been refunded to/, ({ order }, [, sum]) => sum === money(order, order.payment.refunded)],
  [
    /^Order 1001: (?:refund|late payment,|overpayment,) (PLN.[\d.]+)$/m,
    ({ order }, [, sum]) => sum === money(order, order.payment.refundDue) && order.payment.refundDue > 0,
  ],
  [
    /A payment has come in for an order that has already ended/,
    ({ event }) => (event.data as { entry?: { amount: number } }).entry !== undefined,
  ],
  [
    /has refunded .+ to you|went back to the buyer/,
    (m) =>
      !entries(m, "refundFailed").some(
        ({ reference }) => reference !== undefined && reference === referenceOf(m),
      ),
  ],
  [/how they would like to be refunded/, ({ order }) => heldAmount(order) > 0],
  [
    /has opened a dispute/,
    (m) =>
      ![...entries(m, "disputeWon"), ...entries(m, "disputeLost")].some(
        ({ reference }) => reference === referenceOf(m),
      ),
  ],
  [/The dispute about/, (m) => entries(m, "disputeWon").length + entries(m, "disputeLost").length > 0],
  [/It does not count towards the order/, (m) => !since(m, "confirmPayment", "setPayment", "refund")],
  [
    /We are checking it now|A new order has come in|Suitable contractors in your city|There is a new order that suits|An order that suits you is open again|The shop will accept it shortly|other contractors can see it again|put your order back/,
    ({ order }) => order.group === "new",
  ],
  [/The shop is checking the details/, at("awaitingConfirmation")],
  [
    /A courier will bring|has given you this delivery/,
    (m, x) =>
      open(m, x) && m.order.delivery.status !== "delivered" && m.order.delivery.deliverer !== undefined,
  ],
  [
    /been given to another courier/,
    ({ order, event }) => order.delivery.deliverer !== saidIn(event, "replaced"),
  ],
  [/The courier has set out/, (m, x) => open(m, x) && m.order.delivery.status === "onTheWay"],
  [
    /Your order is on its way to you|Your order has left the shop|has sent your order/,
    (m, x) => open(m, x) && travels(m, x),
  ],
  [/is waiting for you at/, ({ order }) => order.delivery.status === "readyForPickup"],
  [
    /courier could not deliver|order could not be delivered\. You/,
    (m, x) => open(m, x) && m.order.delivery.status === "failed",
  ],
  [
    /Your order has been handed over|The order has been handed over|You have picked up|has delivered the order|been handed to somebody else/,
    ({ order }) => order.delivery.status === "delivered" || order.group === "done",
  ],
  [/Please check the payment|Please carry on with it|Everything stays as ordered/, open],
  [
    /would like to deliver at a different time|would pay an extra/,
    ({ order, version }) => order.proposal?.number === version,
  ],
  [/The new time is now set/, ({ order, event }) => order.delivery.from === saidIn(event, "from")],
  [/extra charge is on the bill|agrees to pay an extra/, ({ order }) => (order.surcharges ?? []).length > 0],
  [/does not agree to/, (m, x) => open(m, x) && m.order.proposal === undefined],
  [/the order stands/, (m, x) => open(m, x) && m.order.cancelRequest === undefined],
  [/asks to cancel the order/, (m, x) => open(m, x) && m.order.cancelRequest !== undefined],
  [/It has not left the shop yet/, ({ order }) => order.group !== "delivery"],
  [/has reported a problem/, ({ order }) => order.problem !== undefined],
  [/will not close by itself|deadline is paused/, ({ order }) => order.stoppedAt !== undefined],
  [/closed the problem/, ({ order }) => order.problem === undefined],
  [/No message about this order reaches/, ({ order }) => order.unreachable !== undefined],
  [/could not deliver this parcel/, parcelIs("failed")],
  [/this parcel is being returned/, parcelIs("returned")],
  [
    /a parcel of its own|Please use the one below/,
    (m, x) => open(m, x) && parcelIs("pending", "onTheWay", "readyForPickup")(m, x),
  ],
  [/delivery details of this order have been corrected|before you go on/, open],
  [/Nobody has accepted this order yet/, at("new")],
  [/has not been marked as done/, open],
  [/there is no photo yet/, at("accepted")],
  [/has not rated the photo/, (m, x) => at("photo")(m, x) && !since(m, "ratePhoto")],
  [
    /The buyer (likes|does not like) the photo/,
    (m, [, how]) =>
      m.order.status === "photo" && saidIn(last(m, "ratePhoto")!, "liked") === (how === "likes"),
  ],
  [/not told us whether it has reached you/, at("shipped")],
  [/has been ready for pickup for some days/, at("awaitingPickup")],
  [/order has been closed\.|has not paid in time/, at("unpaid")],
  [
    /had no answer from you in time|did not answer in time|confirmed having the goods/,
    ({ order }) => order.group === "done",
  ],
  [
    /has cancelled (?:your|the) order|has declined|has closed (?:it|the order)|has been cancelled|could not carry out/,
    ({ order }) => order.group === "failed",
  ],
  [/The work has begun|the work has begun/, at("inWork")],
  [/has finished the work|order is finished/, ({ order }) => order.group === "done"],
  [/A contractor has taken your order/, at("accepted")],
  [/is getting your order ready/, at("accepted")],
  [/has photographed your order/, at("photo")],
  [/is packing your order/, at("preparing")],
  [/is making your order/, at("inProduction")],
  [/We are preparing your order|We are working on your order/, at("inProgress")],
  [/has to wait for now/, at("postponed")],
  [/Your order is ready\./, at("ready")],
  [/Cats has confirmed your order/, at("awaitingPayment")],
  [/has changed the delivery/, (m, x) => open(m, x) && !since(m, "setDelivery")],
];

/** What tells of a moment that is past, and asks for nothing that could be over. */
export const pastFacts = [
  "refund",
  "refundFailed",
  "disputeLost",
  "correct",
  "renewLink",
  "decideFee",
  "dialog",
];
