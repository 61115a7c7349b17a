import { DeleteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import { foldedName } from "../../domain/names.ts";
import { candidatesAmong } from "../../domain/order/features/feed.ts";
import type { Order } from "../../domain/order/order.ts";
import type { Contractor } from "../../domain/people/schema.ts";
import { contractorTeam } from "../../domain/people/team.ts";
import { queryPartition } from "../dynamodb/query.ts";
import { db, type Key, readItems, tableName } from "../dynamodb/table.ts";
import { contractorKey, findContractor } from "./people.ts";
import { listPushSubscriptions } from "./push-subscriptions.ts";
import { chatsOfPerson } from "./telegram-links.ts";

/** A contractor among those of a city who are told of new jobs; the services that they offer stand in it. */
const watchKey = (city: string, contractor: string): Key => ({
  pk: `JOBS#${foldedName(city)}`,
  sk: `CONTRACTOR#${contractor}`,
});
/** In which cities a contractor stands there. */
const watchedKey = (contractor: string): Key => ({ pk: `CONTRACTOR#${contractor}`, sk: "WATCHED" });

/**
 * Keeps a contractor among those who are told of new jobs in their cities, as long as they have a chat or a browser to
 * be told in. Who sends looks at their profile again: what stands here only says whom to look at.
 */
export async function keepJobWatch(id: string, now: string): Promise<void> {
  const member = { team: contractorTeam(id), id };
  const [profile, browsers, chats, watched] = await Promise.all([
    findContractor(id),
    listPushSubscriptions(member, now),
    chatsOfPerson(member),
    db.send(new GetCommand({ TableName: tableName, Key: watchedKey(id), ConsistentRead: true })),
  ]);
  const former = (watched.Item?.cities ?? []) as string[];
  const isTold = browsers.length + chats.length > 0;
  const cities = isTold ? [...new Set((profile?.cities ?? []).map(foldedName))] : [];
  const services = (profile?.services ?? []).map(foldedName);
  if (cities.length > 0) await put({ ...watchedKey(id), cities: [...new Set([...former, ...cities])] });
  for (const city of cities) await put({ ...watchKey(city, id), services });
  for (const city of former.filter((each) => !cities.includes(each))) await remove(watchKey(city, id));
  if (cities.length > 0) await put({ ...watchedKey(id), cities });
  else if (watched.Item) await remove(watchedKey(id));
}

const put = (Item: Key & Record<string, unknown>) => db.send(new PutCommand({ TableName: tableName, Item }));
const remove = (Key: Key) => db.send(new DeleteCommand({ TableName: tableName, Key }));

/** The ids of contractors who are told of new jobs for this service in this city. */
export async function findJobWatchers({
  service,
  city,
}: {
  service: string;
  city: string;
}): Promise<string[]> {
  const watchers = await queryPartition(`JOBS#${foldedName(city)}`);
  const wanted = foldedName(service);
  return watchers.flatMap(({ sk, services }) =>
    (services as string[]).includes(wanted) ? [String(sk).slice("CONTRACTOR#".length)] : [],
  );
}

/** So many contractors are told of one job: others see it in the feed all the same. */
const maxCandidatesTold = 50;

/** The contractors who are told of a job that stands in the feed: of many, others each time, the same for one order. */
export async function findCandidates(order: Order): Promise<Contractor[]> {
  const { service, city } = order.request;
  if (!lifecycleOf(order).features?.feed || order.group !== "new" || !service || !city) return [];
  const watchers = await findJobWatchers({ service, city });
  if (watchers.length === 0) return [];
  const first = [...order.id].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % watchers.length;
  const told = [...watchers.slice(first), ...watchers.slice(0, first)].slice(0, maxCandidatesTold);
  const profiles = (await readItems(told.map(contractorKey))).map((item) => item.contractor as Contractor);
  return candidatesAmong(lifecycleOf(order), order, profiles);
}
