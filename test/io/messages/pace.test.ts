import { GetSendQuotaCommand, SESClient } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

const ses = mockClient(SESClient);
/** Real time as this process sees it: it goes on only while somebody waits. */
let at = 0;
let restore = () => {};
let sendPaced: <T>(channel: "email", send: () => Promise<T>, shop?: string) => Promise<T>;

beforeEach(async () => {
  vi.resetModules();
  ses.reset();
  ses.on(GetSendQuotaCommand).resolves({ MaxSendRate: 14 });
  at = Date.parse("2026-11-28T10:00:00Z");
  const clock = await import("../../../io/runtime/clock.ts");
  const pause = async (ms: number) => {
    at += ms;
  };
  restore = clock.setClock({ wall: () => at, pause });
  const pace = await import("../../../io/messages/channels/pace.ts");
  const { adapterOf } = await import("../../../io/messages/channels/registry.ts");
  sendPaced = (channel, send, shop = "cats") => pace.sendPaced(adapterOf(channel), shop, send);
});
afterEach(() => restore());

const throttled = () =>
  Object.assign(new Error("Maximum sending rate exceeded."), {
    name: "Throttling",
    $metadata: { httpStatusCode: 400 },
  });

it("sends no faster than the account may, however many messages there are", async () => {
  const begun = at;
  for (let i = 0; i < 140; i++) await sendPaced("email", async () => i);
  const seconds = (at - begun) / 1000;
  expect(140 / seconds).toBeLessThanOrEqual(15);
  expect(140 / seconds).toBeGreaterThan(7);
});

it("tries what is throttled again by itself, after a pause of random length, and halves its rate", async () => {
  let calls = 0;
  const sent = await sendPaced("email", async () => {
    if (++calls < 3) throw throttled();
    return "sent";
  });
  expect([sent, calls]).toEqual(["sent", 3]);
});

it("gives up after four attempts, and tries nothing else again", async () => {
  const attempts = { throttled: 0, refused: 0 };
  const busy = sendPaced("email", async () => {
    attempts.throttled += 1;
    throw throttled();
  });
  await expect(busy).rejects.toThrow("Maximum sending rate");
  const refused = sendPaced("email", async () => {
    attempts.refused += 1;
    throw Object.assign(new Error("No."), { name: "MessageRejected", $metadata: { httpStatusCode: 400 } });
  });
  await expect(refused).rejects.toThrow("No.");
  expect(attempts).toEqual({ throttled: 4, refused: 1 });
});

it("leaves to a later run what would wait for longer than five seconds, without asking the provider", async () => {
  ses.on(GetSendQuotaCommand).resolves({ MaxSendRate: 1 });
  const clock = await import("../../../io/runtime/clock.ts");
  clock.setClock({ pause: async () => {} });
  const sent = await Promise.allSettled(
    Array.from({ length: 40 }, (_, i) => sendPaced("email", async () => i)),
  );
  const left = sent.filter(({ status }) => status === "rejected");
  expect(left.length).toBeGreaterThan(20);
  expect(left[0]).toMatchObject({ reason: { name: "ThrottlingHere" } });
});

it("asks for the quota once in five minutes, and is slowed down by nothing when it may not", async () => {
  await sendPaced("email", async () => 1);
  await sendPaced("email", async () => 1);
  expect(ses.commandCalls(GetSendQuotaCommand)).toHaveLength(1);
  at += 301_000;
  ses.on(GetSendQuotaCommand).rejects(new Error("AccessDenied"));
  const begun = at;
  for (let i = 0; i < 100; i++) await sendPaced("email", async () => i);
  expect(at).toBe(begun);
});

it("finds a turn for another shop's message while one shop has more than there is time for", async () => {
  const clock = await import("../../../io/runtime/clock.ts");
  const waking: (() => void)[] = [];
  const asleep = Promise.withResolvers<void>();
  const pause = () => {
    asleep.resolve();
    return new Promise<void>((resolve) => void waking.push(resolve));
  };
  clock.setClock({ wall: () => at, pause });
  const burst = Promise.allSettled(
    Array.from({ length: 10_000 }, (_, i) => sendPaced("email", async () => i, "roses")),
  );
  const other = sendPaced("email", async () => "sent", "dogs");
  await asleep.promise;
  for (const wake of waking) wake();
  expect(await other).toBe("sent");
  const left = (await burst).filter(({ status }) => status === "rejected");
  expect(left.length).toBeGreaterThan(9_900);
});
