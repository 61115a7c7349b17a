import type { peoplePatterns as patterns } from "../../../../docs/table/people.ts";
import { type ChatMessage, nextChatMessage } from "../../../../domain/conversation/conversation.ts";
import type { Order } from "../../../../domain/order/order.ts";
import { contractorTeam, shopTeam } from "../../../../domain/people/team.ts";
import {
  addChatMessage,
  addChatMessageOnce,
  lastChatMessages,
  listChatMessages,
  unansweredIn,
} from "../../../../io/conversation/conversation.ts";
import { ownersOfPhone, rememberPhones } from "../../../../io/links/staff-phones.ts";
import { addNote, listNotes } from "../../../../io/notes/notes.ts";
import { findAccount, listStaff, removeAccount, saveAccount } from "../../../../io/people/accounts.ts";
import { findJobWatchers, keepJobWatch } from "../../../../io/people/job-watches.ts";
import {
  claimFeeRefund,
  findContractor,
  findDeliverer,
  listDeliverers,
  saveContractor,
} from "../../../../io/people/people.ts";
import {
  listPushSubscriptions,
  removePushSubscription,
  savePushSubscription,
} from "../../../../io/people/push-subscriptions.ts";
import { findShop, listShops, takeOrderNumbers } from "../../../../io/people/shops.ts";
import {
  chatsOfTeam,
  claimUpdate,
  linkChat,
  linksOfChat,
  makeChatCode,
  saveChatLink,
  unlinkChat,
  useChatCode,
} from "../../../../io/people/telegram-links.ts";
import {
  claimStockFeed,
  findStockFeed,
  finishStockFeed,
  scheduleStockFeed,
} from "../../../../io/stock/feeds.ts";
import { dueStockFeeds } from "../../../../io/stock/jobs.ts";
import { findOutOfStock, readStock, saveStock } from "../../../../io/stock/offers.ts";
import { monday } from "../../../support/table/stored-orders.ts";
import { type Measured, note, shop } from "./filled-table.ts";

const browser = {
  ...{ endpoint: "https://push.example/1", keys: { p256dh: "B", auth: "A" }, key: "1", locale: "en" },
  ...{ person: "anna", renewedAt: monday, expiresAt: "2027-01-01T00:00:00Z" },
};
const team = shopTeam(shop);
const friday = "2026-11-27T10:00:00Z";
const chat = { chat: 1, team, person: "anna", locale: "en", since: monday };
const anna = { role: "manager", shop, id: "anna" } as const;
const member = { team, id: "anna" };

export const people: Record<keyof typeof patterns, Measured> = {
  findShop: async () => () => findShop(shop),
  takeNumber: async () => () => takeOrderNumbers(shop, 1),
  findDeliverer: async () => () => findDeliverer(shop, "dan"),
  listDeliverers: async () => () => listDeliverers(shop, 25),
  findAccount: async () => () => findAccount(anna),
  saveAccount: async () => () => saveAccount(anna, { name: "Anna" }),
  removeAccount: async () => {
    await saveAccount({ ...anna, id: "former" });
    return () => removeAccount(shop, "former");
  },
  listStaff: async () => () => listStaff(shop, 25),
  listPushSubscriptions: async () => () => listPushSubscriptions(member, monday),
  savePushSubscription: async () => () => savePushSubscription(member, browser),
  removePushSubscription: async () => {
    const { place } = await savePushSubscription(member, browser);
    return () => removePushSubscription(member, place, browser.endpoint);
  },
  listChats: async () => {
    await linkChat(chat);
    return () => chatsOfTeam(team);
  },
  findChat: async () => {
    await linkChat(chat);
    return () => linksOfChat(chat.chat);
  },
  linkChat: async () => {
    const link = await linkChat({ ...chat, chat: 2 });
    return () => saveChatLink(link);
  },
  unlinkChat: async () => {
    const link = await linkChat({ ...chat, chat: 2 });
    return () => unlinkChat(link);
  },
  makeChatCode: async () => () => makeChatCode(member, monday),
  useChatCode: async () => {
    const { code } = await makeChatCode(member, monday);
    return () => useChatCode(code, monday);
  },
  claimUpdate: async () => () => claimUpdate("bot", 1, monday),
  rememberPhone: async () => () => rememberPhones({ shop }, ["+48601234567"]),
  findPhoneOwners: async () => {
    await rememberPhones({ shop }, ["+48601234568"]);
    return () => ownersOfPhone("+48601234568");
  },
  findStockFeed: async () => () => findStockFeed(shop),
  scheduleStockFeed: async () => () => scheduleStockFeed("waiting", monday),
  dueStockFeeds: async () => async () => {
    for await (const _ of dueStockFeeds(monday));
  },
  claimStockFeed: async () => {
    await scheduleStockFeed("claimed", monday);
    return () => claimStockFeed("claimed", monday, true);
  },
  finishStockFeed: async () => {
    await scheduleStockFeed("finished", monday);
    const claimed = (await claimStockFeed("finished", monday, true))!;
    return () => finishStockFeed(claimed, { url: "https://shop.example/yml.xml", dueAt: friday }, false);
  },
  readStock: async () => {
    await saveStock("stocked", new Map([["CAT", "inStock"]]), monday);
    return () => readStock("stocked");
  },
  saveStock: async () => () => saveStock("saved", new Map([["CAT", "inStock"]]), monday),
  findOutOfStock: async () => () => findOutOfStock("stocked", ["CAT"]),
  listShops: async () => () => listShops(25),
  findContractor: async () => () => findContractor("carl"),
  findJobWatchers: async () => {
    await watching("carl");
    return () => findJobWatchers({ service: "tiling", city: "Warszawa" });
  },
  keepJobWatch: async () => {
    await watching("cora");
    return () => keepJobWatch("cora", monday);
  },
  claimFeeRefund: async () => () =>
    claimFeeRefund({ contractor: "carl", shop, month: "2026-11", fee: "order-1.0" }, 3),
  addNote:
    async ({ id }) =>
    () =>
      addNote(id, { ...note, at: "2026-11-16T09:00:01Z" }),
  listNotes:
    async ({ id }) =>
    () =>
      listNotes(id, 25),
  lastEntry:
    async ({ id }) =>
    () =>
      lastChatMessages(id, 1),
  addEntry: async (order) => () =>
    addChatMessage(nextChatMessage(order, entryOf(order, 1), buyer, "Ring twice", monday)),
  addEntryOnce: async (order) => () =>
    addChatMessageOnce(nextChatMessage(order, entryOf(order, 2), buyer, "Ring twice", monday), "key.request"),
  openEntry: async (order) => () =>
    addChatMessage({
      ...nextChatMessage(order, entryOf(order, 3), buyer, "x", monday),
      unanswered: waiting(4),
    }),
  answerEntry: async (order) => {
    await addChatMessage({ ...entryOf(order, 5), unanswered: waiting(5) });
    return () =>
      addChatMessage(nextChatMessage(order, entryOf(order, 5), shopStaff, "x", monday), waiting(5));
  },
  listUnanswered: async () => () => unansweredIn(shop),
  listEntries:
    async ({ id }) =>
    () =>
      listChatMessages(id, 25),
};

/** A contractor of one city with a chat. */
async function watching(id: string): Promise<void> {
  await saveContractor({ id, services: ["tiling"], cities: ["Warszawa"] });
  await linkChat({ ...chat, chat: 3, team: contractorTeam(id), person: id });
  await keepJobWatch(id, monday);
}

const buyer = { role: "buyer" } as const;
const shopStaff = { role: "manager", id: "max" } as const;
const waiting = (number: number) => ({ number, since: monday });
const entryOf = (order: Order, number: number): ChatMessage => ({
  ...nextChatMessage(order, undefined, buyer, "x", monday),
  number,
});
