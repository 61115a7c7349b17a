import type { ApplicationRoute } from "../application.ts";

/** What a path leads to: a route with its decoded parameters, other methods only, or nothing. */
export type RouteMatch =
  | { route: ApplicationRoute; params: Record<string, string> }
  | { allow: string[] }
  | undefined;

type CompiledRoute = { route: ApplicationRoute; pattern: RegExp };

/** Prepares the routes; literal parts win over parameters. Finding throws a URIError on malformed encoding. */
export function createRouter(routes: ApplicationRoute[]) {
  const compiled = routes
    .toSorted((a, b) => (rank(a.path) < rank(b.path) ? -1 : 1))
    .map((route): CompiledRoute => ({ route, pattern: patternOf(route.path) }));

  return function find(method: string, path: string): RouteMatch {
    const matches = compiled.filter(({ pattern }) => pattern.test(path));
    const routeMethod = method === "HEAD" ? "GET" : method;
    const match = matches.find(({ route }) => route.method === routeMethod);
    if (match) return { route: match.route, params: paramsOf(match.pattern, path) };
    if (matches.length === 0) return undefined;
    const methods = new Set(matches.map(({ route }) => route.method));
    return { allow: [...methods, ...(methods.has("GET") ? ["HEAD"] : [])] };
  };
}

/** Sorts `a/b` before `a/{x}`, and both before `a/{x+}`, which takes all that follows. */
function rank(path: string): string {
  return path.replace(/\{\w+\}/g, "\uffff").replace(/\{\w+\+\}/g, "\uffff\uffff");
}

function patternOf(path: string): RegExp {
  const parts = path.split(/(\{\w+\+?\})/).map((part) => {
    const [, name, greedy] = /^\{(\w+)(\+)?\}$/.exec(part) ?? [];
    return name ? `(?<${name}>${greedy ? ".+" : "[^/]+"})` : part.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`);
}

function paramsOf(pattern: RegExp, path: string): Record<string, string> {
  const groups = Object.entries(pattern.exec(path)?.groups ?? {});
  return Object.fromEntries(groups.map(([name, value]) => [name, decodeURIComponent(value)]));
}
