import { expect, it } from "vitest";
import { catOrder } from "../../../support/fixtures.ts";
import { linkInMessage, linkVisitor } from "../../../support/link-visitor.ts";
import { startWorld } from "../../../support/world.ts";

const world = startWorld();

const contact = {
  address: { line1: "ul. Krzywa 2", postalCode: "00-002", city: "Warszawa" },
  phone: "+48221234567",
  phones: ["+48501234567"],
  website: "https://cats.example/shop",
  replyTo: "answers@cats.example",
  staffUrl: "https://desk.example/orders/{id}",
  paymentInstructions: { en: "Account PL61", pl: "Konto PL61" },
};

async function placedOrder(settings: object, way = "pickup") {
  const shop = await world.shop("marketplace", settings);
  const [{ id }] = await shop.place({ ...catOrder, delivery: { way }, payment: { channel: "transfer" } });
  await world.settle();
  await shop.manager("POST", `/v1/orders/${id}/confirm`);
  await world.settle();
  const mails = world.inbox(id);
  const toBuyer = mails.findLast(({ to, text }) => to === catOrder.buyer.email && text.includes("/l/"))!;
  const { text: page } = await linkVisitor(linkInMessage(toBuyer)).open();
  return { id, toBuyer, toShop: mails.find(({ to }) => to === shop.email)!, page };
}

it("tells whoever fetches the goods where, and whom to call", async () => {
  const { toBuyer, page } = await placedOrder(contact);
  for (const text of [toBuyer.text, toBuyer.html!, page]) {
    expect(text).toContain("ul. Krzywa 2, 00-002 Warszawa");
    expect(text).toContain("+48221234567");
    expect(text).not.toContain("+48501234567");
    expect(text).toContain("cats.example");
  }
});

it("says on every way who writes, and takes answers", async () => {
  const { toBuyer, toShop } = await placedOrder(contact, "carrier");
  expect(toBuyer.text).toContain(
    "Clay Cats · ul. Krzywa 2, 00-002 Warszawa · +48221234567 · https://cats.example/shop",
  );
  expect(toBuyer).toMatchObject({ replyTo: "answers@cats.example" });
  expect(toBuyer.from).toMatch(/^"Clay Cats" <[^<>]+>$/);
  expect(toShop.from).not.toContain("Clay Cats");
  expect(toShop).not.toHaveProperty("replyTo");
  expect(toShop.text).not.toContain("cats.example/shop");
});

it("takes answers at the shop's first address, where it names none for them", async () => {
  const { toBuyer } = await placedOrder({ emails: ["first@cats.example", "second@cats.example"] });
  expect(toBuyer).toMatchObject({ replyTo: "first@cats.example" });
});

it("leads the shop to its own page of the order", async () => {
  const { id, toShop } = await placedOrder(contact);
  expect(toShop.html).toContain(`href="https://desk.example/orders/${id}"`);
});

it("tells the buyer how to pay in their language", async () => {
  const { toBuyer, page } = await placedOrder(contact);
  for (const text of [toBuyer.text, page]) {
    expect(text).toContain("Konto PL61");
    expect(text).not.toContain("Account");
  }
});

it("S3-09 says the same of the money and of the place in the mail and on the page", async () => {
  const { toBuyer, page } = await placedOrder({
    ...contact,
    paymentAccount: { holder: "Clay Cats Ltd", number: "PL61109010140000071219812874" },
    paymentUrl: "https://pay.example/{number}?sum={amount}",
    openingHours: { monday: [{ from: "10:00", to: "18:00" }] },
  });
  const pay = "https://pay.example/1001?sum=90.00";
  for (const text of [toBuyer.text, toBuyer.html!, page]) {
    for (const fact of ["Clay Cats Ltd", "PL61 1090 1014 0000 0712 1981 2874", "1001", "10:00–18:00", pay])
      expect(text.replaceAll("&amp;", "&")).toContain(fact);
    expect(text.replaceAll(/\s/g, " ")).toContain("90,00 zł");
  }
});

it("takes the phone of a place to fetch orders from in the spelling of the shop's country", async () => {
  const shop = await world.shop("marketplace", {
    ...contact,
    pickupPoints: [{ id: "north", phone: "22 123 45 68" }],
  });
  const { body } = await shop.director("GET", `/v1/shops/${shop.id}`);
  expect(body.pickupPoints).toEqual([{ id: "north", phone: "+48221234568" }]);
});

it("takes the address in one line, too, and the city alone", async () => {
  const line = await placedOrder({ address: "Rynek 5, Kraków", city: "Kraków" });
  expect(line.toBuyer.text).toContain("Rynek 5, Kraków");
  const city = await placedOrder({ city: "Kraków" });
  expect(city.toBuyer.text).toContain(": Kraków\n");
  expect(city.toBuyer.text).not.toContain(" · Kraków");
  expect(city.toShop.html).toContain(`/board/orders/${city.id}"`);
});
