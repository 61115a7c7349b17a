/** Megabytes, which also buy CPU, and seconds that a function gets. */
export interface Size {
  memory: number;
  seconds: number;
}

/** A door answers within the 30 seconds that the gateway waits. */
const door: Size = { memory: 1024, seconds: 20 };

/** Functions that need something else than a door. */
const sizes: Record<string, Size> = {
  // SES and SNS may take 25 seconds to refuse.
  resend: { memory: 1024, seconds: 29 },
  // Less than the 60 seconds after which the state machine asks again.
  "await-change": { memory: 512, seconds: 30 },
  ring: { memory: 512, seconds: 30 },
  "hand-over": { memory: 512, seconds: 30 },
  wake: { memory: 1024, seconds: 60 },
  notify: { memory: 1024, seconds: 300 },
  // Up to 250 deliveries of 15 seconds, 20 side by side, and what is new meanwhile.
  deliver: { memory: 512, seconds: 600 },
  // A batch side by side, the messages of one order one after the other.
  send: { memory: 1024, seconds: 300 },
  "heed-mail": { memory: 512, seconds: 60 },
  "heed-photo": { memory: 512, seconds: 60 },
  // Looks through all orders once a day.
  reconcile: { memory: 1024, seconds: 900 },
  "rotate-keys": { memory: 512, seconds: 60 },
};

/** The size of a function by its name. */
export const sizeOf = (name: string): Size => sizes[name] ?? door;
