import type { Row } from "./rows.ts";

/** How near a deadline is: amber is a warning, red is over. */
export type Nearness = "far" | "amber" | "red";

/** What a clock shows: how far away, and on which side. */
export interface DeadlineClock {
  name: string;
  near: Nearness;
  isOver: boolean;
  /** Seconds to go, or seconds over. */
  seconds: number;
}

const minute = 60;
const day = 86_400;

type Timed = Pick<Row, "deadline" | "since" | "delivery">;

/** What is due next; a window that has passed is due still, although its deadline has rung already. */
export function dueOf({ deadline, delivery }: Omit<Timed, "since">): Row["deadline"] {
  const { to, status } = delivery;
  return deadline ?? (to && status !== "delivered" ? { name: "delivery", dueAt: to } : null);
}

/** The clock of a row at a moment of the server's time; undefined where nothing is due, or the order's clock stands. */
export function deadlineClock(row: Timed, now: number): DeadlineClock | undefined {
  const { since, deadline: own } = row;
  const deadline = dueOf(row);
  const due = deadline ? Date.parse(deadline.dueAt) : 0;
  // Without a deadline of its own, the window counts once it has passed: before, the clock may stand.
  if (!deadline || (!own && due > now)) return undefined;
  const left = Math.ceil((due - now) / 1000);
  const whole = (due - Date.parse(since)) / 1000;
  const near = left <= 0 ? "red" : left <= warningOf(whole) ? "amber" : "far";
  return { name: deadline.name, near, isOver: left <= 0, seconds: Math.abs(left) };
}

/** The last fifth is a warning: no less than half an hour, and no more than a day. */
const warningOf = (whole: number): number => Math.min(day, Math.max(30 * minute, whole / 5));

/** A span in the two units that matter: days and hours, hours and minutes, or minutes; a minute that has begun counts. */
export function spanParts(seconds: number): { unit: "day" | "hour" | "minute"; value: number }[] {
  const minutes = Math.max(1, Math.ceil(seconds / minute));
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  if (days >= 3) return [{ unit: "day", value: days }];
  const parts = [
    { unit: "day" as const, value: days },
    { unit: "hour" as const, value: hours },
    { unit: "minute" as const, value: days ? 0 : rest },
  ];
  return parts.filter(({ value }) => value > 0);
}

/** Minutes and seconds as 11:48, for what is due within the hour. */
export const stopwatch = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
