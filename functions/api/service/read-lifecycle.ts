import { OrderError } from "../../../domain/error.ts";
import { lifecycleGuideOf } from "../../../domain/lifecycles/guide.ts";
import { type LifecycleName, lifecycles } from "../../../domain/lifecycles/registry.ts";
import { httpHandler } from "../../http/handler.ts";

/** GET /v1/lifecycles/{name}: what screens need to show its orders; nothing of it is anybody's, so it may be cached. */
export const handler = httpHandler({ open: true }, async ({ params }) => {
  const name = params.name as LifecycleName;
  if (!Object.hasOwn(lifecycles, name)) throw new OrderError("not-found", `There is no lifecycle "${name}".`);
  return { body: lifecycleGuideOf(name), headers: { "cache-control": "public, max-age=3600" } };
});
