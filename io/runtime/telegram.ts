import { telegramSecret } from "./secrets.ts";

/** Milliseconds in which Telegram answers. */
const timeoutMs = 10_000;

/** What Telegram answers instead of doing something; without a code it was not reached. */
export class TelegramError extends Error {
  override name = "TelegramError";
  readonly code: number | undefined;
  /** Seconds for which it wants to be left alone. */
  readonly retryAfter: number | undefined;
  constructor(message: string, code?: number, retryAfter?: number, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** What every answer of the Bot API looks like. */
interface BotAnswer {
  ok?: boolean;
  result?: unknown;
  error_code?: number;
  description?: string;
  parameters?: { retry_after?: number };
}

/** The name of this deployment's bot; it has none where nobody has made one. */
export const telegramBot = (): string | undefined => process.env.TELEGRAM_BOT || undefined;

/** Calls a method of Telegram's Bot API. No error names the token, which stands in the address. */
export async function callTelegram(method: string, input: object): Promise<unknown> {
  const { token } = await telegramSecret();
  if (!token) throw new TelegramError("The bot has no token yet.", 401);
  const address = `${process.env.TELEGRAM_API ?? "https://api.telegram.org"}/bot${token}/${method}`;
  const answer = await post(address, input);
  if (answer.ok) return answer.result;
  const { error_code, description = "Refused.", parameters } = answer;
  throw new TelegramError(`${method}: ${description}`, error_code, parameters?.retry_after);
}

async function post(address: string, input: object): Promise<BotAnswer> {
  let response: Response;
  try {
    response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    const { code, name } = ((error as Error).cause ?? error) as { code?: string; name?: string };
    throw new TelegramError(`Telegram was not reached: ${code ?? name}.`, undefined, undefined, {
      cause: Object.assign(new Error(String(code ?? name)), { code }),
    });
  }
  const answer = (await response.json().catch(() => ({}))) as BotAnswer;
  return answer.ok === undefined ? { ok: false, error_code: response.status } : answer;
}
