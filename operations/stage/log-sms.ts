import { GetSMSAttributesCommand, SetSMSAttributesCommand, SNSClient } from "@aws-sdk/client-sns";
import { CommandUsageError } from "../command.ts";
import type { DeployedStack } from "../deployment.ts";

/** Has SNS write what becomes of each SMS, with the role of a stack, and says who wrote it before. */
export async function logSms(
  { name, outputs: { SmsLogRole: role } }: Pick<DeployedStack, "name" | "outputs">,
  say: (line: string) => void,
): Promise<void> {
  if (!role)
    throw new CommandUsageError(`${name} reads no SMS log: set smsReports in bin/stages.ts and deploy.`);
  const sns = new SNSClient();
  const asked = new GetSMSAttributesCommand({ attributes: ["DeliveryStatusIAMRole"] });
  const { attributes: { DeliveryStatusIAMRole: former } = {} } = await sns.send(asked);
  const attributes = { DeliveryStatusIAMRole: role, DeliveryStatusSuccessSamplingRate: "100" };
  await sns.send(new SetSMSAttributesCommand({ attributes }));
  say(`SNS writes what becomes of SMS, as ${role}.`);
  if (former && former !== role) say(`Before, it wrote as ${former}.`);
}
