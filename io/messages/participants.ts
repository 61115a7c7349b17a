import type { Party } from "../../domain/actor.ts";
import { feeOwnerIn, replacedIn } from "../../domain/messages/notifications.ts";
import type { Participants } from "../../domain/messages/recipients.ts";
import type { Order } from "../../domain/order/order.ts";
import type { Contractor } from "../../domain/people/schema.ts";
import { contractorTeam, shopTeam, supportTeam, type Team } from "../../domain/people/team.ts";
import type { Shop } from "../../domain/shop/shop.ts";
import { readRelatedItems } from "../dynamodb/loader.ts";
import type { Item, Key } from "../dynamodb/table.ts";
import { type OrderState, orderKey, orderOf, orderStateOf, requestKey } from "../orders/order-item.ts";
import { findCandidates } from "../people/job-watches.ts";
import { contractorKey, delivererIn, delivererKey, findContractor, findDeliverer } from "../people/people.ts";
import { findShop, shopKey, shopOf } from "../people/shops.ts";
import { choicesIn, linkedIn, linkedKeys } from "./linked.ts";

/** Reads shops, each of them once: for the length of one batch. */
export function cachedShopReader(): (id: string) => Promise<Shop | undefined> {
  const shops = new Map<string, Promise<Shop | undefined>>();
  return (id) => {
    if (!shops.has(id)) shops.set(id, findShop(id));
    return shops.get(id)!;
  };
}

/** Everybody whom a message about this order can be for, but for what they have linked and chosen: who sends knows that by `recipientsFor`. */
export async function participantsOf(
  order: Order,
  readShop: ReturnType<typeof cachedShopReader>,
): Promise<Participants> {
  const { deliverer: id } = order.delivery;
  const [shop, deliverer, contractor, ...former] = await Promise.all([
    readShop(order.shop),
    id ? findDeliverer(order.shop, id) : undefined,
    order.contractor ? findContractor(order.contractor) : undefined,
    ...replacedDeliverers(order).map((former) => findDeliverer(order.shop, former)),
  ]);
  const formerDeliverers = former.filter((each) => each !== undefined);
  const formerContractors = await Promise.all(feeOwners(order).map(findContractor));
  if (!shop) throw new Error(`The shop ${order.shop} is gone.`);
  return {
    ...{ order, shop, deliverer, formerDeliverers, contractor, support: process.env.SUPPORT_EMAIL },
    formerContractors: formerContractors.filter((each) => each !== undefined),
  };
}

/** The parties that a message about an order can be for whose people link chats and browsers. */
const linkingParties: readonly Party[] = [
  ...(["shop", "support", "candidate", "contractor", "formerContractor"] as const),
];

/** The same, with where the members of those parties are reached themselves, and what of. */
export async function recipientsFor(
  order: Order,
  readShop: ReturnType<typeof cachedShopReader>,
  parties = linkingParties,
): Promise<Participants> {
  const candidates = parties.includes("candidate") ? await findCandidates(order) : [];
  const teams = teamsFor(parties, order, candidates);
  const [participants, items] = await Promise.all([
    participantsOf(order, readShop),
    readRelatedItems({}, (known) => teams.flatMap((team) => linkedKeys(team, known))),
  ]);
  return { ...participants, candidates, ...reachedIn(teams, items) };
}

const reachedIn = (teams: Team[], items: Item[]) => ({
  linked: teams.flatMap((team) => linkedIn(team, items)),
  choices: choicesIn(teams, items),
});

/** Those whom the messages for these parties are for, together or each alone. */
export function teamsFor(
  parties: readonly Party[],
  { shop, contractor, history }: Pick<OrderState, "shop" | "contractor" | "history">,
  candidates: readonly Contractor[],
): Team[] {
  const teams: { readonly [P in Party]?: () => Team[] } = {
    shop: () => [shopTeam(shop)],
    support: () => [supportTeam],
    candidate: () => candidates.map(({ id }) => contractorTeam(id)),
    contractor: () => (contractor ? [contractorTeam(contractor)] : []),
    formerContractor: () => feeOwners({ history }).map(contractorTeam),
  };
  return [...new Set(parties.flatMap((party) => teams[party]?.() ?? []))];
}

/** The ids of all contractors about whose fees somebody has decided. */
const feeOwners = ({ history }: Pick<OrderState, "history">): string[] => [
  ...new Set(history.flatMap((event) => feeOwnerIn(event) ?? [])),
];

/** The ids of all deliverers whom others have replaced. */
const replacedDeliverers = ({ history }: Pick<OrderState, "history">): string[] => [
  ...new Set(history.flatMap((event) => replacedIn(event) ?? [])),
];

/** The keys of all that an order's participants are read from. */
export const participantKeys = ({ id, shop, delivery, contractor, history }: OrderState): Key[] => [
  ...[orderKey(id), requestKey(id), shopKey(shop)],
  ...(delivery.deliverer ? [delivererKey(shop, delivery.deliverer)] : []),
  ...replacedDeliverers({ history }).map((former) => delivererKey(shop, former)),
  ...[...new Set([...(contractor ? [contractor] : []), ...feeOwners({ history })])].map(contractorKey),
];

/** The participants in the items of an order; undefined while the order, its request or its shop is not among them. */
export function participantsIn(items: Item[], teams: Team[] = []): Participants | undefined {
  const at = (key: Key) => items.find(({ pk, sk }) => pk === key.pk && sk === key.sk);
  const stateItem = items.find(({ sk }) => sk === "ORDER");
  if (!stateItem) return undefined;
  const { id, shop: name, delivery, contractor, history } = orderStateOf(stateItem);
  const [request, shop] = [at(requestKey(id)), at(shopKey(name))];
  const delivererAt = (known: string) => [at(delivererKey(name, known)) ?? []].flat().map(delivererIn);
  if (!request || !shop) return undefined;
  return {
    order: orderOf(stateItem, request),
    shop: shopOf(shop),
    ...reachedIn(teams, items),
    deliverer: delivery.deliverer && delivererAt(delivery.deliverer)[0],
    formerDeliverers: replacedDeliverers({ history }).flatMap(delivererAt),
    contractor: contractor && (at(contractorKey(contractor))?.contractor as Contractor),
    formerContractors: feeOwners({ history }).flatMap(
      (owner) => (at(contractorKey(owner))?.contractor as Contractor | undefined) ?? [],
    ),
    support: process.env.SUPPORT_EMAIL,
  } as Participants;
}
