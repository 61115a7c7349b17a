import { addDuration, durationSeconds } from "../../domain/time/time.ts";
import { createClient, throwingOnError } from "../../local/client.ts";
import { startRuntime } from "../../local/runtime.ts";
import { linkInMessage, linkVisitor } from "../support/link-visitor.ts";

/**
 * Plays what the scenario of examples/rental/ leaves out, and prints what came of it as JSON: equipment that comes back
 * three days late and in good order, after its customer has asked for more time on their page, once for each language.
 * Runs where the rental is a lifecycle.
 */
const placedAt = "2026-11-21T10:00:00Z";
const runtime = await startRuntime({ port: 0, dataDir: ":memory:", clockStart: placedAt });
const call = throwingOnError(createClient(runtime.url));
const advance = (by: string) => runtime.advance((now) => now + durationSeconds(by)! * 1000);
try {
  const rentals = [];
  for (const locale of ["en", "pl", "ru"]) rentals.push(await reserve(locale));
  const returnBy = addDuration(placedAt, "P3D");
  for (const { shop } of rentals) {
    await shop("confirmPayment");
    await shop("handOut", { returnBy, deposit: 30_000, lateFee: 2_000 });
    await shop("confirmPayment");
  }
  await runtime.settle();
  for (const rental of rentals) await rental.askForMoreTime();
  await advance("P2D");
  await advance("P4D");
  for (const { shop } of rentals) {
    await shop("checkIn", { depositBack: 30_000 });
    // the mail about it says what is owed back while it is
    await runtime.settle();
    await shop("refund");
  }
  await runtime.settle();
  console.log(JSON.stringify(await Promise.all(rentals.map(({ outcome }) => outcome()))));
} finally {
  await runtime.close();
}

/** A shop and a customer who both read this language, and the customer's reservation. */
async function reserve(locale: string) {
  const shop = `tools-${locale}`;
  const settings = {
    name: "Tools",
    lifecycle: "rental",
    locale,
    timeZone: "UTC",
    emails: [`${shop}@example.com`],
  };
  const admin = await runtime.token({ role: "admin", sub: "admin" });
  const director = await runtime.token({ role: "director", sub: "director", shop });
  await call("PUT", `/v1/shops/${shop}`, settings, { token: admin });
  const order = {
    shop,
    source: "phone",
    buyer: { name: "Anna", email: `anna-${locale}@example.com`, locale },
    currency: "PLN",
    delivery: { way: "pickup", price: 0 },
    lines: [{ title: "Tile cutter", quantity: 1, unitPrice: 15_000 }],
  };
  const { body } = await call("POST", "/v1/orders", order, { token: director, key: locale });
  const path = `/v1/orders/${body.orders[0].id}`;
  const pages: string[] = [];
  const actions: object[] = [];
  const mailsTo = () => runtime.inbox.list({ order: body.orders[0].id });
  return {
    /** The customer opens the page in their mail, and sends its form. */
    askForMoreTime: async () => {
      const page = linkVisitor(linkInMessage(mailsTo().find(({ template }) => template === "handedOut")!));
      pages.push((await page.open()).text);
      await page.submit("askToExtend", { "fields.until": "2026-11-25T10:00", "fields.why": "Not finished" });
      pages.push((await page.open()).text);
      const headers = { "accept-language": `${locale};q=0.9` };
      actions.push(...(await call("GET", path, undefined, { token: director, headers })).body.actions);
    },
    shop: (command: string, fields: object = {}) =>
      call("POST", `${path}/${command}`, fields, { token: director }),
    outcome: async () => ({
      order: (await call("GET", path, undefined, { token: director })).body,
      mails: mailsTo(),
      pages,
      actions,
      guide: (await call("GET", "/v1/lifecycles/rental")).body,
    }),
  };
}
