/** Where the time comes from: the system's clock, or the steerable one of local mode. */
let source: () => number = Date.now;

/** Replaces the clock of this process; `read` answers milliseconds since 1970. */
export function setClock(read: () => number): void {
  source = read;
}

/** The present as RFC 3339 in UTC and whole seconds, because Step Functions waits in whole seconds. */
export function now(): string {
  return `${new Date(source()).toISOString().slice(0, 19)}Z`;
}
