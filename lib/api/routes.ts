import openapi from "../../docs/openapi.json" with { type: "json" };

/** One route of the HTTP API: its method, its path, the function behind it, and whether it takes no token. */
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

function headOf(route: ApiRoute): ApiRoute {
  return { ...route, method: "HEAD" };
}
