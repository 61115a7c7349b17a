import type { PinpointSMSVoiceV2Client } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import type { SenderShop } from "../../../domain/messages/recipients.ts";
import { renderReminderCall, type SpokenMessage } from "../../../domain/messages/spoken/reminder-call.ts";
import { endOfQuietHours, opennessAt } from "../../../domain/time/opening-hours.ts";
import { addDuration, type Moment } from "../../../domain/time/time.ts";
import { voiceCalls } from "../../runtime/stage.ts";
import { isInCountries } from "../phone-plans/phone-country.ts";
import { type SendFailure, sendFailureOf } from "../send-failures.ts";
import { clientOptions } from "./aws-clients.ts";
import type { ChannelAdapter, Envelope } from "./channel.ts";

/** Calls in which a robot speaks, through AWS End User Messaging, which says later whether somebody picked up: `io/messages/feedback.ts`. */
export const voice: ChannelAdapter<SpokenMessage> = {
  name: "voice",
  limits: {
    rings: true,
    refusal,
    heldUntil,
    caps: () => ({ perNumberPerDay: 20, perDay: 100 }),
  },
  render: (_, { participants, shop, locale, at, again = false }) => {
    if (!participants?.order) throw new Error("A call is about an order.");
    return renderReminderCall({ order: participants.order, shop, locale, at, again });
  },
  send: call,
  outcome: meaningOf,
};

/** A stage without a number calls nobody, and one with a number calls the countries that it names. */
function refusal(to: string): "country" | "sender" | undefined {
  const calls = voiceCalls();
  if (!calls) return "sender";
  return isInCountries(calls.countries, to) ? undefined : "country";
}

/** When nobody is called where a shop says neither when it is open nor when it is quiet. */
const night = { from: "22:00", to: "08:00" };

/** No shop is called while it is closed. */
function heldUntil({ openingHours, quietHours, timeZone }: SenderShop, at: Moment): Moment | undefined {
  if (!openingHours) return quietHours ? undefined : endOfQuietHours(night, timeZone, at);
  const { open, until } = opennessAt(openingHours, timeZone, at);
  return open ? undefined : (until ?? addDuration(at, "P1D"));
}

/** Seconds for which the provider may try to call: later the order has been accepted, or the next call comes. */
const ttlSeconds = 240;

let client: Promise<PinpointSMSVoiceV2Client> | undefined;

/** The client of AWS End User Messaging, made for the first call: few shops want any. */
function voiceClient(): Promise<PinpointSMSVoiceV2Client> {
  client ??= import("@aws-sdk/client-pinpoint-sms-voice-v2").then(
    ({ PinpointSMSVoiceV2Client }) => new PinpointSMSVoiceV2Client(clientOptions),
  );
  return client;
}

/** Answers what the provider calls it. */
async function call(
  { voice: VoiceId, ssml }: SpokenMessage,
  { to, order, template }: Envelope,
): Promise<string | undefined> {
  const { SendVoiceMessageCommand } = await import("@aws-sdk/client-pinpoint-sms-voice-v2");
  const { origination, maxPricePerMinute } = voiceCalls()!;
  const { MessageId } = await (await voiceClient()).send(
    new SendVoiceMessageCommand({
      DestinationPhoneNumber: to,
      OriginationIdentity: origination,
      MessageBody: ssml,
      MessageBodyTextType: "SSML",
      VoiceId,
      MaxPricePerMinute: maxPricePerMinute,
      TimeToLive: ttlSeconds,
      Context: { template, ...(order && { order }) },
    }),
  );
  return MessageId;
}

/** What the provider's reasons mean: this account, its numbers and its limits are ours to mend. */
const meanings: Record<string, SendFailure> = {
  ACCOUNT_DISABLED: "blocked",
  INSUFFICIENT_ACCOUNT_REPUTATION: "blocked",
  DESTINATION_PHONE_NUMBER_NOT_VERIFIED: "blocked",
  MONTHLY_SPEND_LIMIT_REACHED_FOR_VOICE: "blocked",
  NO_ORIGINATION_IDENTITIES_FOUND: "blocked",
  NUMBER_CAPABILITIES_MISMATCH: "blocked",
  RESOURCE_NOT_ACTIVE: "blocked",
  VOICE_CAPABILITY_NOT_AVAILABLE: "blocked",
  PRICE_OVER_THRESHOLD: "blocked",
  DAILY_DESTINATION_CALL_LIMIT: "refused",
};

/** Its errors come with status 400, whatever they are, and say why in a field of their own. */
function meaningOf(error: unknown): SendFailure {
  const { name, Reason = "" } = error as { name?: string; Reason?: string };
  const said = meanings[Reason];
  if (said) return said;
  if (name === "AccessDeniedException" || name === "ResourceNotFoundException") return "blocked";
  return sendFailureOf(error);
}
