import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Moment } from "../../domain/time/time.ts";
import { queryPartition } from "../dynamodb/query.ts";
import { db, tableName } from "../dynamodb/table.ts";
import { now, wall } from "../runtime/clock.ts";
import { logError } from "../runtime/log.ts";

/** An account with a provider: of which kind, by its name, and the shop whose own it is. */
export interface AccountPlace {
  kind: "payments" | "carriers";
  name: string;
  shop: string | undefined;
}

/** When a provider was last heard, and when something was last refused because nothing proved that it was theirs. */
export interface LastHeard {
  heardAt?: Moment;
  refusedAt?: Moment;
}

/** So long a run of a function does not write the same once more, in milliseconds: a busy provider costs next to nothing. */
const pauseMs = 600_000;
const written = new Map<string, number>();

const partitionOf = (shop: string | undefined): string => `PROVIDERS#${shop ?? ""}`;

/** Notes that a provider was heard or refused; a report is taken also where this fails. */
export async function noteHeard({ kind, name, shop }: AccountPlace, how: keyof LastHeard): Promise<void> {
  const Key = { pk: partitionOf(shop), sk: `${kind}#${name}#${how}` };
  const place = `${Key.pk}${Key.sk}`;
  if (wall() - (written.get(place) ?? 0) < pauseMs) return;
  written.set(place, wall());
  try {
    await db.send(new PutCommand({ TableName: tableName, Item: { ...Key, at: now() } }));
  } catch (error) {
    logError("That a provider was heard could not be noted.", error, { provider: name });
  }
}

/** When the providers of a shop's own accounts were last heard, or those of the accounts of all others; by kind and name. */
export async function lastHeard(shop: string | undefined): Promise<Record<string, LastHeard>> {
  const found: Record<string, LastHeard> = {};
  for (const { sk, at } of await queryPartition(partitionOf(shop))) {
    const [kind, name, how] = String(sk).split("#");
    found[`${kind}#${name}`] = { ...found[`${kind}#${name}`], [how!]: at };
  }
  return found;
}
