import type { GrantName } from "./grants.ts";

/** The order, its shop and its people. */
const order: GrantName[] = ["get", "query"];
/** A change of an order, which also moves it in its lists. */
const change: GrantName[] = ["put", "listShards"];
/** Everything that a message takes on its way out. */
const message: GrantName[] = [
  "get",
  "batchGet",
  "query",
  "byEmail",
  ...change,
  "update",
  "email",
  "sendQuota",
  "sms",
  "smsSenders",
  "voice",
  "keys",
  "telegram",
  "telegramBot",
  "links",
  "support",
  "metrics",
];
/** What each function may do, by its name in `functions/handlers.json`: a test holds it against what its code calls. */
export const permissions: Record<string, readonly GrantName[]> = {
  // Calls with a token. It sends nothing itself, wakes no execution, never reads the table as a whole, and knows no
  // secret of a provider.
  api: [
    ...order,
    "batchGet",
    ...change,
    "update",
    "delete",
    "byEmail",
    "byPhone",
    "byDue",
    "byShop",
    "byNumber",
    "byDelivery",
    "byAssignee",
    "byDeliverer",
    "byLoss",
    "byFeed",
    "signView",
    "signUpload",
    "headPhoto",
    "deletePhoto",
    "keys",
    "links",
    "support",
    "smsSenders",
    "deadlines",
    "telegramBot",
    "send",
    "deliver",
    "askProviders",
  ],
  // Whoever holds a link or has linked a chat: no list but the deliverer's own; a provider is asked by the function that
  // knows its secret.
  links: [
    ...order,
    "batchGet",
    "byDeliverer",
    ...change,
    "update",
    "delete",
    "telegram",
    "telegramBot",
    "signView",
    "headPhoto",
    "deletePhoto",
    "keys",
    "links",
    "support",
    "askProviders",
  ],
  // Providers and carriers: their secrets, and no key of ours.
  webhooks: [...order, ...change, "payments", "carriers", "links"],
  // What anybody may ask, the board's page among it: where things are, and no rights.
  public: ["links", "login", "photosOrigin"],

  // The readers of the table's stream.
  "sync-execution": ["batchGet", "update", "start", "completeTask", "metrics"],
  notify: [...message, "deliver"],
  // What the state machines call; before an order ends unpaid, its payment's provider is asked.
  execution: [...order, ...change, "update", "start", "completeTask", "askProviders"],
  // What other functions, and reports of AWS, set off.
  "deliver-webhooks": [...order, "batchGet", "put", "update", "delete", "keys", "metrics"],
  "send-messages": message,
  "photo-uploaded": [...order, ...change, "headPhoto", "deletePhoto", "update", "metrics"],
  // What the time sets off.
  reconcile: [
    ...order,
    "batchGet",
    ...change,
    "update",
    "delete",
    "byDue",
    "byShop",
    "headPhoto",
    "deletePhoto",
    "keys",
    "retention",
    "metrics",
    "start",
    "completeTask",
    "heartbeat",
    "send",
    "deliver",
    "askProviders",
  ],
  "rotate-keys": ["rotate"],
};
