import type { Context } from "aws-lambda";
import { shopReader } from "../io/circle.ts";
import { now } from "../io/clock.ts";
import { fulfil } from "../io/fulfilling.ts";
import { logFault, logRun } from "../io/log.ts";
import { metered } from "../io/metrics.ts";
import type { Outcome, Wish } from "../io/wishes.ts";

/** Sends messages for functions that would be too large with all words in them, side by side; they wait for it. */
export const handler = metered(async (wishes: Wish[], run?: Context): Promise<Outcome[]> => {
  logRun(run);
  const at = now();
  const readShop = shopReader();
  return Promise.all(
    wishes.map((wish) =>
      fulfil(wish, readShop, at).catch((error) => {
        logFault("A message could not be sent.", error, { order: wish.order });
        return "failed" as const;
      }),
    ),
  );
});
