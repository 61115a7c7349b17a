import openapi from "../docs/openapi.json" with { type: "json" };

/** One road of the HTTP API: its method, its path, the function behind it, and whether it takes no token. */
export interface Route {
  method: "GET" | "HEAD" | "POST" | "PUT" | "DELETE";
  path: string;
  door: string;
  open: boolean;
}

interface Operation {
  "x-waymark-function": string;
  "x-waymark-route": string;
  security?: Record<string, unknown>[];
}

const operations = Object.values(openapi.paths).flatMap((methods) => Object.values(methods) as Operation[]);

/** The routes of the contract; mail scanners and browsers may ask for the head of an open page. */
export const routes: Route[] = [
  ...new Map(operations.map((operation) => [operation["x-waymark-route"], routeOf(operation)])).values(),
].flatMap((route) =>
  route.path.startsWith("/l/") && route.method === "GET" ? [route, headOf(route)] : [route],
);

function routeOf({ security = openapi.security, ...operation }: Operation): Route {
  const [method, path] = operation["x-waymark-route"].split(" ") as [Route["method"], string];
  return {
    method,
    path,
    door: operation["x-waymark-function"],
    open: !security.some((scheme) => "token" in scheme),
  };
}

function headOf(route: Route): Route {
  return { ...route, method: "HEAD" };
}
