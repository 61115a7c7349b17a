import { checks } from "./checks/all.ts";
import { runCheck } from "./checks/check.ts";
import { type AdminCommand, runCommand, stageFrom } from "./command.ts";
import { findStack } from "./deployment.ts";

const marks = { good: "  ok  ", bad: "  !!  ", unknown: "  ??  " };

const doctorCommand: AdminCommand = {
  help: `npm run doctor -- --stage <stage>

Looks at a deployed Waymark and says in plain words what is well, what is not, and what to do about it.
It reads and changes nothing. What it may not look at is said, too.

  --stage <stage>   such as prod: the stack waymark-prod in the account and region of your credentials
  --help            this text

Exit code 0: all is well. 1: something needs attention, or could not be looked at. 2: wrong use.`,
  options: { stage: { type: "string" } },
  async run(given, say) {
    const stack = await findStack(stageFrom(given));
    let well = true;
    for (const check of checks) {
      say(check.name);
      for (const { state, says, todo } of await runCheck(check, stack)) {
        say(`${marks[state]}${says}`);
        if (todo) say(`      ${todo}`);
        well &&= state === "good";
      }
    }
    return well;
  },
};

process.exitCode = await runCommand(doctorCommand, process.argv.slice(2));
