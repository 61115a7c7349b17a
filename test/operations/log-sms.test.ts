import { GetSMSAttributesCommand, SetSMSAttributesCommand, SNSClient } from "@aws-sdk/client-sns";
import { mockClient } from "aws-sdk-client-mock";
import { expect, it } from "vitest";
import { CommandUsageError } from "../../operations/command.ts";
import { logSms } from "../../operations/stage/log-sms.ts";
import { deployedStack } from "./stack-fixture.ts";

const sns = mockClient(SNSClient);

async function run(former?: string): Promise<string[]> {
  sns.reset();
  sns.on(GetSMSAttributesCommand).resolves({ attributes: former ? { DeliveryStatusIAMRole: former } : {} });
  sns.on(SetSMSAttributesCommand).resolves({});
  const said: string[] = [];
  await logSms(deployedStack, (line) => void said.push(line));
  return said;
}

it("has SNS log every SMS with the role of the stack, and sets nothing else of the account", async () => {
  const role = deployedStack.outputs.SmsLogRole!;
  expect(await run()).toEqual([`SNS writes what becomes of SMS, as ${role}.`]);
  expect(sns.commandCalls(SetSMSAttributesCommand).map(({ args }) => args[0].input)).toEqual([
    { attributes: { DeliveryStatusIAMRole: role, DeliveryStatusSuccessSamplingRate: "100" } },
  ]);
});

it("says whose role it has replaced", async () => {
  expect(await run("arn:aws:iam::1:role/another")).toContain(
    "Before, it wrote as arn:aws:iam::1:role/another.",
  );
  expect(await run(deployedStack.outputs.SmsLogRole)).toHaveLength(1);
});

it("changes nothing for a stage that reads no log", async () => {
  sns.reset();
  await expect(logSms({ name: "waymark-dev", outputs: {} }, () => {})).rejects.toThrow(CommandUsageError);
  expect(sns.calls()).toEqual([]);
});
