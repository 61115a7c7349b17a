import type { MessageChannel } from "../../../domain/channels.ts";
import { pause, wall } from "../../runtime/clock.ts";
import type { SendFailure } from "../send-failures.ts";
import type { ChannelAdapter } from "./channel.ts";

/** Milliseconds for which it is believed what a provider takes. */
const rateMs = 300_000;
/** Messages a second where nobody says how many: whoever is throttled learns it. */
const unknownRate = 1000;
/**
 * Milliseconds that a message waits for its turn at the most; with a longer queue it waits in the table. One shop's
 * messages do not fill that alone: the last second is for those of others that come meanwhile.
 */
const maxWaitMs = { all: 5_000, ofShop: 4_000 };
/** So often one message is tried in a row while its provider is throttling. */
const maxAttempts = 4;
const longestPauseMs = 2_000;

/** How fast this process sends through one channel: others send at the same time, and none knows of another. */
interface Pace {
  highest: number;
  rate: number;
  /** How many may leave at once; below zero are those that wait. */
  turns: number;
  at: number;
  /** How many of each shop are waiting. */
  waiting: Map<string, number>;
}

/** Begins with a quarter of a second's worth, and at a quarter of the rate: some processes may begin at once. */
const paceOf = (highest: number): Pace => ({
  highest,
  rate: highest / 4,
  turns: Math.max(1, highest / 4),
  at: wall(),
  waiting: new Map(),
});

const paces = new Map<MessageChannel, { pace: Promise<Pace>; until: number }>();

/** What is asked of a channel about its speed. */
type PacedChannel = Pick<ChannelAdapter, "name" | "rate" | "outcome" | "retryAfter">;

/**
 * Sends something when its turn has come. What the provider throttles is tried again here, after pauses of random
 * length: each halves this process's rate, and each message that is taken gives some of it back.
 */
export async function sendPaced<T>(channel: PacedChannel, shop: string, send: () => Promise<T>): Promise<T> {
  const pace = await currentPace(channel);
  for (let attempt = 1; ; attempt++) {
    await takeTurn(pace, shop);
    try {
      const sent = await send();
      pace.rate = Math.min(pace.highest, pace.rate + pace.highest / 50);
      return sent;
    } catch (error) {
      const wait = pauseAfter(channel, error, attempt);
      if (wait === undefined || attempt === maxAttempts) throw error;
      pace.rate = Math.max(pace.rate / 2, 0.5);
      await pause(wait);
    }
  }
}

/** Milliseconds until it is tried again here; undefined for what is no matter of speed, or is to wait for longer. */
function pauseAfter(channel: PacedChannel, error: unknown, attempt: number): number | undefined {
  if (channel.outcome(error) !== "throttled") return undefined;
  const wanted = (channel.retryAfter?.(error) ?? 0) * 1000;
  if (wanted > longestPauseMs) return undefined;
  return Math.max(wanted, Math.random() * Math.min(longestPauseMs, 250 * 2 ** attempt));
}

/** What a failed attempt means: the provider's word, or that it was not even asked. */
export const failureOf = (channel: Pick<ChannelAdapter, "outcome">, error: unknown): SendFailure =>
  error instanceof TooManyWaiting ? "throttled" : channel.outcome(error);

async function currentPace({ name, rate }: PacedChannel): Promise<Pace> {
  const known = paces.get(name);
  if (known && known.until > wall()) return known.pace;
  const pace = rateOf(rate).then(paceOf);
  paces.set(name, { pace, until: rate ? wall() + rateMs : Number.POSITIVE_INFINITY });
  return pace;
}

/** What the provider takes; a rate that cannot be read slows nobody down. */
async function rateOf(rate: ChannelAdapter["rate"]): Promise<number> {
  try {
    return Math.max(1, (await rate?.()) ?? unknownRate);
  } catch {
    return unknownRate;
  }
}

async function takeTurn(pace: Pace, shop: string): Promise<void> {
  const at = wall();
  pace.turns = Math.min(pace.highest / 4 + 1, pace.turns + ((at - pace.at) / 1000) * pace.rate);
  pace.at = at;
  const wait = pace.turns >= 1 ? 0 : ((1 - pace.turns) / pace.rate) * 1000;
  const others = pace.waiting.get(shop) ?? 0;
  if (wait > maxWaitMs.all || (others / pace.rate) * 1000 > maxWaitMs.ofShop)
    throw new TooManyWaiting("Too many messages wait for their turn.");
  pace.turns -= 1;
  if (wait === 0) return;
  pace.waiting.set(shop, others + 1);
  await pause(wait);
  pace.waiting.set(shop, pace.waiting.get(shop)! - 1);
}

/** So many messages wait in this process that this one is to be sent by a later run; its provider was not asked. */
class TooManyWaiting extends Error {
  override name = "ThrottlingHere";
}
