import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Moment } from "../domain/time.ts";
import { now } from "../io/clock.ts";
import { countGuess } from "../io/guesses.ts";
import { longestBody } from "./body.ts";
import { type Opened, openLink } from "./open-link.ts";
import { headers, languageFor } from "./pages/headers.ts";
import { plainPage } from "./pages/plain-page.ts";

/** Somebody at a link's address. */
export interface Visit {
  token: string;
  /** The IP address that he comes from. */
  address: string;
  now: Moment;
  /** What was sent with a form; empty when it is no form. */
  form: URLSearchParams;
  header: (name: string) => string | undefined;
  cookie: (name: string) => string | undefined;
}

type Answer = APIGatewayProxyStructuredResultV2;

/** So many wrong links from one network in one minute are answered as such. */
const patience = 20;

/** A handler for the pages of links: whatever is wrong with a link looks the same, and errors are pages too. */
export function linkDoor(handle: (visit: Visit, opened: Opened) => Promise<Answer>) {
  return async (event: APIGatewayProxyEventV2): Promise<Answer> => {
    const visit = visitOf(event);
    try {
      const opened = await openLink(visit.token, visit.now);
      return await (opened ? handle(visit, opened) : refuse(visit));
    } catch (error) {
      console.error({ requestId: event.requestContext.requestId, error });
      return plain(visit, 503, "trouble", { "retry-after": "5" });
    }
  };
}

/** The one answer to wrong, expired and revoked links. */
export async function refuse(visit: Visit): Promise<Answer> {
  const guesses = await countGuess(visit.address, visit.now);
  if (guesses <= patience) return plain(visit, 404, "neutral");
  return plain(visit, 429, "tooMany", { "retry-after": String(60 - Number(visit.now.slice(17, 19))) });
}

function plain(
  { header }: Visit,
  statusCode: number,
  what: Parameters<typeof plainPage>[1],
  more: Record<string, string> = {},
): Answer {
  const body = plainPage(languageFor(header("accept-language")), what);
  return { statusCode, headers: { ...headers(), ...more }, body };
}

function visitOf({
  headers,
  cookies = [],
  pathParameters,
  body = "",
  ...event
}: APIGatewayProxyEventV2): Visit {
  const raw = event.isBase64Encoded ? Buffer.from(body, "base64").toString() : body;
  const isForm = headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
  const pairs = cookies.map((cookie) => cookie.split("=", 2));
  return {
    token: pathParameters?.token ?? "",
    address: event.requestContext.http.sourceIp,
    now: now(),
    form: new URLSearchParams(isForm && raw.length <= longestBody ? raw : ""),
    header: (name) => headers[name],
    cookie: (name) => pairs.find(([key]) => key === name)?.[1],
  };
}
