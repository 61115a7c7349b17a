import { now } from "../io/runtime/clock.ts";
import { type AdminCommand, runCommand, stageFrom } from "./command.ts";
import { connectToLocal, connectToStack, findStack } from "./deployment.ts";

const resendCommand: AdminCommand = {
  help: `npm run resend -- --stage <stage> [--reason <reason>] [--dry-run]
npm run resend -- --local [--url <address>] [--reason <reason>] [--dry-run]

Sends again what did not leave for one reason, such as MessageRejected while SES was in its sandbox: messages that
wait, and those that failed. The reconciler sends them within a minute, as fast as the account may, and leaves out
what is no longer true. Without --reason it says how many there are for each, and does nothing. Mend the cause first.

  --stage <stage>     such as prod
  --local             the Waymark that npm start runs on this machine
  --url <address>     where it runs, when not at http://127.0.0.1:4000
  --reason <reason>   the provider's word for it, as this command lists them
  --dry-run           say what would be done, and do nothing
  --help              this text

Exit code 0: done. 1: something stayed. 2: wrong use.`,
  options: {
    stage: { type: "string" },
    local: { type: "boolean" },
    url: { type: "string" },
    reason: { type: "string" },
    "dry-run": { type: "boolean" },
  },
  async run(given, say) {
    let at = now();
    if (given.flag("local"))
      at = (await (await connectToLocal(given.value("url"))).get<{ now: string }>("/_local/clock")).now;
    else connectToStack(await findStack(stageFrom(given)));
    // Only now: the code in io/ reads its surroundings once.
    const { countHeldBack, sendHeldBack } = await import("./bulk/resend-messages.ts");
    const reason = given.value("reason");
    const dryRun = given.flag("dry-run");
    return reason ? sendHeldBack({ reason, at, dryRun }, say) : countHeldBack(say);
  },
};

process.exitCode = await runCommand(resendCommand, process.argv.slice(2));
