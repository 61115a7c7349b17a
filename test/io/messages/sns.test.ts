import { PublishCommand } from "@aws-sdk/client-sns";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { shopSettings } from "../../../domain/shop/schema.ts";
import { snsClient } from "../../../io/messages/channels/aws-clients.ts";
import { sms } from "../../../io/messages/channels/sms.ts";

const mock = mockClient(snsClient);
const shop = { id: "clay-cats", ...shopSettings.parse({ name: "Clay Cats", lifecycle: "marketplace" }) };
beforeEach(() => {
  mock.reset();
  mock.on(PublishCommand).resolves({});
});
afterEach(() => vi.unstubAllEnvs());

async function senderFor(to: string): Promise<string | undefined> {
  const envelope = {
    to,
    locale: "en",
    order: "1",
    template: "placed",
    party: "buyer",
    at: "2026-11-21T10:00:00Z",
    shop,
  } as const;
  await sms.send("Hello", envelope);
  const [call] = mock.commandCalls(PublishCommand);
  const { "AWS.SNS.SMS.SenderID": name, "AWS.MM.SMS.OriginationNumber": number } =
    call!.args[0].input.MessageAttributes!;
  return (name ?? number)?.StringValue;
}

it("comes from the name that the deployment sets for the reader's country", async () => {
  vi.stubEnv("SMS_SENDERS", '{"PL":"ClayCats","GB":"Cats"}');
  expect(await senderFor("+48501234567")).toBe("ClayCats");
});

it("comes from whatever SNS chooses in other countries", async () => {
  vi.stubEnv("SMS_SENDERS", '{"PL":"ClayCats"}');
  expect(await senderFor("+447400123456")).toBeUndefined();
});

it("comes from whatever SNS chooses where nothing is set", async () => {
  expect(await senderFor("+48501234567")).toBeUndefined();
});

it("comes from a number where carriers take no names", async () => {
  vi.stubEnv("SMS_SENDERS", '{"US":"+12065550100"}');
  expect(await senderFor("+13195550142")).toBe("+12065550100");
});
