import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { TokenClaims } from "../api-gateway/event.ts";
import { localEnvironment } from "../aws/environment.ts";
import { simulateFeedback } from "../aws/ses-feedback.ts";
import { simulateCallReport, simulateSmsReport } from "../aws/sms-log.ts";
import type { Backend } from "../core.ts";
import { HttpError } from "../errors.ts";
import { problem, readBody, sendResponse } from "../http.ts";
import { pushDevice, pushDeviceIn, receivePush } from "../push.ts";
import { describeDeadLetter } from "../streams/consumer.ts";
import { actInChat, answerBot, botCallIn } from "../telegram.ts";
import { goodsPicture } from "./goods.ts";
import { makePaymentPage } from "./payment-page.ts";
import { sendReport } from "./reports.ts";
import { advanceTarget, assertLocalRequest, claimsIn } from "./requests.ts";

const maxControlBytes = 65_536;

type Call = { body: Record<string, unknown>; query: URLSearchParams; rest: string };
type Action = (call: Call, runtime: Backend) => unknown;

const actions: Record<string, Action> = {
  "POST /_local/tokens": async ({ body }, { token }) => ({
    token: await token(claimsIn(body) as TokenClaims),
  }),
  "GET /_local/clock": (_, { clock }) => ({ now: clock.now() }),
  "POST /_local/clock/advance": async ({ body }, { advance, clock }) => {
    const fired = await advance((now) => advanceTarget(body, now));
    return { now: clock.now(), fired };
  },
  "GET /_local/inbox": ({ query }, { inbox }) => ({ items: inbox.list(Object.fromEntries(query)) }),
  "DELETE /_local/inbox": (_, { inbox }) => {
    inbox.clear();
    return { items: [] };
  },
  "POST /_local/mail-events": ({ body }, { inbox, invoke }) => simulateFeedback(body, inbox, invoke),
  "POST /_local/sms-events": ({ body }, { inbox, invoke }) => simulateSmsReport(body, inbox, invoke),
  "POST /_local/call-events": ({ body }, { inbox, invoke }) => simulateCallReport(body, inbox, invoke),
  "POST /_local/carrier-reports": ({ body: { status, id, ...data } }, runtime) =>
    sendReport(runtime, "carriers", { type: `parcel.${status}`, data }, id as string | undefined),
  "POST /_local/telegram": ({ body }, runtime) => actInChat(runtime, body),
  "POST /_local/push": ({ body }, { url }) => pushDevice(url, body),
  "POST /_local/settle": async (_, { settle, clock }) => {
    await settle();
    return { now: clock.now() };
  },
  /** Where commands of `operations/` find the table and the services. */
  "GET /_local/environment": () => localEnvironment(),
  "POST /_local/payment-pages": ({ body }, runtime) => makePaymentPage(body, runtime),
  "GET /_local/dead-letters": (_, { deadLetters }) => ({ items: deadLetters.list().map(describeDeadLetter) }),
  "DELETE /_local/dead-letters": (_, { deadLetters }) => deadLetters.clear(),
  "GET /_local/executions/": ({ rest }, { executions }) => {
    const found = executions.latestOf(rest);
    if (!found)
      throw new HttpError("not-found", "This order has no execution: one starts with its first deadline.");
    return { status: found.status, state: found.state, transitions: found.transitions };
  },
};

/** Is this a request for local control, rather than for the API? */
export function isControl(url: string): boolean {
  return url.startsWith("/_local/");
}

/** Answers local control: tokens, clock, inbox and executions; on this machine only. */
export async function serveControl(request: IncomingMessage, response: ServerResponse, runtime: Backend) {
  try {
    assertLocalRequest(request);
    const picture = goodsPicture(request.url!);
    sendResponse(response, picture ?? json(await perform(request, runtime)));
  } catch (error) {
    sendResponse(response, problemFor(error));
  }
}

async function perform(request: IncomingMessage, runtime: Backend): Promise<unknown> {
  const url = new URL(request.url!, "http://localhost");
  const rest = /^\/_local\/executions\/(.+)$/.exec(url.pathname)?.[1] ?? "";
  const path = rest ? "/_local/executions/" : url.pathname;
  const device = pushDeviceIn(url.pathname);
  if (device) return receivePush(runtime, device, request.headers, await bytesOf(request));
  const botCall = botCallIn(url.pathname);
  if (botCall) return answerBot(runtime, botCall, await bodyOf(request));
  const action = actions[`${request.method} ${path}`];
  if (!action) throw new HttpError("not-found", "Local control does not know this call.");
  const body = await bodyOf(request);
  return action({ body, query: url.searchParams, rest }, runtime);
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const bytes = await readBody(request, maxControlBytes);
  if (!bytes) throw new HttpError("payload-too-large", "A body may have 64 KB.");
  return bytes;
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const bytes = await bytesOf(request);
  if (bytes.length === 0) return {};
  const body = parse(bytes.toString());
  if (body && typeof body === "object" && !Array.isArray(body)) return body as Record<string, unknown>;
  throw new HttpError("malformed", "The body is not a JSON object.");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function json(result: unknown) {
  if (result === undefined) return { statusCode: 204 };
  return { headers: { "content-type": "application/json" }, body: JSON.stringify(result) };
}

/** The problem document for what local control refuses; anything else is logged and answers 500. */
export function problemFor(error: unknown) {
  if (error instanceof HttpError) return problem(error.code, error.message, randomUUID());
  console.error("Local control failed.", error);
  return problem("internal", String(error), randomUUID());
}
