import { type AdminCommand, runCommand, stageFrom } from "./command.ts";
import { findStack } from "./deployment.ts";
import { setUpTelegram } from "./stage/set-up-telegram.ts";

const telegramCommand: AdminCommand = {
  help: `npm run telegram -- --stage <stage>

Tells Telegram where to report what the stage's bot is told, and by which secret, and names the bot's commands in English,
Polish and Russian. Run it once its token stands in the secret Telegram, and again after the secret or the address has
changed. doctor says whether it works. It wants secretsmanager:GetSecretValue on that secret.

  --stage <stage>   such as prod
  --help            this text

Exit code 0: Telegram knows. 1: it did not work. 2: wrong use.`,
  options: { stage: { type: "string" } },
  async run(given, say) {
    await setUpTelegram(await findStack(stageFrom(given)), say);
    return true;
  },
};

process.exitCode = await runCommand(telegramCommand, process.argv.slice(2));
