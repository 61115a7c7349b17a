import { beforeEach, expect, it, vi } from "vitest";
import { startSending } from "../../../functions/background/repairs.ts";
import type { SendJob } from "../../../io/messages/jobs.ts";
import { fc } from "../../support/property.ts";

/** In which order the messages of several shops leave. */
const { invokeSend } = vi.hoisted(() => ({ invokeSend: vi.fn<(jobs: SendJob[]) => Promise<string[]>>() }));
vi.mock("../../../io/messages/jobs.ts", () => ({ invokeSend, SendFunctionError: class extends Error {} }));

let left: string[];
beforeEach(() => {
  left = [];
  invokeSend.mockImplementation(async (jobs) => {
    left.push(...jobs.map(({ order }) => order));
    return jobs.map(() => "done");
  });
});

const jobsOf = (shop: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ shop, job: { order: `${shop} ${i}`, due: "a" } }));

async function send(...pages: ReturnType<typeof jobsOf>[]) {
  const report = { done: 0, failed: 0 };
  const sending = startSending(report);
  for (const page of pages) sending.add(page);
  await sending.end();
  return report;
}

it("one shop's burst of 10,000 messages does not hold back another's", async () => {
  const burst = jobsOf("roses", 10_000);
  expect(await send(burst, jobsOf("cats", 1), jobsOf("dogs", 3))).toEqual({ done: 10_004, failed: 0 });
  // four batches of twenty were on their way before the others were found
  expect(left.indexOf("cats 0")).toBeLessThan(100);
  expect(left.indexOf("dogs 2")).toBeLessThan(100);
});

it("one shop's messages leave in the order in which they are due", async () => {
  await send(jobsOf("roses", 50), jobsOf("cats", 50));
  for (const shop of ["roses", "cats"]) {
    const mine = left.filter((each) => each.startsWith(shop));
    expect(mine).toEqual(jobsOf(shop, 50).map(({ job }) => job.order));
  }
});

it("whatever shops have, all of it leaves once, and nobody gets a second turn before everybody has had one", async () => {
  const shops = fc.array(fc.nat(60), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(shops, async (counts) => {
      left = [];
      const names = counts.map((_, i) => `shop${i}`);
      await send(counts.flatMap((count, i) => jobsOf(names[i]!, count)));
      expect(left.length).toBe(counts.reduce((sum, count) => sum + count, 0));
      expect(new Set(left).size).toBe(left.length);
      const sent = new Map(names.map((name) => [name, 0]));
      for (const order of left) {
        const shop = order.split(" ")[0]!;
        sent.set(shop, sent.get(shop)! + 1);
        const behind = names.filter((name, i) => sent.get(name)! < counts[i]!).map((name) => sent.get(name)!);
        expect(
          Math.max(...sent.values()) - Math.min(...behind, Number.POSITIVE_INFINITY),
        ).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it("a batch that fails holds back nobody, and what could not be sent is said", async () => {
  invokeSend.mockImplementationOnce(async () => {
    throw new TypeError("away");
  });
  vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await send(jobsOf("roses", 25), jobsOf("cats", 5))).toEqual({ done: 10, failed: 20 });
});
