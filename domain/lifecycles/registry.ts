import type { Lifecycle } from "../lifecycle/definition.ts";
import * as definitions from "./definitions.ts";

export type LifecycleName = keyof typeof definitions;

/** The lifecycles by name. */
export const lifecycles: Record<LifecycleName, Lifecycle> = { ...definitions };
export const lifecycleNames = Object.keys(lifecycles) as [LifecycleName, ...LifecycleName[]];

/** The definition under this name; names in stored orders are always known. */
export function lifecycleOf(order: { lifecycle: string }): Lifecycle {
  return lifecycles[order.lifecycle as LifecycleName];
}
