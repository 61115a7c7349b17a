import { describe, expect, it } from "vitest";
import { addSeconds } from "../../../domain/time/time.ts";
import {
  type Endpoint,
  endpointView,
  nextAttemptAt,
  rotateSeeds,
  signingSeeds,
} from "../../../domain/webhooks/endpoint.ts";
import { newEndpoint, redelivery } from "../../../domain/webhooks/schema.ts";

const now = "2026-11-22T10:00:00Z";
const endpoint: Endpoint = {
  ...{ id: "e1", shop: "cats", url: "https://shop.example/hook", status: "active", createdAt: now },
  ...{ seeds: [{ key: "k", salt: "new" }], position: 7 },
};

describe("an endpoint", () => {
  it("is shown with what its shop said of it, and without what its secrets come from", () => {
    expect(endpointView(endpoint)).toEqual({
      ...{ id: "e1", url: "https://shop.example/hook", events: null, status: "active", createdAt: now },
      ...{ disabledAt: null, formerSecretUntil: null },
    });
    const rotated: Endpoint = {
      ...{ ...endpoint, events: ["order.ship"], status: "disabled", disabledAt: now },
      seeds: [
        { key: "k", salt: "new" },
        { key: "k", salt: "old", until: addSeconds(now, 5) },
      ],
    };
    expect(endpointView(rotated)).toMatchObject({
      ...{ events: ["order.ship"], status: "disabled", disabledAt: now },
      formerSecretUntil: "2026-11-22T10:00:05Z",
    });
    expect(JSON.stringify(endpointView(rotated))).not.toMatch(/salt|seeds|"k"|position/);
  });

  it("is an address with types of events that exist, or with all of them", () => {
    const url = "https://shop.example/hook";
    const takes = (value: object) => newEndpoint.safeParse(value).success;
    expect([takes({ url }), takes({ url, events: ["order.created", "dialog.message"] })]).toEqual([
      true,
      true,
    ]);
    for (const wrong of [{}, { url: "shop" }, { url: `${url}/${"a".repeat(2000)}` }, { url, colour: 1 }])
      expect(takes(wrong)).toBe(false);
    for (const events of [[], ["order.vanish"], Array(101).fill("order.ship")])
      expect(takes({ url, events })).toBe(false);
    expect(takes({ url, events: Array(100).fill("order.ship") })).toBe(true);
  });

  it("is asked to send an event of the feed again by its id", () => {
    const order = "0123456789ABCDEFGHJKMNPQRS";
    const takes = (event: string) => redelivery.safeParse({ event }).success;
    expect([`${order}.1`, `${order}.9999`, `${order}.m1`, `${order}.m999999`].every(takes)).toBe(true);
    const wrong = [
      order,
      `${order}.0`,
      `${order}.10000`,
      `${order}.m0`,
      `${order}.m`,
      `${order.slice(1)}.1`,
      "x.1",
    ];
    expect(wrong.some(takes)).toBe(false);
  });
});

describe("a secret", () => {
  it("signs for another day beside the one that replaces it, and no third one does", () => {
    const first = rotateSeeds([{ key: "k", salt: "1" }], { key: "k", salt: "2" }, now);
    expect(first).toEqual([
      { key: "k", salt: "2" },
      { key: "k", salt: "1", until: "2026-11-23T10:00:00Z" },
    ]);
    const second = rotateSeeds(first, { key: "k", salt: "3" }, addSeconds(now, 60));
    expect(second.map(({ salt }) => salt)).toEqual(["3", "2"]);
    const signing = (at: string) => signingSeeds(first, at).map(({ salt }) => salt);
    expect(signing("2026-11-23T09:59:59Z")).toEqual(["2", "1"]);
    expect(signing("2026-11-23T10:00:00Z")).toEqual(["2"]);
  });
});

it("is tried again nine times, on the schedule of Standard Webhooks", () => {
  const seconds = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
  expect(seconds.map((_, i) => nextAttemptAt(i + 1, now))).toEqual(
    seconds.map((each) => addSeconds(now, each)),
  );
  expect(nextAttemptAt(10, now)).toBeUndefined();
});
