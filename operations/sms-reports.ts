import { type AdminCommand, runCommand, stageFrom } from "./command.ts";
import { findStack } from "./deployment.ts";
import { logSms } from "./stage/log-sms.ts";

const smsReportsCommand: AdminCommand = {
  help: `npm run sms-reports -- --stage <stage>

Has SNS write what becomes of each SMS into the log that the stage reads, so that one that does not arrive is not called
sent. It is a setting of the whole account in this region, for which CloudFormation has nothing: run it once, after the
first deployment of the stage whose bin/stages.ts says smsReports. It wants iam:PassRole on the role of the stack.

  --stage <stage>   such as prod
  --help            this text

Exit code 0: SNS writes. 1: it did not work. 2: wrong use.`,
  options: { stage: { type: "string" } },
  async run(given, say) {
    await logSms(await findStack(stageFrom(given)), say);
    return true;
  },
};

process.exitCode = await runCommand(smsReportsCommand, process.argv.slice(2));
