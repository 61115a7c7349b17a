import { dueKeys } from "../../domain/lists.ts";
import { readRuns } from "../../io/lists.ts";
import { Refusal } from "../refusal.ts";
import { targetOf } from "../target.ts";
import { backIn } from "./back.ts";
import type { Door } from "./door.ts";

/** POST /_local/forms/advance: by a duration, or to the next moment at which something is due. */
export const advance: Door = async ({ runtime, form }) => {
  const by = form.get("by");
  const next = by === "next" ? await nextDue() : undefined;
  const fired = await runtime.advance((now) => (next ? Math.max(next, now) : targetOf({ by }, now)));
  return { to: `${backIn(form)}?fired=${fired.length}` };
};

async function nextDue(): Promise<number> {
  const runs = dueKeys.map((key) => ({ index: "byDue" as const, key }));
  const [first] = await readRuns(runs, { limit: 1 });
  if (first) return Date.parse(first.dueAt as string);
  throw new Refusal(
    409,
    "not-now",
    "No deadline is running: place an order, or go on by a step of your own.",
  );
}
