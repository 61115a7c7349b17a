import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { isJobOfDay } from "../../domain/listing/plan.ts";
import { brandingOf } from "../../domain/messages/format.ts";
import { readJobs } from "../../io/orders/order-lists.ts";
import { linkHandler } from "./handler.ts";
import { jobsPage } from "./pages/deliverer.ts";
import { type OpenedLink, pageModelOf } from "./pages/model.ts";
import { pageHeaders } from "./pages/page.ts";
import { showPage } from "./show-page.ts";

/** GET /l/{token}: the page of a buyer or a deliverer, or all of a deliverer's jobs of the day. It reads and never writes. */
export const handler = linkHandler((request, opened) =>
  request.wantsDay && opened.holder.role === "deliverer"
    ? showJobs(opened, request.now)
    : showPage(request, opened, 200),
);

/** The deliverer's own jobs in this shop that are still to be done today, the earliest first. */
async function showJobs(opened: OpenedLink, now: string) {
  const { holder, order, participants } = opened;
  const jobs = (await readJobs(order.shop, holder.id!))
    .filter((job) => isJobOfDay(job, holder.id!, participants.shop.timeZone, now))
    .toSorted((one, other) => startOf(one).localeCompare(startOf(other)));
  const none = { csrfFields: {}, photos: [], conversation: [], notice: undefined };
  const modelFor = (job: typeof order) =>
    pageModelOf(
      {
        ...opened,
        order: job,
        lifecycle: lifecycleOf(job),
        holder: { ...holder, order: job.id },
        participants: { ...participants, order: job },
      },
      now,
      none,
    );
  const headers = pageHeaders([], brandingOf(participants.shop));
  return { statusCode: 200, headers, body: jobsPage(modelFor(order), jobs.map(modelFor)) };
}

const startOf = ({ delivery, placedAt }: OpenedLink["order"]): string =>
  delivery.from ?? delivery.to ?? placedAt;
