import {
  DescribeAccountAttributesCommand,
  DescribePhoneNumbersCommand,
  DescribePoolsCommand,
  DescribeSpendLimitsCommand,
  PinpointSMSVoiceV2Client,
} from "@aws-sdk/client-pinpoint-sms-voice-v2";
import type { VoiceCalls } from "../../io/runtime/stage.ts";
import { bad, type Check, type Finding, good } from "./check.ts";
import { variablesOf } from "./messages.ts";

/** What a minute of a call may cost, and some more of them. */
const fewMinutes = 20;

/** The robot can call the shops that want it: from a number that speaks, out of the sandbox, within what may be spent. */
export const calls: Check = {
  name: "The robot can call shops",
  async look(stack) {
    const { VOICE_CALLS: said } = await variablesOf(stack);
    if (!said) return [good("No shop is called: the stage has no `voice`.")];
    const { origination, countries, maxPricePerMinute } = JSON.parse(said) as VoiceCalls;
    const client = new PinpointSMSVoiceV2Client();
    return Promise.all([
      numberOf(client, origination, countries),
      sandboxOf(client),
      spendingOf(client, Number(maxPricePerMinute)),
    ]);
  },
};

async function numberOf(
  client: PinpointSMSVoiceV2Client,
  origination: string,
  countries: string[],
): Promise<Finding> {
  const id = origination.split("/").at(-1)!;
  const isPool = id.startsWith("pool-");
  const [found] = isPool
    ? ((await client.send(new DescribePoolsCommand({ PoolIds: [id] }))).Pools ?? [])
    : ((await client.send(new DescribePhoneNumbersCommand({ PhoneNumberIds: [id] }))).PhoneNumbers ?? []);
  if (found?.Status !== "ACTIVE")
    return bad(
      `${id}, from which shops are called, is ${found?.Status ?? "unknown"}.`,
      "See AWS End User Messaging, or set voice.origination in bin/stages.ts and deploy.",
    );
  const speaks = !("NumberCapabilities" in found) || found.NumberCapabilities?.includes("VOICE");
  if (speaks) return good(`Shops in ${countries.join(", ")} are called from ${id}.`);
  return bad(`${id} sends texts, and makes no calls.`, "Request a number with the capability of voice.");
}

async function sandboxOf(client: PinpointSMSVoiceV2Client): Promise<Finding> {
  const { AccountAttributes = [] } = await client.send(new DescribeAccountAttributesCommand({}));
  const tier = AccountAttributes.find(({ Name }) => Name === "ACCOUNT_TIER")?.Value;
  if (tier === "PRODUCTION") return good("AWS End User Messaging calls everybody.");
  const todo = "Request production access for voice in the console of AWS End User Messaging.";
  return bad(
    "AWS End User Messaging is in its sandbox: only verified numbers are called, 20 times a day.",
    todo,
  );
}

async function spendingOf(client: PinpointSMSVoiceV2Client, perMinute: number): Promise<Finding> {
  const { SpendLimits = [] } = await client.send(new DescribeSpendLimitsCommand({}));
  const limit =
    SpendLimits.find(({ Name }) => Name === "VOICE_MESSAGE_MONTHLY_SPEND_LIMIT")?.EnforcedLimit ?? 0;
  if (limit >= fewMinutes * perMinute) return good(`Calls may cost $${limit} a month.`);
  const todo = "Raise the spend limit for voice in the console of AWS End User Messaging.";
  return bad(`Calls may cost $${limit} a month, and then none is made.`, todo);
}
