import { expect, it } from "vitest";
import type { Command, CommandField } from "../../../domain/lifecycle/commands.ts";
import {
  defineLifecycle,
  type LifecycleFeatures,
  type Status,
  type Step,
  type Timer,
} from "../../../domain/lifecycle/definition.ts";

type Known = "new" | "done" | "failed";
type NoCommands = Readonly<Record<never, never>>;
const status = (_: Status<Known, NoCommands>) => {};
const step = <C extends Command>(_: Step<Known, CommandField<C>, NoCommands>) => {};
const timer = (_: Timer<Known, NoCommands>) => {};

const statuses = { new: { group: "new" }, done: { group: "done" } } as const;
const finish = { by: ["shop"], to: "done" } as const;
const astray = { by: ["shop"], to: "nowhere" } as const;
const due = { name: "finish", after: "P1D" } as const;

it("compiles only with names that exist: every line below that expects an error has one", () => {
  defineLifecycle({ name: "typed", seed: "000", initial: "new", statuses });
  // @ts-expect-error an unknown initial status
  defineLifecycle({ name: "typed", seed: "000", initial: "nowhere", statuses });
  // @ts-expect-error an unknown status behind a command that every status has
  defineLifecycle({ name: "typed", seed: "000", initial: "new", statuses, always: { start: astray } });

  const written = { name: "typed", seed: "000", initial: "new" } as const;
  const end = { group: "done" } as const;
  defineLifecycle({ ...written, statuses: { new: { group: "new", on: { finish } }, done: end } });
  // @ts-expect-error a key that no definition has
  defineLifecycle({ ...written, split: true, statuses });
  // @ts-expect-error a key that no status has
  defineLifecycle({ ...written, statuses: { new: { group: "new", onn: { finish } }, done: end } });
  // @ts-expect-error a command that does not exist, in a whole definition
  defineLifecycle({ ...written, statuses: { new: { group: "new", on: { finsh: finish } }, done: end } });
  const misspelt = { ...finish, tels: ["buyer"] } as const;
  // @ts-expect-error a key that no step has, from an object that is spread
  defineLifecycle({ ...written, statuses: { new: { group: "new", on: { finish: misspelt } }, done: end } });
  // @ts-expect-error a key that no deadline has
  defineLifecycle({ ...written, statuses: { new: { group: "new", deadlines: [{ ...due, aftr: "P1D" }] } } });

  status({ group: "new", on: { finish } });
  // @ts-expect-error an unknown group
  status({ group: "fresh", on: { finish } });
  // @ts-expect-error an unknown command
  status({ group: "new", on: { explode: finish } });

  step<"cancel">({ by: ["shop"], to: "failed", needs: ["reason"], when: ["notRated"] });
  // @ts-expect-error an unknown party
  step<"finish">({ by: ["neighbour"], to: "done" });
  // @ts-expect-error an unknown status
  step<"finish">({ by: ["shop"], to: "nowhere" });
  step<"finish">({ by: ["shop"], to: [{ when: ["paid"], to: "done" }, { to: "failed" }] });
  // @ts-expect-error an unknown status in a branch
  step<"finish">({ by: ["shop"], to: [{ when: ["paid"], to: "nowhere" }, { to: "done" }] });
  // @ts-expect-error an unknown condition of a branch
  step<"finish">({ by: ["shop"], to: [{ when: ["sunny"], to: "done" }, { to: "failed" }] });
  // @ts-expect-error a branch that leads nowhere
  step<"finish">({ by: ["shop"], to: [{ when: ["paid"] }] });
  // @ts-expect-error a field that the command does not take
  step<"cancel">({ by: ["shop"], needs: ["why"] });
  // @ts-expect-error a field of another command
  step<"finish">({ by: ["shop"], needs: ["reason"] });
  // @ts-expect-error an unknown condition
  step<"finish">({ by: ["shop"], when: ["sunny"] });

  timer({ ...due, to: "done", endsWith: ["finish"] });
  // @ts-expect-error an unknown status behind a deadline
  timer({ ...due, to: "nowhere" });
  // @ts-expect-error an unknown command that ends it
  timer({ ...due, notify: ["shop"], endsWith: ["explode"] });

  const kept = defineLifecycle({
    ...written,
    statuses: { new: { group: "new", on: { finish } }, done: end },
  });
  const target: "done" = kept.statuses.new.on.finish.to;
  // @ts-expect-error another status than the one that is written there
  const wrong: "new" = kept.statuses.new.on.finish.to;

  expect([target, wrong]).toEqual(["done", "done"]);
});

it("knows the five features by name, and no others", () => {
  const features = (_: LifecycleFeatures<"done">) => {};
  features({ feed: true, splits: true, carried: "done", ownStatuses: true, pastClosing: false });
  // @ts-expect-error an unknown status
  features({ carried: "nowhere" });
  // @ts-expect-error an unknown feature
  features({ lends: true });
  expect.assertions(0);
});
