import type { Actor } from "../../../domain/actor.ts";
import { OrderError } from "../../../domain/error.ts";
import { lifecycleOf } from "../../../domain/lifecycles/registry.ts";
import {
  buttonsFor,
  chatCommand,
  pressIn,
  type TelegramButton,
} from "../../../domain/messages/channels/telegram.ts";
import { formatMoney } from "../../../domain/messages/format.ts";
import type { Order } from "../../../domain/order/order.ts";
import { partiesOf } from "../../../domain/order/parties.ts";
import { shopOfTeam } from "../../../domain/people/team.ts";
import type { ChatLink } from "../../../domain/people/telegram.ts";
import type { Moment } from "../../../domain/time/time.ts";
import { findOrder } from "../../../io/orders/orders.ts";
import { findMember } from "../../../io/people/accounts.ts";
import { effectiveLifecycleOf } from "../../../io/people/shops.ts";
import { linksOfChat } from "../../../io/people/telegram-links.ts";
import { isId } from "../../../io/runtime/ids.ts";
import { withProfile } from "../../http/access.ts";
import { executeCommand } from "../../http/execute.ts";
import { localeOfWriter, tellChat } from "./chat.ts";
import type { ButtonInput } from "./update.ts";
import { telegramWordsFor } from "./words.ts";

/** Answers a button below a message: the first press asks, the second acts, for whom the chat is linked and as what they are now. */
export async function answerPress(input: ButtonInput, now: Moment): Promise<void> {
  const locale = localeOfWriter(input.from.language_code);
  const words = telegramWordsFor(locale);
  const pressed = pressIn(input.data ?? "");
  const found = pressed && (await findActor(pressed.order, input.message!.chat.id));
  if (!found) return reply(input, words.gone, "nothing", locale);
  if (pressed.press === "ask") return reply(input, words.askAccept(feeFor(found, locale)), "sure", locale);
  if (pressed.press === "back") return reply(input, undefined, "accept", locale);
  await reply(input, await accept(found, input, locale, now), "nothing", locale);
}

/** Somebody of a shop's staff, or a contractor, as the table knows them at this moment, and an order that they may take. */
interface FoundActor {
  actor: Actor;
  order: Order;
}

async function findActor(id: string, chat: number): Promise<FoundActor | undefined> {
  const order = isId(id) ? await findOrder(id) : undefined;
  if (!order) return undefined;
  for (const link of await linksOfChat(chat)) {
    const actor = await actorBehind(link);
    if (actor && mayTake(order, actor)) return { actor, order };
  }
  return undefined;
}

async function actorBehind({ team, person }: ChatLink): Promise<Actor | undefined> {
  const account = person ? await findMember({ team, id: person }) : undefined;
  const shop = shopOfTeam(team);
  return account && withProfile({ role: account.role, id: account.id, ...(shop && { shop }) });
}

const mayTake = (order: Order, actor: Actor): boolean =>
  partiesOf(lifecycleOf(order), order, actor).some((party) =>
    ["shop", "candidate", "contractor"].includes(party),
  );

/** What accepting costs a contractor. */
function feeFor({ actor, order }: FoundActor, locale: string): string | undefined {
  const fee = actor.role === "contractor" && order.terms?.acceptFee;
  return fee ? formatMoney(locale, order.request.currency, fee) : undefined;
}

/** Accepts the order, once for each message: what is said of it afterwards. */
async function accept(
  { actor, order }: FoundActor,
  { message }: ButtonInput,
  locale: string,
  now: Moment,
): Promise<string> {
  const { accepted, gone } = telegramWordsFor(locale);
  const lifecycle = await effectiveLifecycleOf(order);
  const key = `telegram-${message!.chat.id}-${message!.message_id}`;
  try {
    await executeCommand(lifecycle, order, actor, { name: chatCommand, fields: {}, key }, now);
    return accepted;
  } catch (error) {
    if (!(error instanceof OrderError) || error.reason === "unavailable") throw error;
    return gone;
  }
}

/** Says something above the chat, and shows which buttons are left; the link to the order always is. */
async function reply(
  { id, data = "", message }: ButtonInput,
  text: string | undefined,
  asks: "nothing" | "accept" | "sure",
  locale: string,
): Promise<void> {
  const order = pressIn(data)?.order ?? "";
  const shown = message!.reply_markup?.inline_keyboard.flat().find(({ url }) => url);
  const inline_keyboard = buttonsFor(order, locale, { page: shown as TelegramButton | undefined, asks });
  const { chat, message_id } = message!;
  const alert = text !== undefined && asks === "nothing";
  await tellChat("answerCallbackQuery", {
    callback_query_id: id,
    ...(text && { text, show_alert: alert }),
  });
  await tellChat("editMessageReplyMarkup", {
    ...{ chat_id: chat.id, message_id },
    reply_markup: { inline_keyboard },
  });
}
