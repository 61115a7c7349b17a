import { botUpdates } from "../../domain/messages/channels/telegram.ts";
import { wall } from "../../io/runtime/clock.ts";
import type { DeployedStack } from "../deployment.ts";
import { bad, type Check, type Finding, good } from "./check.ts";
import { variablesOf } from "./messages.ts";

/** Where Telegram reports to what a stage's bot is told. */
export const webhookOf = ({ outputs }: Pick<DeployedStack, "outputs">): string =>
  `${outputs.Url}/v1/webhooks/telegram`;

/** The bot of a stage, with what calls it; undefined where the stage has none. */
export async function botOf(stack: DeployedStack) {
  const { TELEGRAM_BOT: bot, TELEGRAM_SECRET_ID: secret } = await variablesOf(stack);
  if (!bot || !secret) return undefined;
  process.env.TELEGRAM_SECRET_ID = secret;
  // Only now: the code in io/ reads its surroundings once.
  const [{ callTelegram }, { telegramSecret }] = await Promise.all([
    import("../../io/runtime/telegram.ts"),
    import("../../io/runtime/secrets.ts"),
  ]);
  return { bot, call: callTelegram, ...(await telegramSecret()) };
}

/** The bot answers to its token, and Telegram reports to this stage, which takes what it reports. */
export const telegramReports: Check = {
  name: "The Telegram bot works",
  async look(stack) {
    const found = await botOf(stack);
    if (!found) return [good("The stage has no bot: nobody is told in Telegram.")];
    const { bot, token, webhook, call } = found;
    const todo = `npm run telegram -- --stage ${stack.stage}`;
    if (!token)
      return [bad(`${bot} has no token.`, "Put it into the secret Telegram: docs/providers.md, Telegram.")];
    if (!webhook) return [bad("The secret Telegram has no `webhook`.", "Put any long random text there.")];
    const me = (await call("getMe", {}).catch(unlessRefused)) as { username?: string } | undefined;
    if (!me)
      return [
        bad(
          `Telegram does not know the token of ${bot}.`,
          "Take a new one from @BotFather: docs/providers.md, Telegram.",
        ),
      ];
    const info = (await call("getWebhookInfo", {})) as WebhookInfo;
    return [
      nameFinding(bot, me.username),
      addressFinding(webhookOf(stack), info, todo),
      errorFinding(info, todo),
    ];
  },
};

/** What the token opens; nothing, where Telegram refuses it. */
function unlessRefused(error: { code?: number }): undefined {
  if (error.code !== 401 && error.code !== 404) throw error;
}

/** What Telegram says of where it reports to. */
interface WebhookInfo {
  url?: string;
  pending_update_count?: number;
  /** Seconds since 1970. */
  last_error_date?: number;
  last_error_message?: string;
  allowed_updates?: string[];
}

const nameFinding = (bot: string, username = "?"): Finding =>
  username.toLowerCase() === bot.toLowerCase()
    ? good(`The token is that of ${bot}.`)
    : bad(
        `The token is that of ${username}, and the stage's bot is ${bot}.`,
        "Set telegramBot in bin/stages.ts, or the token.",
      );

function addressFinding(wanted: string, { url, allowed_updates }: WebhookInfo, todo: string): Finding {
  if (url !== wanted) return bad(`Telegram reports to ${url || "nobody"}, and not to ${wanted}.`, todo);
  const missing = botUpdates.filter((update) => !allowed_updates?.includes(update));
  if (missing.length === 0) return good(`Telegram reports to ${wanted}.`);
  return bad(`Telegram does not report: ${missing.join(", ")}.`, todo);
}

/** What went wrong longer ago is over. */
const recentSeconds = 86_400;

function errorFinding(
  { last_error_date, last_error_message, pending_update_count = 0 }: WebhookInfo,
  todo: string,
) {
  const isRecent = last_error_date !== undefined && wall() / 1000 - last_error_date < recentSeconds;
  if (!isRecent) return good(`Nothing of it was refused in a day; ${pending_update_count} updates wait.`);
  const mended = /401/.test(last_error_message ?? "")
    ? `Its secret is another one: ${todo}`
    : "See the logs of the function links.";
  return bad(
    `Telegram could not report: ${last_error_message}. ${pending_update_count} updates wait.`,
    mended,
  );
}
