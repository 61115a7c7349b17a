import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { countGuess } from "../io/guesses.ts";
import { logFault } from "../io/log.ts";
import { type Opened, openLink } from "./open-link.ts";
import { headers, languageFor } from "./pages/headers.ts";
import { plainPage } from "./pages/plain-page.ts";
import { type Visit, visitOf } from "./visit.ts";

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
      logFault("A link could not be followed.", error, { requestId: event.requestContext.requestId });
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
