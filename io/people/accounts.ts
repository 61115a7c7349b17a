import { DeleteCommand, GetCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Actor } from "../../domain/actor.ts";
import type { Account, AccountProfile } from "../../domain/people/schema.ts";
import { type Member, shopOfTeam, shopTeam, teamOf } from "../../domain/people/team.ts";
import { db, type Item, readItems, tableName } from "../dynamodb/table.ts";

/** The key of what somebody with a token says of themselves: a shop's staff stand beside each other. */
const accountKey = ({ id, shop, role }: Actor) =>
  shop && role !== "storefront"
    ? { pk: `SHOP#${shop}`, sk: `STAFF#${id}` }
    : { pk: `ACCOUNT#${id}`, sk: `STAFF#${id}` };

/** The key of one of a team: those of no shop stand each for themselves. */
export const memberKey = ({ team, id }: Member) => ({
  pk: shopOfTeam(team) === undefined ? `ACCOUNT#${id}` : team,
  sk: `STAFF#${id}`,
});

/** The account in a stored item. */
export const accountIn = ({ sk, role, profile = {} }: Item): Account =>
  ({ id: String(sk).slice("STAFF#".length), role, ...(profile as AccountProfile) }) as Account;

/** What is known of somebody with a token; undefined before their first visit. */
export async function findAccount(actor: Actor): Promise<Account | undefined> {
  const Key = accountKey(actor);
  const { Item } = await db.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
  return Item && accountIn(Item);
}

/** What is known of some of a shop's staff; who has left, or never came, is not among them. */
export async function findAccounts(shop: string, ids: string[]): Promise<Account[]> {
  if (ids.length === 0) return [];
  return (await readItems(ids.map((id) => memberKey({ team: shopTeam(shop), id })))).map(accountIn);
}

/** What is known of one of a team, who is one still: in which role somebody came last decides. */
export async function findMember(member: Member): Promise<Account | undefined> {
  const [item] = await readItems([memberKey(member)]);
  const account = item && accountIn(item);
  return account && isMember(account, member) ? account : undefined;
}

/** Whether an account is that of a member of this team, by its role. */
export const isMember = (
  { id, role }: Pick<Account, "id" | "role">,
  { team }: Pick<Member, "team">,
): boolean => teamOf({ id, role, shop: shopOfTeam(team) ?? "" }) === team;

/** Keeps in which role somebody has come, and with `profile` what they say of themselves, whole. */
export async function saveAccount(actor: Actor, profile?: AccountProfile): Promise<Account> {
  const { Attributes } = await db.send(
    new UpdateCommand({
      TableName: tableName,
      Key: accountKey(actor),
      UpdateExpression: profile ? "SET #role = :role, profile = :profile" : "SET #role = :role",
      ExpressionAttributeNames: { "#role": "role" },
      ExpressionAttributeValues: { ":role": actor.role, ...(profile && { ":profile": profile }) },
      ReturnValues: "ALL_NEW",
    }),
  );
  return accountIn(Attributes!);
}

/** Forgets one of a shop's staff, or somebody without a shop, as they were; undefined when nobody is known by this id. */
export async function removeAccount(shop: string | undefined, id: string): Promise<Account | undefined> {
  const { Attributes } = await db.send(
    new DeleteCommand({
      TableName: tableName,
      Key: { pk: shop ? `SHOP#${shop}` : `ACCOUNT#${id}`, sk: `STAFF#${id}` },
      ReturnValues: "ALL_OLD",
    }),
  );
  return Attributes && accountIn(Attributes);
}

/** The staff of a shop who have signed in, by id, at most `limit`, after the id `after`. */
export async function listStaff(shop: string, limit: number, after = ""): Promise<Account[]> {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :after AND :end",
      ExpressionAttributeValues: { ":pk": `SHOP#${shop}`, ":after": `STAFF#${after}!`, ":end": "STAFF$" },
      Limit: limit,
    }),
  );
  return Items.map(accountIn);
}
