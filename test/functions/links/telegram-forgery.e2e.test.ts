import { afterEach, describe, expect, it, vi } from "vitest";
import { adapterOf } from "../../../io/messages/channels/registry.ts";
import { callTelegram, TelegramError } from "../../../io/runtime/telegram.ts";
import { createClient } from "../../../local/client.ts";
import { fc } from "../../support/property.ts";
import { startWorld } from "../../support/world.ts";

const world = startWorld();
afterEach(() => vi.restoreAllMocks());

const secret = (): string => JSON.parse(world.runtime.secrets["waymark-telegram"]!).webhook;
const post = (body: unknown, token?: string) =>
  createClient(world.runtime.url)("POST", "/v1/webhooks/telegram", body, {
    headers: token === undefined ? {} : { "x-telegram-bot-api-secret-token": token },
  });
const start = (update_id: number, chat = 900) => ({
  update_id,
  message: { message_id: 1, chat: { id: chat, type: "private" }, from: { id: chat }, text: "/start" },
});
const said = (chat: number) => world.runtime.inbox.list({ to: String(chat) }).length;

describe("the webhook of the bot", () => {
  it("takes nothing without Telegram's secret token, whatever is in its place", async () => {
    const wrong = [undefined, "", " ", secret().slice(1), `${secret()}x`, secret().toLowerCase(), "null"];
    for (const token of wrong) expect((await post(start(1), token)).status, token).toBe(401);
    expect(said(900)).toBe(0);
    expect((await post(start(1), secret())).body).toEqual({ applied: true });
    expect(said(900)).toBe(1);
  });

  it("takes an update once", async () => {
    await post(start(20, 901), secret());
    expect((await post(start(20, 901), secret())).body).toEqual({ applied: false });
    expect(said(901)).toBe(1);
  });

  it("says nothing in groups, and nothing about what it does not know", async () => {
    const group = start(30, 902);
    const inGroup = { ...group, message: { ...group.message, chat: { id: 902, type: "group" } } };
    expect((await post(inGroup, secret())).status).toBe(200);
    expect((await post({ update_id: 31, poll: { id: "1" } }, secret())).status).toBe(200);
    expect(said(902)).toBe(0);
  });

  it("answers no call with a fault of its own, whatever Telegram sends", async () => {
    let id = 1000;
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom("/start x", "/stop", "ask:x", "sure:0", "back:", "\u0000"),
    );
    const anyUpdate = fc.record(
      {
        message: fc.record(
          {
            message_id: fc.integer(),
            chat: fc.record({ id: fc.integer(), type: fc.constantFrom("private", "group") }),
            from: fc.record({ id: fc.integer(), language_code: text }, { requiredKeys: ["id"] }),
            text,
            contact: fc.record({ phone_number: text, user_id: fc.integer() }),
          },
          { requiredKeys: ["message_id", "chat"] },
        ),
        callback_query: fc.anything(),
        my_chat_member: fc.anything(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(anyUpdate, async (update) => {
        const { status } = await post({ ...update, update_id: id++ }, secret());
        expect([200, 400, 422]).toContain(status);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what Telegram answers", () => {
  const { outcome, retryAfter } = adapterOf("telegram");
  const answered = (code?: number, text = "No", wait?: number) => new TelegramError(text, code, wait);

  it("S2-16 closes a chat, waits, or is a matter of our own set-up", () => {
    expect(outcome(answered(403, "bot was blocked by the user"))).toBe("gone");
    expect(outcome(answered(400, "Bad Request: chat not found"))).toBe("gone");
    expect(outcome(answered(400, "Bad Request: message is too long"))).toBe("refused");
    expect([401, 404].map((code) => outcome(answered(code)))).toEqual(["blocked", "blocked"]);
    expect(outcome(answered(429, "Too Many Requests", 17))).toBe("throttled");
    expect(retryAfter!(answered(429, "Too Many Requests", 17))).toBe(17);
    // it may have been sent
    expect([outcome(answered(502)), outcome(answered()), outcome(new Error("late"))]).toEqual([
      "unknown",
      "unknown",
      "unknown",
    ]);
  });

  it("names the token in no error", async () => {
    vi.spyOn(globalThis, "fetch").mockRejectedValue(
      Object.assign(new TypeError("fetch failed: https://api.telegram.org/bot1:local/x"), {
        cause: { code: "ECONNREFUSED" },
      }),
    );
    const error: Error = await callTelegram("getMe", {}).then(
      () => new Error("It was answered."),
      (failed) => failed,
    );
    expect(outcome(error)).toBe("later");
    expect(`${error.message} ${error.stack} ${(error.cause as Error)?.message}`).not.toContain("1:local");
  });
});
