import { beforeAll, expect, test } from "vitest";
import { tell } from "../proofs/counts.ts";
import { runSize } from "../support/seed.ts";
import { type CallerName, startTestShops } from "../support/test-shops.ts";

const callers = runSize("ACCEPT_CALLERS", 100);
const orders = runSize("ACCEPT_ORDERS", 4);
const contractors = Array.from({ length: callers }, (_, i): CallerName => `contractor c${i}`);
const stage = startTestShops();

beforeAll(async () => {
  const profile = { email: "c@example.com", services: ["Tiling"], cities: ["warszawa"] };
  for (const each of contractors)
    await stage.call(each, "PUT", `/v1/contractors/${each.split(" ")[1]}`, profile);
});

test(`S0-06 P3-06 of ${callers} contractors who accept at once one wins, in each of ${orders} orders`, async (context) => {
  const counts = { orders, accepts: 0, won: 0, refused: 0 };
  for (let i = 0; i < orders; i++) {
    const { body } = await stage.place("contractorFeed", `feed-${i}`);
    const id: string = body.orders[0].id;
    const answers = await Promise.all(
      contractors.map((each) => stage.command(each, id, "accept", {}, `accept-${i}`)),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    const lost = answers.filter(({ status }) => status !== 200);
    counts.accepts += answers.length;
    counts.won += won.length;
    counts.refused += lost.length;
    expect(new Set(lost.map(({ status }) => status))).toEqual(new Set([409]));
    const accepts = (await stage.read(id)).history.filter(
      ({ command }: { command: string }) => command === "accept",
    );
    expect(accepts).toHaveLength(1);
    expect(won[0]!.body).toMatchObject({ status: "accepted", contractor: accepts[0].actor.id });
    expect(answers.filter(({ body }) => JSON.stringify(body).includes("anna@example.com"))).toHaveLength(1);
  }
  tell(context, counts);
});

test("S0-07 an accepted order is in the feed of nobody, and in the list of its contractor alone", async () => {
  const { body } = await stage.place("contractorFeed", "accepted");
  const id: string = body.orders[0].id;
  const [winner, ...others] = contractors.slice(0, 20);
  expect((await stage.command(winner!, id, "accept")).status).toBe(200);
  const lists = await Promise.all(
    [winner!, ...others].map(async (each) => ({
      each,
      feed: await stage.call(each, "GET", "/v1/feed?limit=100"),
      own: await stage.call(each, "GET", "/v1/orders?limit=100"),
    })),
  );
  const idsOf = ({ body }: { body: { items: { id: string }[] } }) => body.items.map((each) => each.id);
  expect(lists.flatMap(({ feed }) => idsOf(feed))).not.toContain(id);
  const holders = lists.filter(({ own }) => idsOf(own).includes(id));
  expect(holders.map(({ each }) => each)).toEqual([winner]);
});
