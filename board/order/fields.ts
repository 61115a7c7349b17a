import type { components } from "../../docs/openapi.d.ts";
import { unusualDecimals } from "../../domain/currency.ts";

/** An order as the person who is signed in may see it. */
export type BoardOrder = components["schemas"]["Order"];
/** What can be done with an order, or why it cannot. */
export type BoardAction = BoardOrder["actions"][number];
/** A field of a command, as the order describes it. */
export type BoardField = BoardAction["fields"][number];
/** What somebody has typed so far, by the name of its field; nothing is an empty text. */
export type Typed = Readonly<Record<string, string>>;

/** What texts in fields are read by. */
export interface Reading {
  currency: string;
  /** Whose clocks dates and times are by. */
  timeZone: string;
}

/** Whether a field must be filled in, by what the others say. */
export function isNeeded({ required, requiredIf }: BoardField, typed: Typed): boolean {
  if (required || !requiredIf) return required;
  const { field, values } = requiredIf;
  if (values) return values.includes(typed[field] ?? "");
  return Object.entries(typed).some(([name, text]) => text && name.startsWith(`${field}.`));
}

/** Whether a form shows a field: what is needed only for some choice of another one waits for that choice. */
export const isShown = (field: BoardField, typed: Typed): boolean =>
  !field.requiredIf?.values ||
  isNeeded(field, typed) ||
  field.name === "reason" ||
  Boolean(typed[field.name]);

/** The body of a command: what was filled in, each by its kind, and dots as objects. */
export function bodyOf(
  fields: readonly BoardField[],
  typed: Typed,
  reading: Reading,
): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const value = typedValue(field, (typed[field.name] ?? "").trim(), reading);
    if (value !== undefined) put(body, field.name.split("."), value);
  }
  return body;
}

function put(target: Record<string, unknown>, [name = "", ...rest]: string[], value: unknown): void {
  if (rest.length === 0) target[name] = value;
  else {
    target[name] ??= {};
    put(target[name] as Record<string, unknown>, rest, value);
  }
}

function typedValue({ kind, options }: BoardField, text: string, { currency, timeZone }: Reading): unknown {
  if (!text) return undefined;
  if (kind === "flag") return text === "true";
  if (kind === "money") return unitsIn(text, currency) ?? text;
  if (kind === "moment") return momentTyped(text, timeZone);
  return options?.find(({ value }) => String(value) === text)?.value ?? text;
}

/** A sum as people type it, in minor units: `12,50`, `12.5` and `1 234,50`; undefined when it is none. */
export function unitsIn(text: string, currency: string): number | undefined {
  const digits = unusualDecimals.get(currency) ?? 2;
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, "");
  const at = Math.max(bare.lastIndexOf(","), bare.lastIndexOf("."));
  const isFraction = at >= 0 && digits > 0 && bare.length - at - 1 <= digits;
  const whole = (isFraction ? bare.slice(0, at) : bare).replace(/[.,]/g, "");
  const fraction = isFraction ? bare.slice(at + 1) : "";
  if (!/^\d+$/.test(whole || "0") || !/^\d*$/.test(fraction) || !/\d/.test(bare)) return undefined;
  const units = Number((whole || "0") + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(units) ? units : undefined;
}

/** Minor units as a field shows them: 1250 is `12.50`. */
export function unitsShown(amount: number, currency: string): string {
  const digits = unusualDecimals.get(currency) ?? 2;
  return (amount / 10 ** digits).toFixed(digits);
}

/** A date and time by the clocks of a zone, as a field has it, as a moment. */
export function momentTyped(local: string, timeZone: string): string {
  const asUtc = Date.parse(`${local.slice(0, 16)}:00Z`);
  const first = asUtc - offsetAt(asUtc, timeZone);
  return new Date(asUtc - offsetAt(first, timeZone)).toISOString().replace(".000", "");
}

/** A moment by the clocks of a zone, as a field takes it: `2026-11-28T14:30`. */
export const localIn = (moment: string | number, timeZone: string): string => {
  const at = new Date(moment).getTime();
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 16);
};

/** How far the clocks of a zone are ahead of UTC, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const options = { timeZone, dateStyle: "short", timeStyle: "medium" } as const;
  const shown = new Intl.DateTimeFormat("sv-SE", options).format(at);
  return Date.parse(`${shown.replace(" ", "T")}Z`) - Math.floor(at / 1000) * 1000;
}

/** The name of the field that an error of the API is about. */
export const fieldOf = (pointer: string): string => pointer.slice(1).replaceAll("/", ".");
