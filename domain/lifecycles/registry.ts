import type { Lifecycle } from "../lifecycle/definition.ts";
import type { OwnCommands } from "../lifecycle/own-commands.ts";
import * as definitions from "./definitions.ts";

export type LifecycleName = keyof typeof definitions;

/** The lifecycles by name, in alphabetical order: not every loader lists a module's names in the same one. */
export const lifecycles = Object.fromEntries(
  Object.entries<Lifecycle>(definitions).sort(([one], [other]) => (one < other ? -1 : 1)),
) as Record<LifecycleName, Lifecycle>;
/** Their names, in alphabetical order. */
export const lifecycleNames = Object.keys(lifecycles) as [LifecycleName, ...LifecycleName[]];

/** The own commands of all lifecycles, with their fields; those of two that have the same name are the same. */
export const ownCommands: OwnCommands = Object.assign(
  {},
  ...Object.values(lifecycles).map(({ commands }) => commands),
);

/** The definition under this name; names in stored orders are always known. */
export function lifecycleOf(order: { lifecycle: string }): Lifecycle {
  return lifecycles[order.lifecycle as LifecycleName];
}
