import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { isJobOfDay } from "../../domain/listing/plan.ts";
import { brandingOf } from "../../domain/messages/format.ts";
import { readJobs } from "../../io/orders/order-lists.ts";
import { linkHandler } from "./handler.ts";
import { jobsPage } from "./pages/deliverer.ts";
import { type OpenedLink, pageModelOf } from "./pages/model.ts";
import { pageHeaders } from "./pages/page.ts";
import { csrfTokens, type LinkRequest } from "./request.ts";
import { showPage } from "./show-page.ts";

/** GET /l/{token}: the page of a buyer or a deliverer, or all of a deliverer's jobs of the day. It reads and never writes. */
export const handler = linkHandler((request, opened) =>
  request.wantsDay && opened.holder.role === "deliverer"
    ? showJobs(request, opened)
    : showPage(request, opened, 200),
);

/** The deliverer's own jobs in this shop that are still to be done today, the earliest first. */
async function showJobs(
  request: LinkRequest,
  opened: OpenedLink,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { now, job } = request;
  const { holder, order, participants } = opened;
  const jobs = (await readJobs(order.shop, holder.id!))
    .filter((each) => isJobOfDay(each, holder.id!, participants.shop.timeZone, now))
    .toSorted((one, other) => startOf(one).localeCompare(startOf(other)));
  const tokenFor = csrfTokens(request);
  const [frame, ...models] = await Promise.all(
    [order, ...jobs].map(async (each) => {
      const { fields } = await tokenFor(each.version, each.id);
      return pageModelOf(openedFor(each, opened), now, { ...nothingElse, csrfFields: fields });
    }),
  );
  const { cookie } = await tokenFor(order.version);
  const headers = { ...pageHeaders([], brandingOf(participants.shop)), "set-cookie": cookie };
  return { statusCode: 200, headers, body: jobsPage(frame!, models, job ? frame : undefined) };
}

const nothingElse = { photos: [], conversation: [], notice: undefined };

/** The same deliverer with another of their orders. */
const openedFor = (order: OpenedLink["order"], { holder, participants }: OpenedLink): OpenedLink => ({
  ...{ order, lifecycle: lifecycleOf(order), holder: { ...holder, order: order.id } },
  participants: { ...participants, order },
});

const startOf = ({ delivery, placedAt }: OpenedLink["order"]): string =>
  delivery.from ?? delivery.to ?? placedAt;
