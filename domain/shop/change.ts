import type { Actor } from "../actor.ts";
import type { ShopSettings } from "./shop.ts";

/** What a manager changes: the one switch that takes the shop or a product out of sale, and back (S2-06, S2-09). */
const switches = ["hidden", "hiddenProducts"];
/** Settings of the platform, which a shop's own people see and do not change. */
const platformSettings = ["fees", "acceptFee", "feeRefunds"] as const;

/** Why this role may not send this patch; undefined when it may. */
export function patchRefusal(role: Actor["role"], patch: object): string | undefined {
  const others = Object.keys(patch).filter((name) => !switches.includes(name));
  if (role !== "manager" || others.length === 0) return undefined;
  return `A manager can change hidden and hiddenProducts only: ask the director to change ${others.join(", ")}.`;
}

/** The settings that are stored when this role saves: what is the platform's stays as it was, unless an admin saves. */
export function settingsSavedBy(
  role: Actor["role"],
  settings: ShopSettings,
  former?: ShopSettings,
): ShopSettings {
  if (role === "admin") return settings;
  const { fees: _, acceptFee: __, feeRefunds: ___, ...own } = settings;
  const kept = platformSettings.filter((name) => former?.[name] !== undefined);
  return { ...own, ...Object.fromEntries(kept.map((name) => [name, former![name]])) };
}

/** A value after a JSON merge patch (RFC 7396): `null` removes, an object changes what it names, all else replaces. */
export function mergePatch(value: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const before = isObject(value) ? value : {};
  const kept = Object.entries(before).filter(([name]) => !Object.hasOwn(patch, name));
  const changed = Object.entries(patch)
    .filter(([, change]) => change !== null)
    .map(([name, change]) => [
      name,
      mergePatch(Object.hasOwn(before, name) ? before[name] : undefined, change),
    ]);
  return Object.fromEntries([...kept, ...changed]);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
