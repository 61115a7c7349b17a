import { describe, expect, it } from "vitest";
import { createClient } from "../../../local/client.ts";
import { counter } from "../../support/counter.ts";
import { catOrder } from "../../support/fixtures.ts";
import { startWorld } from "../../support/world.ts";

const world = startWorld();
const nextChat = counter("chat");
const chatNumber = () => Number(nextChat().replace(/\D/g, "")) + 100;

type Act = {
  text?: string;
  contact?: string;
  press?: string;
  block?: true;
  language?: string;
  from?: number;
};
const act = async (chat: number, what: Act & { update?: number }) =>
  (await createClient(world.runtime.url)("POST", "/_local/telegram", { chat, ...what })).body;
/** What the bot has said in a chat, oldest first. */
const said = (chat: number) => world.runtime.inbox.list({ to: String(chat) }).map(({ text }) => text);
const last = (chat: number) => said(chat).at(-1);

const phone = "+48601000001";
const gift = { ...catOrder, lines: [{ ...catOrder.lines[0]!, category: "flowers" }] };

/** A gift shop, with a chat that its manager has linked by a code. */
async function linkedShop(settings: object = {}) {
  const shop = await world.shop("giftShop", settings);
  await shop.manager("GET", "/v1/me");
  const chat = chatNumber();
  const { body } = await shop.manager("POST", "/v1/me/telegram");
  await act(chat, { text: `/start ${codeIn(body.url)}` });
  return { shop, chat };
}
const codeIn = (url: string) => new URL(url).searchParams.get("start")!;

async function place(shop: Awaited<ReturnType<typeof world.shop>>) {
  const [{ id, number }] = await shop.place(gift);
  await world.settle();
  return { id, number };
}
const read = async (shop: Awaited<ReturnType<typeof world.shop>>, id: string) =>
  (await shop.director("GET", `/v1/orders/${id}`)).body;
const sentTo = async (shop: Awaited<ReturnType<typeof world.shop>>, id: string) =>
  (await shop.director("GET", `/v1/orders/${id}/notifications`)).body.items
    .filter(({ party }: { party: string }) => party === "shop")
    .toSorted((one: { channel: string }, other: { channel: string }) =>
      one.channel.localeCompare(other.channel),
    );

describe("linking a chat", () => {
  it("S2-17 takes the contact of whom the shop's phones name, and then sends the shop's messages there", async () => {
    const shop = await world.shop("giftShop", { phones: [phone] });
    const chat = chatNumber();
    await act(chat, { text: "/start" });
    expect(last(chat)).toContain("[Send contact]");
    await act(chat, { contact: phone.slice(1) });
    expect(last(chat)).toMatch(/^This chat is linked: .*Clay Cats/);
    const { id, number } = await place(shop);
    expect(last(chat)).toContain(`<b>Order ${number}: new`);
    expect(last(chat)).toContain(`/board/orders/${id}`);
    // nobody acts by the shop's phone alone
    expect(last(chat)).not.toContain("[Accept");
  });

  it("S2-17 takes the phone that somebody of the staff has given, who then acts there", async () => {
    const shop = await world.shop("giftShop");
    const chat = chatNumber();
    expect((await shop.manager("PUT", "/v1/me", { name: "Ann", phone: "+48 601 000 002" })).body.phone).toBe(
      "+48601000002",
    );
    await act(chat, { contact: "48601000002" });
    await place(shop);
    expect(last(chat)).toContain("[Accept → ask:");
  });

  it("S2-17 takes a code of the board once, for ten minutes", async () => {
    const shop = await world.shop("giftShop");
    const [first, second, late] = [chatNumber(), chatNumber(), chatNumber()];
    const { body } = await shop.manager("POST", "/v1/me/telegram");
    expect(body.url).toMatch(/^https:\/\/t\.me\/WaymarkLocalBot\?start=[\w-]{24}$/);
    await act(first, { text: `/start ${codeIn(body.url)}` });
    await act(second, { text: `/start ${codeIn(body.url)}` });
    expect([last(first)?.slice(0, 20), last(second)?.slice(0, 13)]).toEqual([
      "This chat is linked:",
      "This link has",
    ]);
    const another = await shop.manager("POST", "/v1/me/telegram");
    await world.advance("PT10M");
    await act(late, { text: `/start ${codeIn(another.body.url)}` });
    expect(last(late)).toMatch(/^This link has/);
  });

  it("refuses a contact that is not the writer's own, a phone that nobody knows, and one that is the shop's no more", async () => {
    const shop = await world.shop("giftShop", { phones: ["+48601000003"] });
    const chat = chatNumber();
    await act(chat, { contact: "48601000003", from: chat + 1 });
    expect(last(chat)).toMatch(/^Please send your own contact/);
    await act(chat, { contact: "48601999999" });
    expect(last(chat)).toMatch(/^No shop knows this number/);
    await shop.director("PATCH", `/v1/shops/${shop.id}`, { phones: [] });
    await act(chat, { contact: "48601000003" });
    expect(last(chat)).toMatch(/^No shop knows this number/);
    await place(shop);
    expect(said(chat)).toHaveLength(3);
  });

  it("speaks the language of the writer's Telegram", async () => {
    const chat = chatNumber();
    await act(chat, { text: "/start", language: "ru" });
    expect(last(chat)).toContain("Отправить контакт");
    await act(chat, { text: "hello", language: "pl" });
    expect(last(chat)).toMatch(/^Aby połączyć czat/);
  });

  it("ends by /stop, by the board, and when its person leaves, and leaves nothing of the chat in the table", async () => {
    const { shop, chat } = await linkedShop();
    await act(chat, { text: "/stop" });
    expect(last(chat)).toMatch(/^This chat is no longer linked/);
    expect((await shop.manager("GET", "/v1/me/telegram")).body.items).toEqual([]);
    const again = await shop.manager("POST", "/v1/me/telegram");
    await act(chat, { text: `/start ${codeIn(again.body.url)}` });
    const [link] = (await shop.manager("GET", "/v1/me/telegram")).body.items;
    expect((await shop.seller("DELETE", `/v1/me/telegram/${link.id}`)).status).toBe(404);
    expect((await shop.manager("DELETE", `/v1/me/telegram/${link.id}`)).status).toBe(200);
    const third = await shop.manager("POST", "/v1/me/telegram");
    await act(chat, { text: `/start ${codeIn(third.body.url)}` });
    const before = said(chat).length;
    await shop.director("DELETE", `/v1/shops/${shop.id}/staff/manager-1`);
    await place(shop);
    expect(said(chat)).toHaveLength(before);
    expect(await itemsWith(String(chat))).toEqual([]);
  });
});

async function itemsWith(text: string): Promise<unknown[]> {
  const { db, tableName } = await import("../../../io/dynamodb/table.ts");
  const { ScanCommand } = await import("@aws-sdk/lib-dynamodb");
  const { Items = [] } = await db.send(new ScanCommand({ TableName: tableName }));
  return Items.filter((item) => new RegExp(`\\b${text}\\b`).test(JSON.stringify(item)));
}

describe("a new order", () => {
  it("S2-16 is announced in the chat, without names, phones and addresses, with a way to the board and to accept it", async () => {
    const { shop, chat } = await linkedShop();
    const { id, number } = await place(shop);
    const text = last(chat)!;
    expect(text).toContain(`<b>Order ${number}: new, `);
    expect(text).toContain(`[Accept → ask:${id}]`);
    const { buyer, delivery } = gift as typeof gift & { buyer: Record<string, string> };
    const personal = [buyer.name, buyer.email, buyer.phone, JSON.stringify(delivery)].filter(Boolean);
    expect(personal.filter((each) => text.includes(each!))).toEqual([]);
    expect(await sentTo(shop, id)).toMatchObject([
      { channel: "email", status: "sent" },
      { channel: "telegram", status: "sent" },
    ]);
  });

  it("S2-16 is accepted after one more question, as the person whose chat it is", async () => {
    const { shop, chat } = await linkedShop();
    const { id } = await place(shop);
    await act(chat, { press: `ask:${id}` });
    expect(last(chat)).toContain(`[Yes, accept → sure:${id}] [Back → back:${id}]`);
    expect(last(chat)).toContain(`/board/orders/${id}`);
    expect((await read(shop, id)).status).toBe("new");
    await act(chat, { press: `sure:${id}` });
    const order = await read(shop, id);
    expect(order.status).toBe("accepted");
    expect(order.history.at(-1)).toMatchObject({
      command: "accept",
      actor: { role: "manager", id: "manager-1" },
    });
    expect(said(chat).at(-2)).toBe("The order has been accepted.");
    await act(chat, { press: `sure:${id}` });
    expect((await read(shop, id)).version).toBe(order.version);
  });

  it("is not accepted by whoever has no right to: of another shop, unlinked, gone, or a seller of another's order", async () => {
    const { shop } = await linkedShop();
    const other = await linkedShop();
    const { id } = await place(shop);
    await act(other.chat, { press: `sure:${id}` });
    await act(chatNumber(), { press: `sure:${id}` });
    const seller = chatNumber();
    const { body } = await shop.seller("POST", "/v1/me/telegram");
    await act(seller, { text: `/start ${codeIn(body.url)}` });
    await act(seller, { press: `sure:${id}` });
    expect(last(seller)).toContain("You cannot do this here any more.");
    const gone = await linkedShop();
    const { id: theirs } = await place(gone.shop);
    await gone.shop.director("DELETE", `/v1/shops/${gone.shop.id}/staff/manager-1`);
    await act(gone.chat, { press: `sure:${theirs}` });
    expect([(await read(shop, id)).status, (await read(gone.shop, theirs)).status]).toEqual(["new", "new"]);
  });

  it("S2-13 is announced to a seller once they look after it, and not before", async () => {
    const shop = await world.shop("giftShop");
    const chat = chatNumber();
    const { body } = await shop.seller("POST", "/v1/me/telegram");
    await act(chat, { text: `/start ${codeIn(body.url)}` });
    const { id } = await place(shop);
    expect(said(chat)).toHaveLength(1);
    await shop.manager("POST", `/v1/orders/${id}/accept`);
    await shop.manager("POST", `/v1/orders/${id}/assignSeller`, { seller: "seller-1" });
    await shop.buyer("POST", `/v1/orders/${id}/messages`, { text: "A red ribbon, please" });
    await world.advance("PT10M");
    await world.settle();
    expect(last(chat)).toContain("a new message");
  });
});

describe("a chat that the bot may not write to", () => {
  it("is switched off and says so, and the message goes by e-mail where the shop had switched that off", async () => {
    const { shop, chat } = await linkedShop({ staffChannels: { email: false } });
    const { id } = await place(shop);
    expect(await sentTo(shop, id)).toMatchObject([{ channel: "telegram", status: "sent" }]);
    const { blockChat } = await import("../../../local/telegram.ts");
    blockChat(String(chat));
    const next = await place(shop);
    expect(await sentTo(shop, next.id)).toMatchObject([
      { channel: "email", status: "sent" },
      { channel: "telegram", status: "refused", reason: "gone" },
    ]);
    const [link] = (await shop.manager("GET", "/v1/me/telegram")).body.items;
    expect(link.blockedAt).toBe(world.now());
    const third = await place(shop);
    expect(await sentTo(shop, third.id)).toMatchObject([{ channel: "email" }]);
    await act(chat, { text: "/start" });
    expect((await shop.manager("GET", "/v1/me/telegram")).body.items[0].blockedAt).toBeNull();
  });

  it("is switched off at once when Telegram says that it was blocked", async () => {
    const { shop, chat } = await linkedShop();
    await act(chat, { block: true });
    expect((await shop.manager("GET", "/v1/me/telegram")).body.items[0].blockedAt).toBe(world.now());
    const { id } = await place(shop);
    expect(await sentTo(shop, id)).toMatchObject([{ channel: "email" }]);
  });
});

it("S2-16 a message that rings waits for the end of the shop's quiet hours", async () => {
  const { shop, chat } = await linkedShop({ quietHours: { from: "08:00", to: "18:00" } });
  const { id } = await place(shop);
  expect(await sentTo(shop, id)).toMatchObject([
    { channel: "email", status: "sent" },
    { channel: "telegram", status: "waiting", reason: "quietHours" },
  ]);
  expect(said(chat)).toHaveLength(1);
});
