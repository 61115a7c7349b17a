import type { IncomingMessage, ServerResponse } from "node:http";
import { write } from "./answer.ts";
import type { Route } from "./application.ts";
import type { Backend } from "./backend.ts";
import { readBody } from "./body.ts";
import { explain } from "./control.ts";
import { refuseStrangers } from "./near.ts";
import type { Door, Reply } from "./page/door.ts";
import { sheet } from "./page/sheet.ts";
import { sorry } from "./page/sorry.ts";
import type { Answer } from "./problem.ts";
import { Refusal } from "./refusal.ts";
import { routerOf } from "./router.ts";

const longestForm = 65_536;

/** Each door is loaded when it is first needed: what it imports reads the environment. */
const doors: Record<string, () => Promise<Door>> = {
  home: async () => (await import("./page/home.ts")).home,
  order: async () => (await import("./page/order.ts")).order,
  act: async () => (await import("./page/act.ts")).act,
  open: async () => (await import("./page/open.ts")).open,
  message: async () => (await import("./page/message.ts")).message,
  advance: async () => (await import("./page/advance.ts")).advance,
  sample: async () => (await import("./page/sample.ts")).sample,
};

const routes: Route[] = [
  { method: "GET", path: "/", door: "home" },
  { method: "GET", path: "/_local/orders/{id}", door: "order" },
  { method: "POST", path: "/_local/orders/{id}/{command}", door: "act" },
  { method: "POST", path: "/_local/orders/{id}/links/{scope}", door: "open" },
  { method: "GET", path: "/_local/inbox/{id}", door: "message" },
  { method: "POST", path: "/_local/forms/advance", door: "advance" },
  { method: "POST", path: "/_local/forms/sample", door: "sample" },
];

const find = routerOf(routes);

type Place = Extract<ReturnType<typeof find>, { route: Route }>;

/** Is this a request for the pages that people look at? */
export const isPage = (request: IncomingMessage): boolean => placeOf(request) !== undefined;

/** The page that a request is for; a path that cannot be decoded leads to none. */
function placeOf({ method, url }: IncomingMessage): Place | undefined {
  try {
    const found = find(method!, pathOf(url!));
    return found && "route" in found ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Answers the pages for people: orders, clock and inbox, and the forms on them; on this machine only. */
export async function page(request: IncomingMessage, response: ServerResponse, runtime: Backend) {
  const withBody = request.method !== "HEAD";
  try {
    refuseStrangers(request);
    write(response, answerOf(await visit(request, runtime), request, runtime), withBody);
  } catch (error) {
    const known = error instanceof Refusal && error.code !== "other-site" && error.code !== "not-local";
    write(response, known ? answerOf(sorry(error), request, runtime) : explain(error), withBody);
  }
}

async function visit(request: IncomingMessage, runtime: Backend): Promise<Reply> {
  const { route, params } = placeOf(request)!;
  const body = await readBody(request, longestForm);
  if (!body) throw new Refusal(413, "too-large", "A form may have 64 KB.");
  const { searchParams: query } = new URL(request.url!, "http://localhost");
  const door = await doors[route.door]!();
  return door({ runtime, params, query, form: new URLSearchParams(body.toString()) });
}

function answerOf(reply: Reply, { url }: IncomingMessage, { clock }: Backend): Answer {
  if ("to" in reply) return { statusCode: 303, headers: { location: reply.to } };
  return sheet(reply, { path: pathOf(url!), now: clock.now() });
}

const pathOf = (url: string): string => url.split("?", 1)[0]!;
