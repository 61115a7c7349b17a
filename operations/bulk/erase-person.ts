import { isClosed } from "../../domain/lifecycle/groups.ts";
import { type LifecycleName, lifecycles } from "../../domain/lifecycles/registry.ts";
import { openListKeys, shopListKey } from "../../domain/listing/indexes.ts";
import { feeOwnerIn, replacedIn } from "../../domain/messages/notifications.ts";
import { stateAt } from "../../domain/order/evolve.ts";
import type { Order } from "../../domain/order/order.ts";
import { contractorTeam, shopTeam, supportTeam } from "../../domain/people/team.ts";
import type { Shop } from "../../domain/shop/shop.ts";
import { queryIndexUntil } from "../../io/dynamodb/query.ts";
import { forgetAddresses } from "../../io/messages/linked.ts";
import { eraseMessagesTo } from "../../io/orders/erase.ts";
import { findOrder } from "../../io/orders/orders.ts";
import { findAccount, removeAccount } from "../../io/people/accounts.ts";
import { findContractor, findDeliverer, removeContractor, removeDeliverer } from "../../io/people/people.ts";
import { findShop, listShops } from "../../io/people/shops.ts";
import { listShardsOf } from "../../io/runtime/stage.ts";

/** Somebody who works with orders: a shop's deliverer or one of its staff, else a contractor or anybody with a token. */
export type Person = { id: string; shop?: string | undefined };

type Say = (line: string) => void;

/** So many orders, or shops, are read at a time. */
const perPage = 50;

/**
 * Erases the profiles of somebody, and the addresses that messages about orders went to; answers whether that could be
 * done. Orders, notes and conversations go on naming them by their id.
 */
export async function erasePerson(person: Person, dryRun: boolean, say: Say): Promise<boolean> {
  const { id, shop } = person;
  const profiles = await profilesOf(person);
  if (profiles.length === 0) {
    say(`Nobody has the id ${id}${shop ? ` in the shop ${shop}` : " without a shop"}.`);
    return false;
  }
  const orders = await ordersNaming(person);
  const open = orders.filter((order) => !isClosed(order.group) && isWith(order, id));
  for (const order of open) say(`Order ${order.id} is open and with them: give it to somebody else first.`);
  if (open.length > 0) return false;
  const teams = shop ? [shopTeam(shop)] : [contractorTeam(id), supportTeam];
  for (const team of dryRun ? [] : teams) await forgetAddresses({ team, id });
  for (const { kind, remove } of dryRun ? [] : profiles) {
    await remove();
    say(`Their profile as ${kind}: erased.`);
  }
  for (const order of dryRun ? [] : orders)
    await eraseMessagesTo(order.id, ({ party, version }) => addresseeOf(order, party, version) === id);
  say(
    `${orders.length} orders went through their hands: ${dryRun ? "nothing was done" : "no address of theirs is left"}.`,
  );
  return true;
}

/** What is kept of them, and how it goes. */
async function profilesOf({ id, shop }: Person) {
  const [deliverer, contractor, account] = await Promise.all([
    shop ? findDeliverer(shop, id) : undefined,
    shop ? undefined : findContractor(id),
    findAccount({ id, ...(shop ? { role: "manager", shop } : { role: "support" }) }),
  ]);
  return [
    ...(deliverer ? [{ kind: "a deliverer", remove: () => removeDeliverer(shop!, id) }] : []),
    ...(contractor ? [{ kind: "a contractor", remove: () => removeContractor(id) }] : []),
    ...(account ? [{ kind: `${account.role} with a token`, remove: () => removeAccount(shop, id) }] : []),
  ];
}

/** All orders that ever were with them: those of their shop, or of the shops that contractors work for. */
async function ordersNaming({ id, shop }: Person): Promise<Order[]> {
  const found: Order[] = [];
  for (const each of shop ? [(await findShop(shop))!] : await shopsOfContractors())
    for await (const order of ordersOf(each))
      if (JSON.stringify([order.delivery, order.contractor, order.history]).includes(`"${id}"`))
        found.push(order);
  return found;
}

async function shopsOfContractors(): Promise<Shop[]> {
  const found: Shop[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const page = await listShops(perPage, after);
    found.push(...page.filter(({ lifecycle }) => lifecycles[lifecycle].features?.feed));
    after = page.at(-1)?.id;
    more = page.length === perPage;
  }
  return found;
}

async function* ordersOf({ id, lifecycle }: Shop): AsyncGenerator<Order> {
  const { statuses } = lifecycles[lifecycle as LifecycleName];
  const ends = Object.keys(statuses).filter((name) => isClosed(statuses[name]!.group));
  const keys = [...openListKeys(id, listShardsOf(id)), ...ends.map((status) => shopListKey(id, status))];
  for await (const page of queryIndexUntil("byShop", keys, "9999", perPage))
    for (const { pk } of page) {
      const order = await findOrder(String(pk).slice("ORDER#".length));
      if (order) yield order;
    }
}

const isWith = ({ delivery, contractor }: Order, id: string): boolean =>
  delivery.deliverer === id || contractor === id;

/** The id of whom a message to this party was for, at that version of the order. */
function addresseeOf(order: Order, party: string, version: number): string | undefined {
  const event = order.history[version - 1];
  if (party === "deliverer") return stateAt(order, version).delivery.deliverer;
  if (party === "formerDeliverer") return replacedIn(event);
  if (party === "contractor") return stateAt(order, version).contractor;
  return party === "formerContractor" ? feeOwnerIn(event) : undefined;
}
