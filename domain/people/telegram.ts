import type { Moment } from "../time/time.ts";
import type { Team } from "./team.ts";

/** A chat with the bot, in which messages for a team are read: by one of them, or by whoever holds a shop's phone. */
export interface ChatLink {
  /** What messages call it: the chat's own number stands in links alone, and goes with them. */
  id: string;
  chat: number;
  team: Team;
  /** The id of the one who acts in it; nobody does where only the shop's phone was proved. */
  person?: string | undefined;
  locale: string;
  since: Moment;
  /** Since when the bot may write no more. */
  blockedAt?: Moment | undefined;
}

/** Seconds for which a code of the board links a chat, once. */
export const chatCodeSeconds = 600;

/** Where Telegram opens the bot with a code. */
export const botAddress = (bot: string, code: string): string => `https://t.me/${bot}?start=${code}`;

/** A chat's link as its owner sees it. */
export const chatView = ({ id, since, blockedAt }: ChatLink) => ({ id, since, blockedAt: blockedAt ?? null });

/** A phone as Telegram writes it, which leaves out the plus. */
export const phoneOfContact = (text: string): string => `+${text.replace(/\D/g, "")}`;
