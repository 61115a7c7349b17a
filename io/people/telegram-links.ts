import { createHash, randomBytes } from "node:crypto";
import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Member, Team } from "../../domain/people/team.ts";
import { type ChatLink, chatCodeSeconds } from "../../domain/people/telegram.ts";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import { queryPartition } from "../dynamodb/query.ts";
import { conflictingItem, db, type Item, type Key, tableName } from "../dynamodb/table.ts";

/** The item with all chats of a team: one, so that who sends a message reads it beside the shop itself. */
export const chatsKey = (team: Team): Key => ({ pk: team, sk: "CHATS" });
/** Each chat is an attribute of it. */
const attributeOf = ({ id }: Pick<ChatLink, "id">): string => `chat ${id}`;
/** Where all links of one chat stand. */
const chatKey = ({ chat, team }: Pick<ChatLink, "chat" | "team">): Key => ({
  pk: `TELEGRAM#${chat}`,
  sk: team,
});

const put = (Item: Item) => db.send(new PutCommand({ TableName: tableName, Item }));
const remove = (Key: Key) =>
  db.send(new DeleteCommand({ TableName: tableName, Key, ReturnValues: "ALL_OLD" }));

/** The chats in the item of a team. */
export const chatsIn = (item: Item = {}): ChatLink[] =>
  Object.entries(item).flatMap(([name, value]) => (name.startsWith("chat ") ? [value as ChatLink] : []));

/** The chats in which messages for a team are read. */
export async function chatsOfTeam(team: Team): Promise<ChatLink[]> {
  const Key = chatsKey(team);
  const { Item } = await db.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
  return chatsIn(Item);
}

/** The links of a chat: it may belong to more than one team. */
export const linksOfChat = async (chat: number): Promise<ChatLink[]> =>
  (await queryPartition(`TELEGRAM#${chat}`)).map(({ link }) => link as ChatLink);

/** Links a chat, anew where it is linked to the same team already. */
export async function linkChat(wanted: Omit<ChatLink, "id">): Promise<ChatLink> {
  const known = (await linksOfChat(wanted.chat)).find(({ team }) => team === wanted.team);
  const link = { ...wanted, id: known?.id ?? randomBytes(9).toString("base64url") };
  await saveChatLink(link);
  return link;
}

/** Stores a link as it is now. */
export async function saveChatLink(link: ChatLink): Promise<void> {
  await put({ ...chatKey(link), link });
  await changeTeamChats(link, "SET #chat = :link", { ":link": link });
}

async function changeTeamChats(link: ChatLink, UpdateExpression: string, values?: Item): Promise<void> {
  await db.send(
    new UpdateCommand({
      ...{ TableName: tableName, Key: chatsKey(link.team), UpdateExpression },
      ExpressionAttributeNames: { "#chat": attributeOf(link) },
      ...(values && { ExpressionAttributeValues: values }),
    }),
  );
}

/** Ends a link, and leaves nothing of its chat. */
export async function unlinkChat(link: ChatLink): Promise<void> {
  await changeTeamChats(link, "REMOVE #chat");
  await remove(chatKey(link));
}

/** Notes from when on the bot may not write to a chat, or that it may again. */
export async function markChatBlocked(chat: number, blockedAt: Moment | undefined): Promise<void> {
  const links = await linksOfChat(chat);
  for (const { blockedAt: former, ...link } of links)
    if (Boolean(former) !== Boolean(blockedAt))
      await saveChatLink({ ...link, ...(blockedAt && { blockedAt }) });
}

/** The chats in which one of a team reads. */
export const chatsOfPerson = async ({ team, id }: Member): Promise<ChatLink[]> =>
  (await chatsOfTeam(team)).filter(({ person }) => person === id);

/** The table holds hashes of codes. */
const codeKey = (code: string): Key => ({
  pk: `CHATCODE#${createHash("sha256").update(code).digest("base64url")}`,
  sk: "CODE",
});

/** A code that links one chat, for a short while. */
export async function makeChatCode(owner: Member, now: Moment): Promise<{ code: string; until: Moment }> {
  const code = randomBytes(18).toString("base64url");
  const until = addSeconds(now, chatCodeSeconds);
  await put({ ...codeKey(code), owner, until, expiresAt: Date.parse(until) / 1000 });
  return { code, until };
}

/** Whose chat a code links, once: who comes later finds nothing. */
export async function useChatCode(code: string, now: Moment): Promise<Member | undefined> {
  const { Attributes } = await remove(codeKey(code));
  return Attributes && (Attributes.until as Moment) > now ? (Attributes.owner as Member) : undefined;
}

/** Seconds for which Telegram may repeat what it has sent. */
const updateTtlSeconds = 2 * 86_400;
const updateKey = (bot: string, id: number): Key => ({ pk: `UPDATE#${bot}#${id}`, sk: "UPDATE" });

/** Takes what Telegram has sent, once: false when it was taken before. */
export async function claimUpdate(bot: string, id: number, now: Moment): Promise<boolean> {
  const Item = { ...updateKey(bot, id), expiresAt: Date.parse(now) / 1000 + updateTtlSeconds };
  try {
    const once = { ConditionExpression: "attribute_not_exists(pk)" };
    await db.send(
      new PutCommand({
        TableName: tableName,
        Item,
        ...once,
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    return true;
  } catch (error) {
    if (conflictingItem(error)) return false;
    throw error;
  }
}

/** Lets it come again: it could not be dealt with. */
export async function releaseUpdate(bot: string, id: number): Promise<void> {
  await remove(updateKey(bot, id));
}
