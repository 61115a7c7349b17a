import { expect, it } from "vitest";
import type { Party } from "../../../domain/actor.ts";
import { defineLifecycle, type Lifecycle } from "../../../domain/lifecycle/definition.ts";
import type { backOffice } from "../../../domain/lifecycles/back-office/definition.ts";
import type { contractorFeed } from "../../../domain/lifecycles/contractor-feed/definition.ts";
import type { giftShop } from "../../../domain/lifecycles/gift-shop/definition.ts";
import type { marketplace } from "../../../domain/lifecycles/marketplace/definition.ts";
import { catalogueOf } from "../../../domain/lifecycles/message-catalogue.ts";
import type { MessageOf } from "../../../domain/lifecycles/message-of.ts";
import { lifecycles } from "../../../domain/lifecycles/registry.ts";
import type { serviceDesk } from "../../../domain/lifecycles/service-desk/definition.ts";

/** Compiles only when every template that the compiler knows of is there, and no other. */
type Templates<D extends Lifecycle> = {
  [P in Party as [MessageOf<D, P>] extends [never] ? never : P]: Record<MessageOf<D, P>, 1>;
};

interface Known {
  marketplace: Templates<typeof marketplace>;
  giftShop: Templates<typeof giftShop>;
  contractorFeed: Templates<typeof contractorFeed>;
  serviceDesk: Templates<typeof serviceDesk>;
  backOffice: Templates<typeof backOffice>;
}

/** What every shop is told of money. */
const money = {
  ...({ unreachable: 1, refund: 1, refundDue: 1, refundFailed: 1, wrongCurrency: 1 } as const),
  ...({ disputed: 1, disputeWon: 1, disputeLost: 1 } as const),
} as const;

/** A carrier's bad news. */
const lost = { parcelFailed: 1, parcelReturned: 1 } as const;

const known: Known = {
  marketplace: {
    formerBuyer: { correct: 1 },
    shop: {
      awaitingConfirmation: 1,
      cancelled: 1,
      unpaid: 1,
      returned: 1,
      received: 1,
      reportProblem: 1,
      resolveProblem: 1,
      pickedUp: 1,
      ...money,
      ...lost,
      correct: 1,
      dialog: 1,
    },
    buyer: {
      awaitingConfirmation: 1,
      awaitingPayment: 1,
      preparing: 1,
      inProduction: 1,
      cancelled: 1,
      setDelivery: 1,
      refund: 1,
      paymentAhead: 1,
      unpaid: 1,
      returned: 1,
      addParcel: 1,
      correctParcel: 1,
      shipped: 1,
      awaitingPickup: 1,
      resolveProblem: 1,
      receiptAhead: 1,
      received: 1,
      pickupAhead: 1,
      pickedUp: 1,
      correct: 1,
      renewLink: 1,
      dialog: 1,
    },
    support: { reportProblem: 1, parcelFailed: 1, parcelReturned: 1 },
  },
  giftShop: {
    formerBuyer: { correct: 1 },
    shop: {
      new: 1,
      cancelledByBuyer: 1,
      acceptProposal: 1,
      declineProposal: 1,
      acceptDue: 1,
      deliveryDue: 1,
      fulfilmentDue: 1,
      photoDue: 1,
      ratePhoto: 1,
      ratingDue: 1,
      done: 1,
      fail: 1,
      cancelledBySupport: 1,
      dismissCancel: 1,
      ...money,
      ...lost,
      correct: 1,
      dialog: 1,
    },
    buyer: {
      new: 1,
      accepted: 1,
      declined: 1,
      proposeTime: 1,
      proposeSurcharge: 1,
      refund: 1,
      photo: 1,
      courierLeft: 1,
      onMyWay: 1,
      fail: 1,
      done: 1,
      assignDeliverer: 1,
      cancelledBySupport: 1,
      dismissCancel: 1,
      correct: 1,
      renewLink: 1,
      dialog: 1,
    },
    deliverer: { assignDeliverer: 1, correct: 1, cancelledBySupport: 1 },
    formerDeliverer: { assignDeliverer: 1 },
    support: { requestCancel: 1, parcelFailed: 1, parcelReturned: 1 },
  },
  contractorFeed: {
    candidate: { new: 1 },
    support: { parcelFailed: 1, parcelReturned: 1 },
    buyer: {
      new: 1,
      accepted: 1,
      cancelled: 1,
      refund: 1,
      inWork: 1,
      done: 1,
      correct: 1,
      renewLink: 1,
      dialog: 1,
    },
    contractor: { correct: 1, cancelled: 1, dialog: 1 },
    formerContractor: { decideFee: 1 },
    formerBuyer: { correct: 1 },
    shop: { ...money, ...lost, correct: 1, dialog: 1 },
  },
  serviceDesk: {
    support: lost,
    formerBuyer: { correct: 1 },
    shop: { new: 1, deliver: 1, fail: 1, ...money, ...lost, correct: 1, dialog: 1 },
    buyer: {
      new: 1,
      onMyWay: 1,
      deliver: 1,
      fail: 1,
      inProgress: 1,
      postponed: 1,
      ready: 1,
      inDelivery: 1,
      addParcel: 1,
      correctParcel: 1,
      closedSuccessfully: 1,
      closedUnsuccessfully: 1,
      assignDeliverer: 1,
      refund: 1,
      correct: 1,
      renewLink: 1,
      dialog: 1,
    },
    deliverer: { assignDeliverer: 1, correct: 1 },
    formerDeliverer: { assignDeliverer: 1 },
  },
  backOffice: {
    support: lost,
    formerBuyer: { correct: 1 },
    shop: { new: 1, fail: 1, ...money, ...lost, correct: 1, dialog: 1 },
    buyer: {
      new: 1,
      inProgress: 1,
      cancelled: 1,
      assignDeliverer: 1,
      refund: 1,
      outForDelivery: 1,
      addParcel: 1,
      correctParcel: 1,
      onMyWay: 1,
      fail: 1,
      delivered: 1,
      correct: 1,
      renewLink: 1,
      dialog: 1,
    },
    deliverer: { cancelled: 1, assignDeliverer: 1, correct: 1 },
    formerDeliverer: { assignDeliverer: 1 },
  },
};

const isSaidOf = (lifecycle: Lifecycle) =>
  catalogueOf(lifecycle).map(({ party, template }) => `${party} ${template}`);

const isKnownIn = (templates: object) =>
  Object.entries(templates).flatMap(([party, names]) => Object.keys(names).map((name) => `${party} ${name}`));

it.each(Object.keys(known) as (keyof Known)[])(
  "the compiler knows every message of %s, and no other",
  (name) => {
    expect(isSaidOf(lifecycles[name]).sort()).toEqual(isKnownIn(known[name]).sort());
  },
);

const each = defineLifecycle({
  name: "each",
  seed: "000",
  initial: "new",
  features: { feed: true, carried: "sent" },
  always: { assignDeliverer: { by: ["shop"], notify: ["deliverer"] }, setPayment: { by: ["shop"] } },
  statuses: {
    new: {
      group: "new",
      notify: ["shop"],
      on: {
        accept: {
          by: ["candidate"],
          to: [{ when: ["paid"], to: "paid" }, { when: ["madeToOrder"], to: "made" }, { to: "sent" }],
        },
        cancel: { by: ["buyer", "seller"], to: "failed", notify: ["buyer", "shop"] },
        rate: { by: ["buyer"], notify: ["buyer", "shop"] },
      },
      deadlines: [
        { name: "first", after: "P2D", remindBefore: ["P1D"], notify: ["shop"] },
        { name: "last", after: "P3D", notify: ["support"], to: "late" },
      ],
    },
    made: { group: "active", notify: ["contractor"] },
    paid: { group: "ready", notify: ["buyer"], on: { move: { by: ["shop"], anywhere: true } } },
    sent: { group: "delivery", notify: ["contractor"] },
    done: {
      group: "done",
      notify: ["buyer"],
      on: { assignDeliverer: { by: ["shop"], notify: ["support"] } },
    },
    late: { group: "failed", notify: ["shop"] },
    failed: { group: "failed" },
  },
});

const sayings: Templates<typeof each> = {
  buyer: { refund: 1, correct: 1, renewLink: 1, dialog: 1, failed: 1, paid: 1, done: 1 },
  formerBuyer: { correct: 1 },
  shop: {
    new: 1,
    ...money,
    ...lost,
    correct: 1,
    dialog: 1,
    failed: 1,
    rate: 1,
    firstAhead: 1,
    firstDue: 1,
    late: 1,
  },
  contractor: { correct: 1, dialog: 1, sent: 1, made: 1 },
  deliverer: { assignDeliverer: 1, correct: 1 },
  support: { assignDeliverer: 1, parcelFailed: 1, parcelReturned: 1 },
};

it("follows targets by goods, payment and choice, deadlines, carriers and who acts", () => {
  expect(isSaidOf(each).sort()).toEqual(isKnownIn(sayings).sort());
});

const bare = defineLifecycle({
  name: "bare",
  seed: "000",
  initial: "new",
  always: {
    assignDeliverer: { by: ["shop"], notify: ["deliverer"] },
    cancel: { by: ["buyer"], to: "failed" },
  },
  statuses: {
    new: { group: "new" },
    done: { group: "done", notify: ["support"] },
    failed: { group: "failed", notify: ["shop"] },
  },
});

const few: Templates<typeof bare> = {
  buyer: { refund: 1, correct: 1, renewLink: 1, dialog: 1 },
  formerBuyer: { correct: 1 },
  shop: { ...money, ...lost, correct: 1, dialog: 1, failed: 1 },
  deliverer: { assignDeliverer: 1, correct: 1 },
  support: { parcelFailed: 1, parcelReturned: 1 },
};

it("hears what every open status has, where a status has nothing of its own", () => {
  expect(isSaidOf(bare).sort()).toEqual(isKnownIn(few).sort());
});
