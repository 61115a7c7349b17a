import { GetSMSAttributesCommand, GetSMSSandboxAccountStatusCommand, SNSClient } from "@aws-sdk/client-sns";
import { bad, type Check, good } from "./check.ts";

export const smsSandbox: Check = {
  name: "SMS may go to everybody",
  async look() {
    const { IsInSandbox } = await new SNSClient().send(new GetSMSSandboxAccountStatusCommand({}));
    if (!IsInSandbox) return [good("SNS sends SMS to everybody.")];
    return [
      bad(
        "SNS is in its SMS sandbox: only verified numbers get anything.",
        "Leave the sandbox in the console of SNS.",
      ),
    ];
  },
};

/** What AWS gives to a new account: about 20 SMS to Poland. */
const defaultSpendLimit = 1;

export const smsSpending: Check = {
  name: "What SMS may cost",
  async look() {
    const { attributes = {} } = await new SNSClient().send(
      new GetSMSAttributesCommand({ attributes: ["MonthlySpendLimit"] }),
    );
    const limit = Number(attributes.MonthlySpendLimit ?? defaultSpendLimit);
    if (limit > defaultSpendLimit) return [good(`SMS may cost $${limit} a month.`)];
    const todo = "Request a higher spend limit for SMS, then set it in the console of SNS.";
    return [bad(`SMS may cost $${limit} a month, and then none is sent.`, todo)];
  },
};
