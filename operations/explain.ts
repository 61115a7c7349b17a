import { now } from "../io/runtime/clock.ts";
import { type AdminCommand, CommandUsageError, runCommand, stageFrom } from "./command.ts";
import { connectToLocal, connectToStack, findStack } from "./deployment.ts";

const explainCommand: AdminCommand = {
  help: `npm run explain -- <order id, or shop/number> --stage <stage> [--personal]
npm run explain -- <order id, or shop/number> --local [--url <address>] [--personal]

Tells the story of one order: who did what and when, what it led to, which deadlines run, what became of its
messages, where its execution stands, and what everybody can do now and why not. Addresses are masked, and what
people wrote is left out.

  --stage <stage>   such as prod
  --local           the Waymark that npm start runs on this machine
  --url <address>   where it runs, when not at http://127.0.0.1:4000
  --personal        with the words that people wrote
  --help            this text

Exit code 0: nothing is wrong with the order. 1: something waits for a person, or is late. 2: wrong use.`,
  options: {
    stage: { type: "string" },
    local: { type: "boolean" },
    url: { type: "string" },
    personal: { type: "boolean" },
  },
  async run(given, say) {
    const [name, ...more] = given.positionals;
    if (!name || more.length > 0) throw new CommandUsageError("Name one order, by its id or as shop/number.");
    const at = await connectToTarget(given);
    // Only now: the code in io/ reads its surroundings once.
    const [{ findOrderDetails }, { reportOrder }] = await Promise.all([
      import("./order-details.ts"),
      import("./order-report.ts"),
    ]);
    return reportOrder(await findOrderDetails(name, at), given.flag("personal"), say);
  },
};

/** Enters the place where the order is; answers what time it is there. */
async function connectToTarget(given: Parameters<AdminCommand["run"]>[0]): Promise<string> {
  if (!given.flag("local")) {
    connectToStack(await findStack(stageFrom(given)));
    return now();
  }
  const local = await connectToLocal(given.value("url"));
  return (await local.get<{ now: string }>("/_local/clock")).now;
}

process.exitCode = await runCommand(explainCommand, process.argv.slice(2));
