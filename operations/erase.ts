import { now } from "../io/runtime/clock.ts";
import { type AdminCommand, CommandUsageError, runCommand, stageFrom } from "./command.ts";
import { connectToLocal, connectToStack, findStack } from "./deployment.ts";

const eraseCommand: AdminCommand = {
  help: `npm run erase -- --stage <stage> --buyer <e-mail or phone> [--dry-run]
npm run erase -- --stage <stage> --order <order id> [--dry-run]
npm run erase -- --local [--url <address>] --buyer <e-mail or phone> [--dry-run]

Erases what is known of a buyer who asks for it, in all shops: their contacts and addresses, and all that anybody wrote,
in every order of theirs that has ended, its messages, notes, conversation and photos. What happened when, goods and
sums stay. An order that is still open is named and left as it is: end it first. This cannot be undone; backups
forget it after 35 days.

  --stage <stage>   such as prod
  --local           the Waymark that npm start runs on this machine
  --url <address>   where it runs, when not at http://127.0.0.1:4000
  --buyer <text>    the e-mail address, or the phone with its country: +48501234567
  --order <id>      one order, whoever it is of
  --dry-run         say what would be done, and do nothing
  --help            this text

Exit code 0: done. 1: an order is still open. 2: wrong use.`,
  options: {
    stage: { type: "string" },
    local: { type: "boolean" },
    url: { type: "string" },
    buyer: { type: "string" },
    order: { type: "string" },
    "dry-run": { type: "boolean" },
  },
  async run(given, say) {
    const [buyer, order] = [given.value("buyer"), given.value("order")];
    if (!buyer === !order) throw new CommandUsageError("Say either --buyer or --order.");
    let at = now();
    if (given.flag("local"))
      at = (await (await connectToLocal(given.value("url"))).get<{ now: string }>("/_local/clock")).now;
    else connectToStack(await findStack(stageFrom(given)));
    // Only now: the code in io/ reads its surroundings once.
    const { eraseOrders, ordersOfBuyer } = await import("./bulk/erase-orders.ts");
    const ids = order ? [order.toUpperCase()] : await ordersOfBuyer(buyer!);
    return eraseOrders(ids, { at, dryRun: given.flag("dry-run") }, say);
  },
};

process.exitCode = await runCommand(eraseCommand, process.argv.slice(2));
