import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { boardRoutes, type HandlerNameIn, type HttpFunction, routes } from "./routes.ts";

/** What answers a route. */
type RouteHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<unknown>;

const handlerNames = new Map<string, string>(
  [...routes, ...boardRoutes].map(({ method, path, handler }) => [`${method} ${path}`, handler]),
);

/** One function for several routes: it finds the handler by the route that the gateway has matched. */
export function router<F extends HttpFunction>(table: Record<HandlerNameIn<F>, RouteHandler>): RouteHandler {
  const handlers = new Map<string | undefined, RouteHandler>(Object.entries(table));
  return async (event, context) => {
    const route = event.routeKey.replace(/^HEAD /, "GET ");
    const handle = handlers.get(handlerNames.get(route));
    if (!handle) throw new Error(`No handler here answers ${event.routeKey}.`);
    return secured(await handle(event, context));
  };
}

/**
 * What every answer says to browsers: it is what its type says and no page that runs or is framed, and addresses with
 * secrets in them are told to nobody. Pages have a policy of their own.
 */
const secureHeaders = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=31536000",
  "x-content-type-options": "nosniff",
};

function secured(answer: unknown): unknown {
  const { headers, ...rest } = (answer ?? {}) as { headers?: Record<string, string> };
  return { ...rest, headers: { ...secureHeaders, ...headers } };
}

/** A handler whose file is loaded by its first call, for what is large and seldom asked for. */
export const onDemand =
  (load: () => Promise<{ handler: RouteHandler }>): RouteHandler =>
  async (event, context) =>
    (await load()).handler(event, context);
