import openapi from "../../docs/openapi.json" with { type: "json" };
import pageRoutes from "../../functions/http/page-routes.json" with { type: "json" };

/** One route of the HTTP API: its method, its path, the function behind it by its name, and whether it takes no token. */
export interface ApiRoute {
  method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  handler: string;
  open: boolean;
}

interface Operation {
  "x-waymark-function": string;
  "x-waymark-route": string;
  security?: Record<string, unknown>[];
}

const operations = Object.values(openapi.paths).flatMap((methods) => Object.values(methods) as Operation[]);

/** The routes of the contract; mail scanners and browsers may ask for the head of an open page. */
export const apiRoutes: ApiRoute[] = [
  ...new Map(operations.map((operation) => [operation["x-waymark-route"], routeOf(operation)])).values(),
].flatMap((route) =>
  route.path.startsWith("/l/") && route.method === "GET" ? [route, headOf(route)] : [route],
);

function routeOf({ security = openapi.security, ...operation }: Operation): ApiRoute {
  const [method, path] = operation["x-waymark-route"].split(" ") as [ApiRoute["method"], string];
  return {
    method,
    path,
    handler: operation["x-waymark-function"],
    open: !security.some((scheme) => "token" in scheme),
  };
}

/** The routes of the board, which browsers ask for and no program: the contract does not know them. */
export const openPageRoutes: ApiRoute[] = pageRoutes
  .map(({ method, path }) => ({ method: method as ApiRoute["method"], path, handler: "public", open: true }))
  // The addresses in e-mails to staff lie below it.
  .flatMap((route) => (route.path === "/board/{path+}" ? [route, headOf(route)] : [route]));

function headOf(route: ApiRoute): ApiRoute {
  return { ...route, method: "HEAD" };
}
