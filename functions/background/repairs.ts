import { invokeSend, type JobOutcome, SendFunctionError, type SendJob } from "../../io/messages/jobs.ts";
import { logError } from "../../io/runtime/log.ts";

/** So many orders are repaired side by side. */
const maxConcurrency = 20;
/** So many batches of messages are sent side by side; the functions pace themselves by what the account may send. */
const maxBatches = 4;
/** Seconds: the function `send-messages` has ended by then. */
const timeoutSeconds = 310;

/** What a run did; `failed` repairs are logged and come again in the next run. */
export interface RepairReport {
  done: number;
  failed: number;
}

/** What a repair is about, for the log. */
interface RepairSubject {
  id?: string;
  order?: string;
  shop?: string;
  endpoint?: string;
}

/** Does a piece of work for each item; one that fails keeps no other from being done. */
export async function repairEach<T extends RepairSubject>(
  items: T[],
  work: (item: T) => Promise<unknown>,
  report: RepairReport,
): Promise<void> {
  for (let i = 0; i < items.length; i += maxConcurrency) {
    const outcomes = await Promise.all(
      items.slice(i, i + maxConcurrency).map((item) => attemptRepair(item, work)),
    );
    const done = outcomes.filter(Boolean).length;
    report.done += done;
    report.failed += outcomes.length - done;
  }
}

async function attemptRepair<T extends RepairSubject>(
  item: T,
  work: (item: T) => Promise<unknown>,
): Promise<boolean> {
  try {
    await work(item);
    return true;
  } catch (error) {
    const { order = item.id, shop, endpoint } = item;
    const about = { ...(order && { order }), ...(shop && { shop }), ...(endpoint && { endpoint }) };
    logError("A repair failed.", error, about);
    return false;
  }
}

/** A message to be sent, and whose it is. */
interface ShopJob {
  shop: string;
  job: SendJob;
}

/**
 * Has messages sent as they are found, several batches side by side, in turns of their shops: a shop with ten thousand of
 * them holds back another one's by as many as there are shops. What fails keeps no other from being sent, and comes again.
 */
export function startSending(report: RepairReport) {
  // the shop whose turn it is stands first
  const waiting = new Map<string, SendJob[]>();
  const workers = new Set<Promise<void>>();

  function nextBatch(): SendJob[] {
    const batch: SendJob[] = [];
    for (const [shop, jobs] of waiting) {
      if (batch.length === maxConcurrency) break;
      batch.push(jobs.shift()!);
      waiting.delete(shop);
      // a map goes on to what is added meanwhile
      if (jobs.length > 0) waiting.set(shop, jobs);
    }
    return batch;
  }

  async function work(): Promise<void> {
    for (let batch = nextBatch(); batch.length > 0; batch = nextBatch()) {
      const outcomes = await outcomesOf(batch);
      const failed = outcomes.filter((outcome) => outcome === "failed").length;
      report.failed += failed;
      report.done += outcomes.length - failed;
    }
  }

  return {
    add(found: ShopJob[]): void {
      for (const { shop, job } of found) {
        const jobs = waiting.get(shop);
        if (jobs) jobs.push(job);
        else waiting.set(shop, [job]);
      }
      while (workers.size < maxBatches && waiting.size > 0) {
        const worker = work().finally(() => workers.delete(worker));
        workers.add(worker);
      }
    },
    async end(): Promise<void> {
      while (workers.size > 0) await Promise.all(workers);
    },
  };
}

/** Has the messages of one shop sent, and waits for it. */
export async function sendEach(shop: string, jobs: SendJob[], report: RepairReport): Promise<void> {
  const sending = startSending(report);
  sending.add(jobs.map((job) => ({ shop, job })));
  await sending.end();
}

async function outcomesOf(batch: SendJob[]): Promise<JobOutcome[]> {
  try {
    return await invokeSend(batch, timeoutSeconds);
  } catch (error) {
    const orders = batch.map(({ order }) => order).join(" ");
    logError("A batch of messages could not be sent.", error, { orders });
    // One that breaks the function is not to hold up those that happen to be sent with it, now and in every later run.
    if (batch.length > 1 && error instanceof SendFunctionError)
      return (await Promise.all(batch.map((job) => outcomesOf([job])))).flat();
    return batch.map(() => "failed");
  }
}
