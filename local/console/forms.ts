import { scenarios } from "../../domain/lifecycles/generated/scenarios.ts";
import { lifecycleNames } from "../../domain/lifecycles/registry.ts";
import { type LinkScope, linkOf } from "../../domain/links/link.ts";
import { dueKeys } from "../../domain/listing/indexes.ts";
import { queryIndexPartitions } from "../../io/dynamodb/query.ts";
import { saveLink } from "../../io/links/links.ts";
import { findOrder } from "../../io/orders/orders.ts";
import { anna, backendStage } from "../demo/backend-stage.ts";
import { placeScenario } from "../demo/player.ts";
import { HttpError } from "../errors.ts";
import { advanceTarget, type PageHandler } from "./requests.ts";

/** POST /_local/forms/advance: by a duration, or to the next moment at which something is due. */
export const advanceClock: PageHandler = async ({ backend, form }) => {
  const by = form.get("by");
  const next = by === "next" ? await nextDue() : undefined;
  const fired = await backend.advance((now) => (next ? Math.max(next, now) : advanceTarget({ by }, now)));
  return { to: `${returnPathOf(form)}?fired=${fired.length}` };
};

async function nextDue(): Promise<number> {
  const runs = dueKeys.map((key) => ({ index: "byDue" as const, key }));
  const [first] = await queryIndexPartitions(runs, { limit: 1 });
  if (first) return Date.parse(first.dueAt as string);
  throw new HttpError(
    "invalid-state",
    "No deadline is running: place an order, or go on by a step of your own.",
  );
}

/** POST /_local/orders/{id}/links/{scope}: opens the page that the buyer or the deliverer gets by link. */
export const openLinkPage: PageHandler = async ({ params }) => {
  const order = await findOrder(params.id!);
  const known = params.scope === "buyer" || params.scope === "deliverer";
  const link = order && known && linkOf(order, params.scope as LinkScope);
  if (!link) throw new HttpError("not-found", "Nobody has such a link to this order.");
  return { to: `/l/${await saveLink(link)}` };
};

/** POST /_local/forms/sample: places the order of a lifecycle's scenario, and leads to it. */
export const placeSampleOrder: PageHandler = async ({ backend, form }) => {
  const name = lifecycleNames.find((lifecycle) => lifecycle === form.get("lifecycle"));
  if (!name) throw new HttpError("validation-failed", "There is no such lifecycle.");
  const stage = await backendStage(backend, name);
  const people = { buyer: anna, email: "shop@example.com" };
  const placed = await placeScenario(stage, name, scenarios[name], people);
  await backend.settle();
  return { to: `/_local/orders/${placed.id}` };
};

/** The page that a form came from; anything that is none of ours leads home. */
export function returnPathOf(form: URLSearchParams): string {
  const path = form.get("back") ?? "/";
  return /^\/_local\/(orders|inbox)\/[0-9A-Z]{1,26}\b/.exec(path)?.[0] ?? "/";
}
