import type { Party } from "./actor.ts";

/** The ways by which messages reach people; `io/messages/channels/` has one file for each. */
export const messageChannels = ["email", "sms", "telegram", "push", "voice"] as const;
export type MessageChannel = (typeof messageChannels)[number];

/** The channels that a message goes by only where its lifecycle asks for them, and the parties that have them. */
export const askedChannels: { readonly [C in MessageChannel]?: readonly Party[] } = { voice: ["shop"] };

/** What messages are about, as people choose among them; `essentials` are money, and how orders end. */
export const messageTopics = ["newOrders", "reminders", "changes", "conversation", "essentials"] as const;
export type MessageTopic = (typeof messageTopics)[number];

/** The channels that somebody can switch off for themselves: only a shop is called, and it says so itself. */
export const chosenChannels = ["email", "sms", "telegram", "push"] as const;

/** By which channel somebody wants to be told of what: each that is not switched off is on. */
export type MessageChoices = {
  readonly [T in MessageTopic]?:
    | { readonly [C in (typeof chosenChannels)[number]]?: boolean | undefined }
    | undefined;
};

/** How a deliverer can be told of jobs: of every one, by at least one way. */
export const contactWays = ["both", "sms", "email"] as const;
