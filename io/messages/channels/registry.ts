import type { MessageChannel } from "../../../domain/channels.ts";
import type { ChannelAdapter } from "./channel.ts";
import { email } from "./email.ts";
import { sms } from "./sms.ts";
import { telegram } from "./telegram.ts";

/** Every channel that has an adapter. */
const adapters: { readonly [C in MessageChannel]?: ChannelAdapter } = { email, sms, telegram };

/** The adapter of a channel. */
export function adapterOf(channel: MessageChannel): ChannelAdapter {
  const adapter = adapters[channel];
  if (!adapter) throw new Error(`No adapter sends by ${channel}.`);
  return adapter;
}
