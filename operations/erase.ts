import { now } from "../io/runtime/clock.ts";
import { type AdminCommand, CommandUsageError, runCommand, stageFrom } from "./command.ts";
import { connectToLocal, connectToStack, findStack } from "./deployment.ts";

const eraseCommand: AdminCommand = {
  help: `npm run erase -- --stage <stage> --buyer <e-mail or phone> [--dry-run]
npm run erase -- --stage <stage> --order <order id> [--dry-run]
npm run erase -- --stage <stage> --person <id> [--shop <shop>] [--dry-run]
npm run erase -- --local [--url <address>] --buyer <e-mail or phone> [--dry-run]

Erases what is known of a buyer who asks for it, in all shops: their contacts and addresses, and all that anybody wrote,
in every order of theirs that has ended, its messages, notes, conversation and photos. What happened when, goods and
sums stay. An order that is still open is named and left as it is: end it first. This cannot be undone; backups
forget it after 35 days.

Of somebody who works with orders it erases the profile and every address that their messages went to; orders go on naming
them by their id. While an open order is with them nothing is erased: give it to somebody else first. Their account to
sign in with is removed where it is kept: docs/operations.md.

  --stage <stage>   such as prod
  --local           the Waymark that npm start runs on this machine
  --url <address>   where it runs, when not at http://127.0.0.1:4000
  --buyer <text>    the e-mail address, or the phone with its country: +48501234567
  --order <id>      one order, whoever it is of
  --person <id>     with --shop its deliverer or one of its staff, without a contractor or anybody else with a token
  --shop <shop>     the shop that they work for
  --dry-run         say what would be done, and do nothing
  --help            this text

Exit code 0: done. 1: an order is still open, or nobody has this id. 2: wrong use.`,
  options: {
    stage: { type: "string" },
    local: { type: "boolean" },
    url: { type: "string" },
    buyer: { type: "string" },
    order: { type: "string" },
    person: { type: "string" },
    shop: { type: "string" },
    "dry-run": { type: "boolean" },
  },
  async run(given, say) {
    const [buyer, order, person] = ["buyer", "order", "person"].map(given.value);
    if ([buyer, order, person].filter(Boolean).length !== 1)
      throw new CommandUsageError("Say one of --buyer, --order and --person.");
    let at = now();
    if (given.flag("local"))
      at = (await (await connectToLocal(given.value("url"))).get<{ now: string }>("/_local/clock")).now;
    else connectToStack(await findStack(stageFrom(given)));
    const dryRun = given.flag("dry-run");
    // Only now: the code in io/ reads its surroundings once.
    const { eraseOrders, ordersOfBuyer } = await import("./bulk/erase-orders.ts");
    if (person) {
      const { erasePerson } = await import("./bulk/erase-person.ts");
      return erasePerson({ id: person, shop: given.value("shop") }, dryRun, say);
    }
    const ids = order ? [order.toUpperCase()] : await ordersOfBuyer(buyer!);
    return eraseOrders(ids, { at, dryRun }, say);
  },
};

process.exitCode = await runCommand(eraseCommand, process.argv.slice(2));
