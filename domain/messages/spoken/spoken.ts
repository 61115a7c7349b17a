/** How long something has lasted, in the one unit that people would use. */
export interface SpokenSpan {
  unit: "minute" | "hour" | "day";
  /** From 1 to 99. */
  count: number;
}

/** A time of day. */
export interface SpokenTime {
  hour: number;
  minute: number;
}

/** A day as people call it: by its distance, or by its date. */
export type SpokenDay = "today" | "tomorrow" | { weekday: number; day: number; month: number };

/** When something is delivered: between two times, from or until one. */
export interface SpokenWindow {
  day: SpokenDay;
  from?: SpokenTime;
  /** Only where it ends on the day on which it begins. */
  to?: SpokenTime;
}

/** What the call about an order that waits says. */
export interface ReminderCall {
  shop: string;
  /** The order's number, sign by sign. */
  number: string;
  waiting: SpokenSpan;
  window?: SpokenWindow;
  /** Whether somebody called about it before. */
  again: boolean;
}

/** A language in which calls are made: no sentence of it has a digit, because voices read those as they like. */
export interface SpokenLanguage {
  /** The voice of Amazon Polly that speaks it. */
  voice: "JOANNA" | "EWA" | "TATYANA";
  digits: readonly string[];
  span: (span: SpokenSpan) => string;
  window: (window: SpokenWindow) => string;
  /** The sentences of the call, in their order; the number is read slowly where it stands alone. */
  reminder: (
    call: Omit<ReminderCall, "waiting" | "window"> & { waiting: string; window?: string },
  ) => string[];
}

/** A number from 0 to 99 of the words for its tens and its ones. */
export function spellNumber(
  number: number,
  small: readonly string[],
  tens: readonly string[],
  joint = " ",
): string {
  const known = small[number];
  if (known !== undefined) return known;
  const [ten, one] = [Math.floor(number / 10), number % 10];
  return one === 0 ? tens[ten]! : `${tens[ten]}${joint}${small[one]}`;
}
