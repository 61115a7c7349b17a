import { botCommands, botUpdates } from "../../domain/messages/channels/telegram.ts";
import { botOf, webhookOf } from "../checks/telegram.ts";
import { CommandUsageError } from "../command.ts";
import type { DeployedStack } from "../deployment.ts";

/** Tells Telegram where to report what a stage's bot is told, by which secret, and which commands the bot has. */
export async function setUpTelegram(stack: DeployedStack, say: (line: string) => void): Promise<void> {
  const found = await botOf(stack);
  if (!found)
    throw new CommandUsageError(`${stack.name} has no bot: set telegramBot in bin/stages.ts and deploy.`);
  const { bot, token, webhook, call } = found;
  if (!token || !webhook)
    throw new CommandUsageError(
      `The secret Telegram of ${stack.name} lacks its ${token ? "webhook" : "token"}.`,
    );
  const [secret_token] = webhook.split(/\s+/);
  await call("setWebhook", { url: webhookOf(stack), secret_token, allowed_updates: botUpdates });
  // English is what everybody else reads
  for (const [language, commands] of Object.entries(botCommands))
    await call("setMyCommands", { commands, ...(language !== "en" && { language_code: language }) });
  say(
    `${bot} reports to ${webhookOf(stack)}, and has its commands in ${Object.keys(botCommands).length} languages.`,
  );
}
