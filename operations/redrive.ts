import { redriveLocal, redriveStack } from "./bulk/redrive-failures.ts";
import { type AdminCommand, runCommand, stageFrom } from "./command.ts";
import { connectToLocal, findStack } from "./deployment.ts";

const redriveCommand: AdminCommand = {
  help: `npm run redrive -- --stage <stage> [--dry-run]
npm run redrive -- --local [--url <address>] [--dry-run]

Makes happen what lies in the failure queues, and takes it out of them. What consumers of the stream gave up on
follows from the orders themselves, so the reconciler looks through all of them; calls that failed are made again.
Mend the cause first, or they come back. Messages about events older than three days are not sent any more.

  --stage <stage>   such as prod
  --local           the Waymark that npm start runs on this machine
  --url <address>   where it runs, when not at http://127.0.0.1:4000
  --dry-run         say what would be done, and do nothing
  --help            this text

Exit code 0: the queues are empty. 1: something stayed. 2: wrong use.`,
  options: {
    stage: { type: "string" },
    local: { type: "boolean" },
    url: { type: "string" },
    "dry-run": { type: "boolean" },
  },
  async run(given, say) {
    const dryRun = given.flag("dry-run");
    if (given.flag("local")) return redriveLocal(await connectToLocal(given.value("url")), dryRun, say);
    return redriveStack(await findStack(stageFrom(given)), dryRun, say);
  },
};

process.exitCode = await runCommand(redriveCommand, process.argv.slice(2));
