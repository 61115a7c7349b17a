import { startRuntime } from "../../local/runtime.ts";
import { playScenario, recordingInvocations } from "../cost/resource-usage.ts";
import { countByKey, type UnitsByKey } from "./partitions.ts";

/** Orders before the one that is counted: a shop in the middle of its day, and its feed in the middle of a row. */
const ordersBefore = 5;

/** What a key of the table has of one order, of one shop or of one day becomes a word: keys that orders share keep one name. */
const nameOf = (shop: string) => (key: string) =>
  key
    .replace(/[0-9A-HJKMNP-TV-Z]{26}/g, "<order>")
    .replaceAll(shop, "<shop>")
    .replace(/due#\d+/, "due#<n>")
    .replace(/\d{4}-\d\d-\d\d/g, "<day>")
    .replace(/(LINK|REFERENCE|ADDRESS|RECEIPT|PAYMENT|PARCEL)#.+/, "$1#<hash>")
    .replace(/(byEmail|byPhone) .+/, "$1 <hash>");

/** Counts the units of each key that one marketplace order takes, from its creation to its end. */
export async function countPartitions(): Promise<UnitsByKey> {
  const counter = { begin: () => {}, invoked: [] as string[] };
  const application = recordingInvocations(counter);
  const runtime = await startRuntime({ port: 0, dataDir: ":memory:", application });
  try {
    await runtime.settle();
    for (let i = 0; i < ordersBefore; i++) await playScenario(runtime, "marketplace");
    const counted = await countByKey(nameOf("demo-marketplace"));
    // a scenario also sets up its shop; what is counted begins with the order
    counter.begin = counted.clear;
    await playScenario(runtime, "marketplace");
    counted.stop();
    return Object.fromEntries(
      Object.entries(counted.units).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
  } finally {
    await runtime.close();
  }
}
