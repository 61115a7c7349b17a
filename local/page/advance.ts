import { dueKeys } from "../../domain/lists.ts";
import { queryIndexPartitions } from "../../io/lists.ts";
import { HttpError } from "../refusal.ts";
import { advanceTarget } from "../target.ts";
import { returnPathOf } from "./back.ts";
import type { PageHandler } from "./door.ts";

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
    409,
    "not-now",
    "No deadline is running: place an order, or go on by a step of your own.",
  );
}
