import pageRoutes from "./page-routes.json" with { type: "json" };

/** The functions for calls without a token, each with a way of its own to know who calls: see `functions/entry/`. */
type OpenFunction = "links" | "webhooks" | "public";

/** A function that answers HTTP calls. */
export type HttpFunction = "api" | OpenFunction;

/** One HTTP route; its handler is the name of a file in `functions/`. */
export interface Route {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  handler: string;
  /** Without a token: the function that answers it, whose handlers check by themselves who calls. */
  open?: OpenFunction;
}

/** Every route of the API. A literal segment wins over a parameter. */
export const routes = routeTable([
  { method: "POST", path: "/v1/orders", handler: "create-order" },
  { method: "GET", path: "/v1/orders", handler: "list-orders" },
  { method: "GET", path: "/v1/orders/counts", handler: "count-orders" },
  { method: "GET", path: "/v1/orders/{id}", handler: "read-order" },
  { method: "GET", path: "/v1/orders/{id}/cancellation", handler: "preview-cancellation" },
  { method: "POST", path: "/v1/orders/{id}/payment-page", handler: "open-payment-page" },
  { method: "GET", path: "/v1/orders/{id}/notes", handler: "list-notes" },
  { method: "POST", path: "/v1/orders/{id}/notes", handler: "add-note" },
  { method: "POST", path: "/v1/orders/{id}/note", handler: "note" },
  { method: "GET", path: "/v1/orders/{id}/photos", handler: "list-photos" },
  { method: "POST", path: "/v1/orders/{id}/photos", handler: "upload-photo" },
  { method: "GET", path: "/v1/orders/{id}/messages", handler: "list-messages" },
  { method: "POST", path: "/v1/orders/{id}/messages", handler: "add-message" },
  { method: "GET", path: "/v1/orders/{id}/notifications", handler: "list-notifications" },
  { method: "POST", path: "/v1/orders/{id}/resend", handler: "resend" },
  { method: "POST", path: "/v1/orders/{id}/dismiss", handler: "dismiss" },
  { method: "POST", path: "/v1/orders/{id}/{command}", handler: "command" },
  { method: "GET", path: "/v1/tasks", handler: "list-tasks" },
  { method: "POST", path: "/v1/tasks/dismiss", handler: "dismiss-task" },
  { method: "POST", path: "/v1/suppressions/lift", handler: "lift-suppression" },
  { method: "GET", path: "/v1/feed", handler: "read-feed" },
  { method: "GET", path: "/v1/me", handler: "read-me" },
  { method: "PUT", path: "/v1/me", handler: "save-me" },
  { method: "PATCH", path: "/v1/me", handler: "change-me" },
  { method: "GET", path: "/v1/me/push-subscriptions", handler: "list-push-subscriptions" },
  { method: "POST", path: "/v1/me/push-subscriptions", handler: "add-push-subscription" },
  { method: "DELETE", path: "/v1/me/push-subscriptions/{id}", handler: "remove-push-subscription" },
  { method: "GET", path: "/v1/me/telegram", handler: "read-telegram" },
  { method: "POST", path: "/v1/me/telegram", handler: "link-telegram" },
  { method: "DELETE", path: "/v1/me/telegram/{id}", handler: "unlink-telegram" },
  { method: "GET", path: "/v1/shops", handler: "list-shops" },
  { method: "PUT", path: "/v1/shops/{shop}", handler: "save-shop" },
  { method: "PATCH", path: "/v1/shops/{shop}", handler: "change-shop" },
  { method: "GET", path: "/v1/shops/{shop}", handler: "read-shop" },
  { method: "GET", path: "/v1/shops/{shop}/losses", handler: "report-losses" },
  { method: "GET", path: "/v1/shops/{shop}/staff", handler: "list-staff" },
  { method: "DELETE", path: "/v1/shops/{shop}/staff/{id}", handler: "remove-staff" },
  { method: "GET", path: "/v1/shops/{shop}/purchases", handler: "list-purchases" },
  { method: "GET", path: "/v1/shops/{shop}/providers", handler: "list-providers" },
  {
    method: "POST",
    path: "/v1/shops/{shop}/providers/{kind}/{provider}/test",
    handler: "test-provider",
  },
  { method: "GET", path: "/v1/shops/{shop}/stock-feed", handler: "read-stock-feed" },
  { method: "POST", path: "/v1/shops/{shop}/stock-feed/refresh", handler: "refresh-stock-feed" },
  { method: "GET", path: "/v1/shops/{shop}/out-of-stock", handler: "list-out-of-stock" },
  { method: "POST", path: "/v1/shops/{shop}/deliverers", handler: "add-deliverer" },
  { method: "GET", path: "/v1/shops/{shop}/deliverers", handler: "list-deliverers" },
  { method: "PUT", path: "/v1/shops/{shop}/deliverers/{id}", handler: "change-deliverer" },
  { method: "PUT", path: "/v1/contractors/{id}", handler: "save-contractor" },
  { method: "GET", path: "/v1/contractors/{id}", handler: "read-contractor" },
  { method: "GET", path: "/v1/events", handler: "list-events" },
  { method: "POST", path: "/v1/shops/{shop}/webhooks", handler: "add-endpoint" },
  { method: "GET", path: "/v1/shops/{shop}/webhooks", handler: "list-endpoints" },
  { method: "DELETE", path: "/v1/shops/{shop}/webhooks/{id}", handler: "remove-endpoint" },
  { method: "POST", path: "/v1/shops/{shop}/webhooks/{id}/rotate-secret", handler: "rotate-secret" },
  { method: "POST", path: "/v1/shops/{shop}/webhooks/{id}/enable", handler: "enable-endpoint" },
  { method: "POST", path: "/v1/shops/{shop}/webhooks/{id}/redeliver", handler: "redeliver" },
  { method: "GET", path: "/v1/shops/{shop}/webhooks/{id}/deliveries", handler: "list-deliveries" },
  { method: "POST", path: "/v1/webhooks/payments/{provider}", handler: "payment-webhook", open: "webhooks" },
  { method: "POST", path: "/v1/webhooks/carriers/{provider}", handler: "carrier-webhook", open: "webhooks" },
  { method: "POST", path: "/v1/webhooks/telegram", handler: "telegram-webhook", open: "links" },
  { method: "GET", path: "/l/{token}", handler: "show-link", open: "links" },
  { method: "POST", path: "/l/{token}", handler: "act-by-link", open: "links" },
  { method: "GET", path: "/v1/lifecycles/{name}", handler: "read-lifecycle", open: "public" },
  { method: "GET", path: "/health", handler: "health", open: "public" },
  { method: "GET", path: "/openapi.json", handler: "openapi", open: "public" },
]);

/** The routes of the board, for browsers: they are no part of the contract. */
export const boardRoutes = pageRoutes.map((route) => ({ ...route, open: "public" as const }));
/** The handlers of those. */
export type BoardHandlerName = "show-board" | "board-session";

type DeclaredRoute = (typeof routes)[number];

/** The name of a handler that answers a route. */
export type HandlerName = DeclaredRoute["handler"];

/** The names of the handlers in one function. */
export type HandlerNameIn<F extends HttpFunction> =
  | (F extends OpenFunction
      ? Extract<DeclaredRoute, { open: F }>["handler"]
      : Exclude<DeclaredRoute, { open: OpenFunction }>["handler"])
  | (F extends "public" ? BoardHandlerName : never);

/** The function that answers a route: everything with a token is one. */
export const functionOf = ({ open = undefined }: { open?: OpenFunction }): HttpFunction => open ?? "api";

/** Keeps the literal names of the handlers as types. */
function routeTable<const R extends Route>(all: R[]): R[] {
  return all;
}
