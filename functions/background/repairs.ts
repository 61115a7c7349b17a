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

/**
 * Has messages sent, several batches side by side; one that fails keeps no other from being sent, and its jobs come again.
 * A batch that is slow holds up only what would have gone in its place.
 */
export async function sendEach(jobs: SendJob[], report: RepairReport): Promise<void> {
  const batches: SendJob[][] = [];
  for (let i = 0; i < jobs.length; i += maxConcurrency) batches.push(jobs.slice(i, i + maxConcurrency));
  const sendNext = async (): Promise<void> => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      const outcomes = await outcomesOf(batch);
      const failed = outcomes.filter((outcome) => outcome === "failed").length;
      report.failed += failed;
      report.done += outcomes.length - failed;
    }
  };
  await Promise.all(Array.from({ length: maxBatches }, sendNext));
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
