import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
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
  const { fields, cookie } = await sealFor(visit, opened.order.version);
  const page = opened.holder.role === "deliverer" ? delivererPage : buyerPage;
  const body = page(sightOf(opened, visit.now, fields, notice));
  return { statusCode, headers: { ...headers(), "set-cookie": cookie }, body };
}
