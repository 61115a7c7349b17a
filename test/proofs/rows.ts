/** One claim about Waymark under faults: what holds, at which size, and the tests that show it. */
export interface Proof {
  row: number;
  what: string;
  /** The size that is claimed, in words. */
  size: string;
  files: string[];
  /** The variables that make the tests so large; without them they are as small as in every run. */
  full?: Record<string, string>;
  /** So many seeds at that size make the size that is claimed; one where nothing is said. */
  parts?: number;
}

/** Rows 1 to 17 of the project's goals for correctness under faults; `docs/proofs.md` tells them. */
export const proofs: Proof[] = [
  {
    row: 1,
    what: "Of all who accept one order at once, one wins",
    size: "1,000 callers × 20 orders",
    files: ["test/faults/accepts.slow.test.ts"],
    full: { ACCEPT_CALLERS: "1000", ACCEPT_ORDERS: "20" },
  },
  {
    row: 2,
    what: "Every status, command and actor is defined, no order dead-ends, none gets stuck when it is full",
    size: "all cells; every two people, the clock, which may die once, and a provider, 12 steps deep",
    files: ["test/domain/lifecycles", "test/domain/order/stuck"],
    full: { EXPLORED_DEPTH: "12" },
  },
  {
    row: 3,
    what: "A deadline and a person who meet: one wins, and no payment is lost",
    size: "10,000 races",
    files: ["test/faults/deadline-race.slow.test.ts"],
    full: { DEADLINE_RACES: "1000" },
    parts: 10,
  },
  {
    row: 4,
    what: "One key places one order, takes one number and gives one answer, also after a crash",
    size: "100 at once; a crash at each call",
    files: ["test/functions/api/orders/create-order.e2e.test.ts"],
  },
  {
    row: 5,
    what: "Money counts once, in whatever order it is reported, and a forged report never",
    size: "10,000 sequences of one order; of checkouts 1,000, and 200,000 by the rules alone",
    files: [
      "test/domain/reports/checkout.test.ts",
      "test/functions/inbound/payment-sequences",
      "test/functions/inbound/checkout-sequences",
      "test/functions/inbound/provider-sequences",
    ],
    full: {
      ...{ PAYMENT_SEQUENCES: "500", CHECKOUT_SEQUENCES: "50", PROVIDER_SEQUENCES: "25" },
      CHECKOUT_STORIES: "10000",
    },
    parts: 20,
  },
  {
    row: 6,
    what: "A crash at any call loses nothing, leaves nothing stuck and says nothing final twice",
    size: "12,000 lifecycles, of which 2,000 go on beside each other",
    files: ["test/faults/crash-anywhere.slow.test.ts"],
    full: { CRASH_LIFECYCLES: "500", CRASH_SIDE_BY_SIDE: "100" },
    parts: 20,
  },
  {
    row: 7,
    what: "After a kill -9 every acknowledged command is there",
    size: "100 kills of the runtime, 100 of the engine",
    files: ["test/faults/kill.slow", "test/local/kill.slow", "test/local/dynamodb/durability/kill.slow"],
    full: { KILLS: "100" },
  },
  {
    row: 8,
    what: "The stream may repeat, go back and hold poison: the effects are the same",
    size: "200 orders",
    files: ["test/faults/stream.slow", "test/faults/stream.e2e"],
    full: { STREAM_ORDERS: "200", STREAM_ROUNDS: "5" },
  },
  {
    row: 9,
    what: "With all executions lost and wake-ups dropped, what is due is done within two runs",
    size: "1,000 orders",
    files: ["test/faults/lost-timers.slow.test.ts"],
    full: { CLOCK_ORDERS: "1000" },
  },
  {
    row: 10,
    what: "Providers of messages that throttle, fail or time out block no order and send nothing final twice",
    size: "200 orders",
    files: ["test/faults/message-providers.slow.test.ts"],
    full: { PROVIDER_ORDERS: "200" },
  },
  {
    row: 11,
    what: "No request gets a 5xx, and every answer fits the document",
    size: "100,000 requests",
    files: ["test/functions/http/fuzz/fuzz.slow.test.ts"],
    full: { FUZZ_RUNS: "25000" },
    parts: 4,
  },
  {
    row: 12,
    what: "Every role on every route, of one's own and others' things, gets what the table says",
    size: "all cells",
    files: ["test/functions/http/access"],
  },
  {
    row: 13,
    what: "Scanners change nothing, forged and leaked links open nothing",
    size: "1,000,000 forged tokens",
    files: [
      "test/functions/links/scanners",
      "test/functions/links/forged-links",
      "test/functions/links/leaked-key",
    ],
    full: { FORGED: "100000", SCANS: "1000" },
    parts: 10,
  },
  {
    row: 14,
    what: "Personal data stands in no log, metric, execution or queue, and is masked for whoever may not see it",
    size: "40 canaries, 60 orders; every field × answer × reader",
    files: [
      "test/faults/personal-data.slow.test.ts",
      "test/domain/order/readers",
      "test/functions/api/orders/masking",
    ],
    full: { CANARY_ORDERS: "60" },
  },
  {
    row: 15,
    what: "Names with markup, line ends or odd Unicode change no message's form",
    size: "every template, three languages",
    files: ["test/domain/messages/injection", "test/domain/messages/sms"],
  },
  {
    row: 16,
    what: "Pages run no script, ask nobody outside, and can be read by everybody",
    size: "a real Chromium, axe, 320 pixels, three languages",
    files: ["test/functions/links/pages.browser.slow.test.ts"],
  },
  {
    row: 17,
    what: "The templates pass cdk-nag and cfn-lint's rules, name no `*` action, protect data, and come out alike twice",
    size: "every stage",
    files: ["test/lib/synth.slow.test.ts", "test/lib/stack.test.ts", "test/lib/permissions.test.ts"],
  },
];
