import { logFault } from "../io/log.ts";
import { ask, type Outcome, type Wish } from "../io/wishes.ts";

/** So many orders are repaired side by side. */
const width = 20;
/** Seconds: the function `send` has ended by then. */
const patience = 310;

/** What a run did; `failed` repairs are logged and come again in the next run. */
export interface Report {
  done: number;
  failed: number;
}

/** What a repair is about, for the log. */
interface About {
  id?: string;
  order?: string;
  endpoint?: string;
}

/** Does a piece of work for each item; one that fails keeps no other from being done. */
export async function each<T extends About>(
  items: T[],
  work: (item: T) => Promise<unknown>,
  report: Report,
): Promise<void> {
  for (let i = 0; i < items.length; i += width) {
    const outcomes = await Promise.all(items.slice(i, i + width).map((item) => attempt(item, work)));
    const done = outcomes.filter(Boolean).length;
    report.done += done;
    report.failed += outcomes.length - done;
  }
}

async function attempt<T extends About>(item: T, work: (item: T) => Promise<unknown>): Promise<boolean> {
  try {
    await work(item);
    return true;
  } catch (error) {
    const { order = item.id, endpoint } = item;
    logFault("A repair failed.", error, { ...(order && { order }), ...(endpoint && { endpoint }) });
    return false;
  }
}

/** Has messages sent, a batch at a time; one that fails keeps no other from being sent, and its wishes come again. */
export async function eachWish(wishes: Wish[], report: Report): Promise<void> {
  for (let i = 0; i < wishes.length; i += width) {
    const outcomes = await outcomesOf(wishes.slice(i, i + width));
    const failed = outcomes.filter((outcome) => outcome === "failed").length;
    report.failed += failed;
    report.done += outcomes.length - failed;
  }
}

async function outcomesOf(batch: Wish[]): Promise<Outcome[]> {
  try {
    return await ask(batch, patience);
  } catch (error) {
    const orders = batch.map(({ order }) => order).join(" ");
    logFault("A batch of messages could not be sent.", error, { orders });
    return batch.map(() => "failed");
  }
}
