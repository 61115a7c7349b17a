/** One HTTP route: the door behind it is the file of that name in this folder. */
export interface Route {
  method: "GET" | "POST" | "PUT" | "DELETE";
  path: string;
  door: string;
  /** Without a token: the door itself checks who calls. */
  open?: true;
}

/** Every route of the API. A literal segment wins over a parameter. */
export const routes = listed([
  { method: "POST", path: "/v1/orders", door: "create-order" },
  { method: "GET", path: "/v1/orders", door: "list-orders" },
  { method: "GET", path: "/v1/orders/counts", door: "count-orders" },
  { method: "GET", path: "/v1/orders/{id}", door: "read-order" },
  { method: "GET", path: "/v1/orders/{id}/cancellation", door: "preview-cancellation" },
  { method: "GET", path: "/v1/orders/{id}/notes", door: "list-notes" },
  { method: "POST", path: "/v1/orders/{id}/notes", door: "add-note" },
  { method: "POST", path: "/v1/orders/{id}/note", door: "note" },
  { method: "GET", path: "/v1/orders/{id}/photos", door: "list-photos" },
  { method: "POST", path: "/v1/orders/{id}/photos", door: "upload-photo" },
  { method: "GET", path: "/v1/orders/{id}/messages", door: "read-dialog" },
  { method: "POST", path: "/v1/orders/{id}/messages", door: "add-to-dialog" },
  { method: "GET", path: "/v1/orders/{id}/notifications", door: "list-notifications" },
  { method: "POST", path: "/v1/orders/{id}/resend", door: "resend" },
  { method: "POST", path: "/v1/orders/{id}/dismiss", door: "dismiss" },
  { method: "POST", path: "/v1/orders/{id}/{command}", door: "command" },
  { method: "GET", path: "/v1/tasks", door: "list-tasks" },
  { method: "POST", path: "/v1/suppressions/lift", door: "lift-suppression" },
  { method: "GET", path: "/v1/feed", door: "read-feed" },
  { method: "PUT", path: "/v1/shops/{shop}", door: "save-shop" },
  { method: "GET", path: "/v1/shops/{shop}", door: "read-shop" },
  { method: "GET", path: "/v1/shops/{shop}/losses", door: "report-losses" },
  { method: "POST", path: "/v1/shops/{shop}/deliverers", door: "add-deliverer" },
  { method: "GET", path: "/v1/shops/{shop}/deliverers", door: "list-deliverers" },
  { method: "PUT", path: "/v1/shops/{shop}/deliverers/{id}", door: "change-deliverer" },
  { method: "PUT", path: "/v1/contractors/{id}", door: "save-contractor" },
  { method: "GET", path: "/v1/contractors/{id}", door: "read-contractor" },
  { method: "GET", path: "/v1/events", door: "list-events" },
  { method: "POST", path: "/v1/shops/{shop}/webhooks", door: "add-endpoint" },
  { method: "GET", path: "/v1/shops/{shop}/webhooks", door: "list-endpoints" },
  { method: "DELETE", path: "/v1/shops/{shop}/webhooks/{id}", door: "remove-endpoint" },
  { method: "POST", path: "/v1/shops/{shop}/webhooks/{id}/rotate-secret", door: "rotate-secret" },
  { method: "POST", path: "/v1/shops/{shop}/webhooks/{id}/enable", door: "enable-endpoint" },
  { method: "POST", path: "/v1/shops/{shop}/webhooks/{id}/redeliver", door: "redeliver" },
  { method: "GET", path: "/v1/shops/{shop}/webhooks/{id}/deliveries", door: "list-deliveries" },
  { method: "POST", path: "/v1/webhooks/payments/{provider}", door: "heed-payment", open: true },
  { method: "POST", path: "/v1/webhooks/carriers/{provider}", door: "heed-carrier", open: true },
  { method: "GET", path: "/l/{token}", door: "show-link", open: true },
  { method: "POST", path: "/l/{token}", door: "act-by-link", open: true },
  { method: "GET", path: "/v1/lifecycles/{name}", door: "read-lifecycle", open: true },
  { method: "GET", path: "/health", door: "health", open: true },
  { method: "GET", path: "/openapi.json", door: "openapi", open: true },
]);

/** The name of a file in this folder that answers a route. */
export type Door = (typeof routes)[number]["door"];

/** Keeps the literal names of the doors as types. */
function listed<const R extends Route>(all: R[]): R[] {
  return all;
}
