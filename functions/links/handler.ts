import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { acceptedLanguage } from "../../domain/lifecycles/folder.ts";
import { countWrongLink } from "../../io/links/links.ts";
import { logError } from "../../io/runtime/log.ts";
import { type OpenedLink, pageTexts } from "./pages/model.ts";
import { pageHeaders, plainPage } from "./pages/page.ts";
import { type LinkRequest, linkRequestOf, openLink, type ReplacedLink } from "./request.ts";

type LinkResponse = APIGatewayProxyStructuredResultV2;

/** So many wrong links from one network in one minute are answered as such. */
const maxWrongLinksPerMinute = 20;

/** A handler for the pages of links: whatever is wrong with a link looks the same, and errors are pages too. */
export function linkHandler(handle: (request: LinkRequest, opened: OpenedLink) => Promise<LinkResponse>) {
  return async (event: APIGatewayProxyEventV2): Promise<LinkResponse> => {
    const linkRequest = linkRequestOf(event);
    try {
      const opened = await openLink(linkRequest);
      if (opened && "order" in opened) return await handle(linkRequest, opened);
      return await refuseLink(linkRequest, opened);
    } catch (error) {
      logError("A link could not be followed.", error, { requestId: event.requestContext.requestId });
      return plainResponse(linkRequest, 503, "trouble", { "retry-after": "5" });
    }
  };
}

/** The one answer to wrong, expired and revoked links; only who was replaced as a deliverer is told so. */
export async function refuseLink(request: LinkRequest, known?: ReplacedLink): Promise<LinkResponse> {
  if (known) return plainResponse(request, 410, "replaced", {}, known.replaced.number);
  const wrongLinks = await countWrongLink(request.address, request.now);
  if (wrongLinks <= maxWrongLinksPerMinute) return plainResponse(request, 404, "neutral");
  return plainResponse(request, 429, "tooMany", {
    "retry-after": String(60 - Number(request.now.slice(17, 19))),
  });
}

function plainResponse(
  { header }: LinkRequest,
  statusCode: number,
  what: Parameters<typeof plainPage>[1],
  more: Record<string, string> = {},
  number?: string,
): LinkResponse {
  const body = plainPage(acceptedLanguage(pageTexts, header("accept-language")), what, number);
  return { statusCode, headers: { ...pageHeaders(), ...more }, body };
}
