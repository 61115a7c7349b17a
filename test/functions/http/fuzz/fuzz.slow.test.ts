import { beforeAll, expect, test } from "vitest";
import { tell } from "../../../proofs/counts.ts";
import { contractViolation, operations, problemViolation } from "../../../support/contract.ts";
import { fc } from "../../../support/property.ts";
import { runSize } from "../../../support/seed.ts";
import { startWorld } from "../../../support/world.ts";
import { openFuzzCallers } from "./callers.ts";
import { type Request, request } from "./requests.ts";

/** Requests from the document and from nowhere, ten at a time: `FUZZ_RUNS=100000 SEED=…` makes more, or the same again. */
const world = startWorld();
const together = 10;
const runs = runSize("FUZZ_RUNS", 1_500);
const statuses: Record<number, number> = {};
/** The operations of the document that were answered well at least once: a run of refusals would prove little. */
const successes = new Set<string>();

let send: Awaited<ReturnType<typeof openFuzzCallers>>;
beforeAll(async () => {
  send = await openFuzzCallers(world);
});

async function problemIn(given: Request): Promise<string[]> {
  const answer = await send(given);
  statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
  const { operation } = given;
  if (operation && answer.status < 300) successes.add(operation);
  const isHead = given.method === "HEAD" && answer.status < 500;
  const problem = given.operation
    ? contractViolation(given.operation, answer)
    : isHead
      ? undefined
      : problemViolation(answer);
  return problem ? [`${given.method} ${given.path} ${JSON.stringify(given.load)}: ${problem}`] : [];
}

test(`${runs} requests get no answer 5xx, and every answer is as the document says`, async (context) => {
  const property = fc.asyncProperty(
    fc.array(request, { minLength: together, maxLength: together }),
    async (batch) => {
      expect((await Promise.all(batch.map(problemIn))).flat()).toEqual([]);
    },
  );
  const { counterexample, errorInstance } = await fc.check(property, {
    numRuns: Math.ceil(runs / together),
    endOnFailure: true,
  });
  const each = Object.entries(statuses).map(([status, count]) => [`answered ${status}`, count] as const);
  tell(context, { requests: each.reduce((all, [, count]) => all + count, 0), ...Object.fromEntries(each) });
  console.log(`${successes.size} of ${operations.length} operations were answered well`);
  if (counterexample) throw errorInstance;
  const all = Object.entries(statuses).flatMap(([status, count]) => [
    { isGood: Number(status) < 300, count },
  ]);
  const sum = (counts: { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
  expect(sum(all.filter(({ isGood }) => isGood))).toBeGreaterThanOrEqual(sum(all) / 20);
  expect(successes.size).toBeGreaterThanOrEqual(operations.length / 5);
});
