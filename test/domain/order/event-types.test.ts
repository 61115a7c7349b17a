import { expect, it } from "vitest";
import type { Effect } from "../../../domain/order/effects/effect.ts";
import type { Event } from "../../../domain/order/event.ts";
import type { CommandRule } from "../../../domain/order/rules/rule.ts";

const rule = (_: CommandRule<"hold">) => {};
const effect = (_: Effect<"fail">) => {};
const stamp = { actor: { role: "clock" }, at: "2026-11-16T09:00:00Z" } as const;
const record = (_: Event) => {};

it("rules, effects and events know the fields of their command: every line below that expects an error has one", () => {
  rule((_, __, { reason, until }) => ({ data: { reason: until ?? reason } }));
  // @ts-expect-error a field of another command
  rule((_, __, { deadline }) => ({ data: { reason: deadline } }));
  // @ts-expect-error data that no such event says
  rule(() => ({ data: { undone: 1 } }));

  effect((_, { reason }) => ({ reason }));
  // @ts-expect-error a field of another command
  effect((_, { photo }) => ({ reason: photo }));
  // @ts-expect-error nothing that an order has
  effect(() => ({ colour: "red" }));

  record({ ...stamp, command: "fail", data: { reason: "nobody at home" } });
  record({
    ...stamp,
    command: "remind",
    data: { deadline: "photo", surcharges: [{ kind: "fee", amount: 1 }] },
  });
  // @ts-expect-error an event that there is not
  record({ ...stamp, command: "explode" });
  // @ts-expect-error a field of the wrong kind
  record({ ...stamp, command: "fail", data: { reason: 1 } });
  // @ts-expect-error what only other events say
  record({ ...stamp, command: "remind", data: { deadline: "photo", undone: 1 } });
  expect.assertions(0);
});
