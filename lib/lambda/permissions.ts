import type { GrantName } from "./grants.ts";

/** The order, its shop and its people. */
const order: GrantName[] = ["get", "query"];
/** Everything that a message takes on its way out. */
const message: GrantName[] = [
  "get",
  "batchGet",
  "query",
  "put",
  "update",
  "email",
  "sms",
  "keys",
  "links",
  "support",
  "metrics",
];
/** What each function may do, by its file's name in `functions/`: a test holds it against what the code calls. */
export const permissions: Record<string, readonly GrantName[]> = {
  // orders
  "create-order": [...order, "put", "update", "deadlines", "keys", "links"],
  "list-orders": [
    "get",
    "batchGet",
    "query",
    "byEmail",
    "byPhone",
    "byDue",
    "byShop",
    "byNumber",
    "byDelivery",
    "byAssignee",
    "byDeliverer",
    "keys",
  ],
  "count-orders": [
    "get",
    "batchGet",
    "query",
    "byDue",
    "byLoss",
    "byShop",
    "byDelivery",
    "byAssignee",
    "byDeliverer",
  ],
  "read-order": [...order, "put", "keys", "links"],
  "preview-cancellation": order,
  command: [...order, "put", "update", "headPhoto", "deletePhoto", "keys", "links"],
  "list-notes": [...order, "keys"],
  "add-note": [...order, "put"],
  note: [...order, "put", "keys", "links"],
  "list-messages": [...order, "support", "keys"],
  "add-message": [...order, "put", "support"],
  "list-photos": [...order, "signView"],
  "upload-photo": [...order, "put", "signUpload"],

  // messages and tasks
  "list-notifications": order,
  resend: [...order, "send"],
  dismiss: [...order, "put"],
  "dismiss-task": [...order, "put"],
  "list-tasks": ["byDue", "byLoss", "byShop", "batchGet", "keys"],
  "lift-suppression": ["delete"],

  // shops and people
  "save-shop": ["get", "update"],
  "change-shop": ["get", "update"],
  "read-shop": ["get"],
  "list-shops": ["byShop", "batchGet", "keys"],
  "list-staff": ["query", "keys"],
  "remove-staff": ["delete"],
  "read-me": ["get", "update"],
  "save-me": ["get", "update"],
  "report-losses": ["get", "byLoss"],
  "add-deliverer": ["get", "put"],
  "list-deliverers": ["query", "keys"],
  "change-deliverer": ["get", "put"],
  "save-contractor": ["put"],
  "read-contractor": ["get"],
  "read-feed": ["get", "batchGet", "byFeed", "keys"],
  "read-lifecycle": [],

  // events and webhooks
  "list-events": ["query", "batchGet", "byDue", "keys"],
  "add-endpoint": [...order, "put", "keys"],
  "list-endpoints": ["query"],
  "remove-endpoint": ["get", "delete"],
  "rotate-secret": ["get", "update", "keys"],
  "enable-endpoint": [...order, "put", "update", "deliver"],
  redeliver: ["get", "batchGet", "put", "deliver"],
  "list-deliveries": [...order, "keys"],
  "payment-webhook": ["get", "query", "put", "payments", "metrics"],
  "carrier-webhook": [...order, "put", "carriers", "metrics"],

  // links
  "show-link": [...order, "batchGet", "byDeliverer", "update", "keys", "links", "support", "signView"],
  "act-by-link": [
    ...order,
    "put",
    "update",
    "keys",
    "links",
    "support",
    "signView",
    "headPhoto",
    "deletePhoto",
  ],

  // the board
  "show-board": ["links", "login", "photosOrigin"],
  "board-session": ["links", "login"],

  // the service itself
  health: [],
  openapi: [],

  // what nobody waits for
  "sync-execution": ["batchGet", "update", "start", "completeTask"],
  notify: [...message, "deliver"],
  "deliver-webhooks": [...order, "batchGet", "put", "update", "keys", "metrics"],
  "send-messages": message,
  reconcile: [
    ...order,
    "batchGet",
    "put",
    "update",
    "send",
    "metrics",
    "delete",
    "headPhoto",
    "deletePhoto",
    "byDue",
    "byShop",
    "start",
    "completeTask",
    "heartbeat",
    "deliver",
  ],
  "mail-feedback": message,
  "photo-uploaded": [...order, "put", "headPhoto", "deletePhoto", "update", "metrics"],

  "rotate-keys": ["rotate"],

  // what the state machines call
  "wait-for-change": ["get", "update", "completeTask"],
  "fire-deadlines": ["query", "put", "completeTask"],
  "restart-execution": ["get", "start"],
};
