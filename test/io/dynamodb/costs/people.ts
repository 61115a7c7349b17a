import type { peoplePatterns as patterns } from "../../../../docs/table/people.ts";
import { type ChatMessage, nextChatMessage } from "../../../../domain/conversation/conversation.ts";
import type { Order } from "../../../../domain/order/order.ts";
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
import {
  claimFeeRefund,
  findContractor,
  findDeliverer,
  listDeliverers,
} from "../../../../io/people/people.ts";
import {
  listPushSubscriptions,
  removePushSubscription,
  savePushSubscription,
} from "../../../../io/people/push-subscriptions.ts";
import { findShop, listShops, takeOrderNumbers } from "../../../../io/people/shops.ts";
import {
  chatsOfShop,
  claimUpdate,
  linkChat,
  linksOfChat,
  makeChatCode,
  saveChatLink,
  unlinkChat,
  useChatCode,
} from "../../../../io/people/telegram-links.ts";
import { monday } from "../../../support/table/stored-orders.ts";
import { type Measured, note, shop } from "./filled-table.ts";

const browser = {
  ...{ endpoint: "https://push.example/1", keys: { p256dh: "B", auth: "A" }, key: "1", locale: "en" },
  ...{ person: "anna", renewedAt: monday, expiresAt: "2027-01-01T00:00:00Z" },
};
const chat = { chat: 1, shop, person: "anna", locale: "en", since: monday };
const anna = { role: "manager", shop, id: "anna" } as const;

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
  listPushSubscriptions: async () => () => listPushSubscriptions(anna, monday),
  savePushSubscription: async () => () => savePushSubscription(anna, browser),
  removePushSubscription: async () => {
    const { place } = await savePushSubscription(anna, browser);
    return () => removePushSubscription(anna, place, browser.endpoint);
  },
  listChats: async () => {
    await linkChat(chat);
    return () => chatsOfShop(shop);
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
  makeChatCode: async () => () => makeChatCode({ shop, person: "anna" }, monday),
  useChatCode: async () => {
    const { code } = await makeChatCode({ shop, person: "anna" }, monday);
    return () => useChatCode(code, monday);
  },
  claimUpdate: async () => () => claimUpdate("bot", 1, monday),
  rememberPhone: async () => () => rememberPhones({ shop }, ["+48601234567"]),
  findPhoneOwners: async () => {
    await rememberPhones({ shop }, ["+48601234568"]);
    return () => ownersOfPhone("+48601234568");
  },
  listShops: async () => () => listShops(25),
  findContractor: async () => () => findContractor("carl"),
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

const buyer = { role: "buyer" } as const;
const shopStaff = { role: "manager", id: "max" } as const;
const waiting = (number: number) => ({ number, since: monday });
const entryOf = (order: Order, number: number): ChatMessage => ({
  ...nextChatMessage(order, undefined, buyer, "x", monday),
  number,
});
