import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { ContactOwner, Contacts } from "../../domain/messages/recipients.ts";
import type { Contractor, Deliverer } from "../../domain/people/schema.ts";
import type { ShopSettings } from "../../domain/shop/shop.ts";
import { conflictingItem, db, type Item, tableName, updateItem } from "../dynamodb/table.ts";

/** The key of a deliverer of a shop. */
export const delivererKey = (shop: string, id: string) => ({ pk: `SHOP#${shop}`, sk: `DELIVERER#${id}` });
/** The key of a contractor's profile. */
export const contractorKey = (id: string) => ({ pk: `CONTRACTOR#${id}`, sk: "CONTRACTOR" });

async function getItem(Key: Item): Promise<Item | undefined> {
  const { Item } = await db.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
  return Item;
}

/** The deliverer in a stored item; how they want to be told stands beside what their shop says of them. */
export const delivererIn = ({ deliverer, contactBy }: Item): Deliverer =>
  ({ ...(deliverer as Deliverer), ...(contactBy ? { contactBy } : {}) }) as Deliverer;

/** Stores what a shop says of a deliverer, and answers with all that is known of them; where it says nothing of how they are told, that stays. */
export async function saveDeliverer(
  shop: string,
  { contactBy, ...deliverer }: Deliverer,
): Promise<Deliverer> {
  const { Attributes } = await db.send(
    new UpdateCommand({
      TableName: tableName,
      Key: delivererKey(shop, deliverer.id),
      UpdateExpression: `SET deliverer = :deliverer${contactBy ? ", contactBy = :by" : ""}`,
      ExpressionAttributeValues: { ":deliverer": deliverer, ...(contactBy && { ":by": contactBy }) },
      ReturnValues: "ALL_NEW",
    }),
  );
  return delivererIn(Attributes!);
}

/** Stores how a deliverer wants to be told; nothing where they are known no more. */
export async function chooseContactWay(
  shop: string,
  id: string,
  contactBy: NonNullable<Deliverer["contactBy"]>,
): Promise<void> {
  await updateItem(delivererKey(shop, id), { set: { contactBy } });
}

/** One deliverer of a shop. */
export async function findDeliverer(shop: string, id: string): Promise<Deliverer | undefined> {
  const item = await getItem(delivererKey(shop, id));
  return item && delivererIn(item);
}

/** Forgets a deliverer of a shop. */
export const removeDeliverer = (shop: string, id: string): Promise<void> =>
  removeItem(delivererKey(shop, id));

/** Forgets a contractor's profile; the fees that went back to them are counted by their id, and stay. */
export const removeContractor = (id: string): Promise<void> => removeItem(contractorKey(id));

async function removeItem(Key: Item): Promise<void> {
  await db.send(new DeleteCommand({ TableName: tableName, Key }));
}

/** Whose contacts stand in an item with this sort key. */
export function contactOwnerAt(sortKey: string): ContactOwner | undefined {
  if (sortKey === "SHOP" || sortKey === "CONTRACTOR") return sortKey.toLowerCase() as ContactOwner;
  return sortKey.startsWith("DELIVERER#") ? "deliverer" : undefined;
}

/** The contacts in an image of the table's stream. */
export function contactsIn(owner: ContactOwner, image: object): Contacts {
  const item = unmarshall(image as Record<string, AttributeValue>);
  if (owner === "shop") {
    const { emails, phones = [], phone, locale } = item.settings as ShopSettings;
    return { owner, name: "", emails, phones: [...phones, ...(phone ? [phone] : [])], locale };
  }
  const { name = "", email, phone, locale } = item[owner] as Partial<Deliverer>;
  return { owner, name, emails: email ? [email] : [], phones: phone ? [phone] : [], locale };
}

/** A shop's deliverers by id, at most `limit`, after the id `after`. */
export async function listDeliverers(shop: string, limit: number, after = ""): Promise<Deliverer[]> {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :after AND :end",
      ExpressionAttributeValues: {
        ":pk": `SHOP#${shop}`,
        ":after": `DELIVERER#${after}!`,
        ":end": "DELIVERER$",
      },
      Limit: limit,
    }),
  );
  return Items.map(delivererIn);
}

/** Stores a contractor's profile, whole. */
export async function saveContractor(contractor: Contractor): Promise<void> {
  await db.send(
    new PutCommand({ TableName: tableName, Item: { ...contractorKey(contractor.id), contractor } }),
  );
}

/** One contractor's profile. */
export async function findContractor(id: string): Promise<Contractor | undefined> {
  return (await getItem(contractorKey(id)))?.contractor as Contractor | undefined;
}

/** A fee that is to go back by the platform's rule; `fee` names it for good. */
interface FeeRefundClaim {
  contractor: string;
  shop: string;
  /** Such as 2026-11. */
  month: string;
  fee: string;
}

/** The key of the fees that one contractor got back by the rule of one shop in one month. */
export const feeRefundsKey = ({ contractor, shop, month }: Omit<FeeRefundClaim, "fee">) => ({
  pk: `CONTRACTOR#${contractor}`,
  sk: `FEEREFUNDS#${shop}#${month}`,
});

/** Counts a fee among so many that go back by themselves in a month; false when there are that many others already. */
export async function claimFeeRefund(claim: FeeRefundClaim, perMonth: number): Promise<boolean> {
  if (perMonth < 1) return false;
  try {
    await db.send(
      new UpdateCommand({
        TableName: tableName,
        Key: feeRefundsKey(claim),
        UpdateExpression: "ADD fees :fees",
        ConditionExpression: "attribute_not_exists(fees) OR contains(fees, :fee) OR size(fees) < :limit",
        ExpressionAttributeValues: { ":fees": new Set([claim.fee]), ":fee": claim.fee, ":limit": perMonth },
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    return true;
  } catch (error) {
    if (conflictingItem(error)) return false;
    throw error;
  }
}
