import { type AdminCommand, CommandUsageError, runCommand, stageFrom } from "./command.ts";
import { findStack } from "./deployment.ts";
import { removeStage } from "./stage/remove-stage.ts";

const removeCommand: AdminCommand = {
  help: `npm run remove -- --stage <stage> [--dry-run]

Takes a stage down that need not last, with all of its orders: stops its executions, for which its state machines would
wait for weeks, empties its bucket of photos, and destroys its stack. A stage that bin/stages.ts calls lasting is left
alone.

  --stage <stage>   such as dev
  --dry-run         say what would be done, and do nothing
  --help            this text

Exit code 0: it is gone. 1: something stayed. 2: wrong use, or a stage that is to last.`,
  options: { stage: { type: "string" }, "dry-run": { type: "boolean" } },
  async run(given, say) {
    const stack = await findStack(stageFrom(given));
    if (stack.lasting)
      throw new CommandUsageError(
        `${stack.name} is to last: nothing was done. docs/operations.md says how to take one down that is not to last any more.`,
      );
    return removeStage(stack, given.flag("dry-run"), say);
  },
};

process.exitCode = await runCommand(removeCommand, process.argv.slice(2));
