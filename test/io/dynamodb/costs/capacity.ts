import { db } from "../../../../io/dynamodb/table.ts";

interface Consumed {
  CapacityUnits?: number;
}

/** The capacity units of everything that `run` asks of the table, as the engine counts them. */
export async function unitsOf(run: () => Promise<unknown>): Promise<number> {
  let units = 0;
  // biome-ignore lint/suspicious/noExplicitAny: the types of a middleware are those of every command at once
  const count = (next: any) => async (args: any) => {
    const done = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: "TOTAL" } }).catch(
      (error: { name: string }) => {
        units += unreportedUnits(error);
        throw error;
      },
    );
    const consumed: Consumed[] = [done.output.ConsumedCapacity ?? []].flat();
    for (const { CapacityUnits = 0 } of consumed) units += CapacityUnits;
    return done;
  };
  db.middlewareStack.add(count, { step: "initialize", name: "count" });
  try {
    await run();
  } finally {
    db.middlewareStack.remove("count");
  }
  return units;
}

/** A write whose condition fails is billed like one that succeeds, but not reported: one unit for each KB. */
const unreportedUnits = ({ name }: { name: string }): number =>
  name === "ConditionalCheckFailedException" ? 2 : 0;
