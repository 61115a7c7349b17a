/** The ways by which messages reach people; `io/messages/channels/` has one file for each. */
export const messageChannels = ["email", "sms", "telegram", "push", "voice"] as const;
export type MessageChannel = (typeof messageChannels)[number];
