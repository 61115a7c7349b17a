/** Megabytes, which also buy CPU, and seconds that a function gets. */
export interface FunctionSize {
  memoryMb: number;
  seconds: number;
}

/** A door answers within the 30 seconds that the gateway waits. */
const apiSize: FunctionSize = { memoryMb: 1024, seconds: 20 };

/** Functions that need something else than a door. */
const functionSizes: Record<string, FunctionSize> = {
  // SES and SNS may take 25 seconds to refuse.
  resend: { memoryMb: 1024, seconds: 29 },
  // Less than the 60 seconds after which the state machine asks again.
  "await-change": { memoryMb: 512, seconds: 30 },
  ring: { memoryMb: 512, seconds: 30 },
  "hand-over": { memoryMb: 512, seconds: 30 },
  wake: { memoryMb: 1024, seconds: 60 },
  notify: { memoryMb: 1024, seconds: 300 },
  // Up to 250 deliveries of 15 seconds, 20 side by side, and what is new meanwhile.
  deliver: { memoryMb: 512, seconds: 600 },
  // A batch side by side, the messages of one order one after the other.
  send: { memoryMb: 1024, seconds: 300 },
  "heed-mail": { memoryMb: 512, seconds: 60 },
  "heed-photo": { memoryMb: 512, seconds: 60 },
  // Looks through all orders once a day.
  reconcile: { memoryMb: 1024, seconds: 900 },
  "rotate-keys": { memoryMb: 512, seconds: 60 },
};

/** The size of a function by its name. */
export const sizeOf = (name: string): FunctionSize => functionSizes[name] ?? apiSize;
