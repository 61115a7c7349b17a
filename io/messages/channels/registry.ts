import type { MessageChannel } from "../../../domain/channels.ts";
import type { ChannelAdapter } from "./channel.ts";
import { email } from "./email.ts";
import { push } from "./push.ts";
import { sms } from "./sms.ts";
import { telegram } from "./telegram.ts";
import { voice } from "./voice.ts";

/** Every channel, with its adapter. */
const adapters: { readonly [C in MessageChannel]: ChannelAdapter } = { email, sms, telegram, push, voice };

/** The adapter of a channel. */
export const adapterOf = (channel: MessageChannel): ChannelAdapter => adapters[channel];
