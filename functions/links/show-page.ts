import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { ChatMessage } from "../../domain/conversation/conversation.ts";
import { brandingOf } from "../../domain/messages/format.ts";
import { speakerOf } from "../../domain/order/parties.ts";
import type { Moment } from "../../domain/time/time.ts";
import { lastChatMessages } from "../../io/conversation/conversation.ts";
import { viewUrl } from "../../io/photos/photo-bucket.ts";
import { buyerPage } from "./pages/buyer.ts";
import { delivererPage } from "./pages/deliverer.ts";
import { type OpenedLink, type PageModel, pageModelOf } from "./pages/model.ts";
import { pageHeaders } from "./pages/page.ts";
import { csrfTokens, type LinkRequest } from "./request.ts";

/** The page of a good link, with a CSRF token for this visitor. */
export async function showPage(
  request: LinkRequest,
  opened: OpenedLink,
  statusCode: number,
  notice?: PageModel["notice"],
): Promise<APIGatewayProxyStructuredResultV2> {
  const { fields: csrfFields, cookie } = await csrfTokens(request)(opened.order.version);
  const [photos, conversation] = await Promise.all([photosFor(opened, request.now), conversationFor(opened)]);
  const page = opened.holder.role === "deliverer" ? delivererPage : buyerPage;
  const model = pageModelOf(opened, request.now, { csrfFields, photos, conversation, notice });
  const pictures = [...photos, ...model.pictures.filter((picture) => picture !== undefined)];
  return {
    statusCode,
    headers: { ...pageHeaders(pictures, brandingOf(opened.participants.shop)), "set-cookie": cookie },
    body: page(model),
  };
}

/** Where the buyer's browser finds the photos. */
async function photosFor({ order, holder }: OpenedLink, now: Moment): Promise<string[]> {
  if (holder.role !== "buyer" || !order.photos?.length) return [];
  return Promise.all(order.photos.map((id) => viewUrl({ order: order.id, id }, now)));
}

/** The newest messages of the conversation, as many as a page bears, oldest first. */
async function conversationFor({ order, holder }: OpenedLink): Promise<ChatMessage[]> {
  return speakerOf(order, holder) ? (await lastChatMessages(order.id, 50)).reverse() : [];
}
