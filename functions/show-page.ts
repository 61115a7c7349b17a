import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Entry } from "../domain/dialog.ts";
import { talkerOf } from "../domain/parties.ts";
import type { Moment } from "../domain/time.ts";
import { lastEntries } from "../io/dialog.ts";
import { viewAddress } from "../io/photo-bucket.ts";
import type { Opened } from "./open-link.ts";
import { buyerPage } from "./pages/buyer.ts";
import { delivererPage } from "./pages/deliverer.ts";
import { headers } from "./pages/headers.ts";
import { type Sight, sightOf } from "./pages/sight.ts";
import { sealFor } from "./seal.ts";
import type { Visit } from "./visit.ts";

/** The page of a good link, sealed for this visitor. */
export async function showPage(
  visit: Visit,
  opened: Opened,
  statusCode: number,
  notice?: Sight["notice"],
): Promise<APIGatewayProxyStructuredResultV2> {
  const { fields: seal, cookie } = await sealFor(visit, opened.order.version);
  const [photos, dialog] = await Promise.all([photosFor(opened, visit.now), dialogFor(opened)]);
  const page = opened.holder.role === "deliverer" ? delivererPage : buyerPage;
  const body = page(sightOf(opened, visit.now, { seal, photos, dialog, notice }));
  return { statusCode, headers: { ...headers(photos), "set-cookie": cookie }, body };
}

/** Where the buyer's browser finds the photos. */
async function photosFor({ order, holder }: Opened, now: Moment): Promise<string[]> {
  if (holder.role !== "buyer" || !order.photos?.length) return [];
  return Promise.all(order.photos.map((id) => viewAddress({ order: order.id, id }, now)));
}

/** The newest of what was said, as much as a page bears, in the order in which it was said. */
async function dialogFor({ order, holder }: Opened): Promise<Entry[]> {
  return talkerOf(order, holder) ? (await lastEntries(order.id, 50)).reverse() : [];
}
