import { type AdminCommand, type CommandArguments, CommandUsageError, runCommand } from "./command.ts";
import { csvColumns } from "./import/csv.ts";
import { importOrders } from "./import/import-orders.ts";
import type { ImportedOrder, SkippedOrder } from "./import/imported-order.ts";
import { readOrders } from "./import/read-file.ts";
import type { Destination } from "./import/send.ts";

const columns = Object.entries(csvColumns).map(([name, says]) => `  ${name.padEnd(16)}${says}`);

const importCommand: AdminCommand = {
  help: `npm run import -- <file> --shop <shop> [--url <address>] [--token <token>] [--source <source>] [--dry-run]

Places the orders of a file: JSON as Shopify's Admin REST API or WooCommerce's REST API v3 answer it (one order, a list,
or { "orders": […] }), or CSV. Every order has an Idempotency-Key that follows from its id in the shop, so a second run
changes nothing and goes on where a first one was interrupted. Sums are compared with the shop's own.

  --shop <shop>      whose orders they are
  --url <address>    where Waymark runs, when not at http://127.0.0.1:4000
  --token <token>    a token of the shop's storefront or staff; WAYMARK_TOKEN in the environment is one, too. The Waymark
                     on this machine gives one by itself.
  --source <source>  phone, chat or email, when the token is of staff
  --dry-run          reads and checks everything, and places nothing
  --help             this text

The columns of a CSV file, of which the first six must be there. What belongs to the whole order stands in its first row:

${columns.join("\n")}

Exit code 0: every order is in Waymark, with the shop's own total. 1: something was not taken, or differs. 2: wrong use.`,
  options: {
    shop: { type: "string" },
    url: { type: "string" },
    token: { type: "string" },
    source: { type: "string" },
    "dry-run": { type: "boolean" },
  },
  async run(given, say) {
    const [file, ...more] = given.positionals;
    const shop = given.value("shop");
    if (!file || more.length > 0) throw new CommandUsageError("Name one file.");
    if (!shop) throw new CommandUsageError("Say whose orders they are, such as --shop clay-cats.");
    const orders = readOrders(file).map((order) => withSource(order, given.value("source")));
    return importOrders(orders, given.flag("dry-run") ? undefined : await destinationOf(given, shop), say);
  },
};

const withSource = (order: ImportedOrder | SkippedOrder, source: string | undefined) =>
  source && "request" in order
    ? { ...order, request: { ...order.request, source: source as "phone" } }
    : order;

async function destinationOf(given: CommandArguments, shop: string): Promise<Destination> {
  const url = (given.value("url") ?? "http://127.0.0.1:4000").replace(/\/$/, "");
  return {
    url,
    shop,
    token: given.value("token") ?? process.env.WAYMARK_TOKEN ?? (await localToken(url, shop)),
  };
}

/** A token of the Waymark on this machine; no other one gives any. */
async function localToken(url: string, shop: string): Promise<string> {
  const body = JSON.stringify({ role: "storefront", sub: "import", shop });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${url}/_local/tokens`, { method: "POST", headers, body }).catch(
    () => undefined,
  );
  if (answer?.ok) return ((await answer.json()) as { token: string }).token;
  throw new CommandUsageError(`Say --token, or start a Waymark on this machine: none answers at ${url}.`);
}

process.exitCode = await runCommand(importCommand, process.argv.slice(2));
