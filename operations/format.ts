import { type Moment, secondsBetween } from "../domain/time/time.ts";

/** A name of the program as text: "awaitingConfirmation" reads "awaiting confirmation". */
export const humanize = (name: string): string =>
  name.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);

/** A moment for people, in UTC. */
export const formatUtc = (at: Moment): string => at.replace("T", " ").replace("Z", " UTC");

const units: [name: string, seconds: number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/** How far a moment is from now: "in 3 days", "2 hours ago". */
export function timeFromNow(at: Moment, now: Moment): string {
  const left = secondsBetween(now, at);
  const [name, length] = units.find(([, seconds]) => Math.abs(left) >= seconds) ?? ["second", 1];
  const count = Math.floor(Math.abs(left) / length);
  const amount = `${count} ${name}${count === 1 ? "" : "s"}`;
  return left >= 0 ? `in ${amount}` : `${amount} ago`;
}
