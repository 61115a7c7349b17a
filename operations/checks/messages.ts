import { resolveTxt } from "node:dns/promises";
import { GetFunctionConfigurationCommand, LambdaClient } from "@aws-sdk/client-lambda";
import {
  GetAccountSendingEnabledCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  SESClient,
} from "@aws-sdk/client-ses";
import { GetSMSAttributesCommand, GetSMSSandboxAccountStatusCommand, SNSClient } from "@aws-sdk/client-sns";
import { smsOriginNeeded, unregisteredCountries } from "../../domain/people/sms-origins.ts";
import { connectToStack, type DeployedStack, functionNameOf } from "../deployment.ts";
import { bad, type Check, type Finding, good } from "./check.ts";

/** What the function that sends messages has been told. */
export async function variablesOf(stack: DeployedStack): Promise<Record<string, string>> {
  const FunctionName = functionNameOf(stack, "notify");
  const { Environment } = await new LambdaClient().send(
    new GetFunctionConfigurationCommand({ FunctionName }),
  );
  return Environment?.Variables ?? {};
}

/** SES may send from the sender that the stack names. */
export const sender: Check = {
  name: "The sender of e-mail",
  async look(stack) {
    const { SENDER: address } = await variablesOf(stack);
    if (!address) return [bad("No sender is set.", "Set mail.sender in bin/stages.ts and deploy.")];
    const domain = address.slice(address.lastIndexOf("@") + 1);
    return Promise.all([identityVerification(address, domain), dkimStatus(domain), dmarcStatus(domain)]);
  },
};

async function identityVerification(address: string, domain: string): Promise<Finding> {
  const Identities = [address, domain];
  const { VerificationAttributes = {} } = await new SESClient().send(
    new GetIdentityVerificationAttributesCommand({ Identities }),
  );
  const states = Identities.map((each) => VerificationAttributes[each]?.VerificationStatus);
  if (states.includes("Success")) return good(`SES lets ${address} write.`);
  const todo =
    "Put the records that the stack puts out into the DNS, or answer the e-mail that SES sent to the address.";
  return bad(
    `${address} is not verified (${states.find(Boolean) ?? "unknown to SES"}): nothing leaves.`,
    todo,
  );
}

async function dkimStatus(domain: string): Promise<Finding> {
  const { DkimAttributes = {} } = await new SESClient().send(
    new GetIdentityDkimAttributesCommand({ Identities: [domain] }),
  );
  const { DkimEnabled, DkimVerificationStatus } = DkimAttributes[domain] ?? {};
  if (DkimEnabled && DkimVerificationStatus === "Success")
    return good(`E-mails are signed for ${domain} (DKIM).`);
  const todo = "Put the three CNAME records that the stack puts out into the DNS of the domain.";
  return bad(`E-mails are not signed for ${domain} (DKIM): many will count as spam.`, todo);
}

/** Gmail and Yahoo ask for a DMARC record of those who send much; it may stand at the domain or at the one above it. */
async function dmarcStatus(domain: string): Promise<Finding> {
  const found = await Promise.all([domain, domain.slice(domain.indexOf(".") + 1)].map(dmarcRecordOf));
  const record = found.find((text) => text !== undefined);
  if (record) return good(`What others send in the name of ${domain} has a rule (DMARC): ${record}`);
  const todo = `Put a TXT record into the DNS: _dmarc.${domain} "v=DMARC1; p=none; rua=mailto:you@${domain}".`;
  return bad(`${domain} has no DMARC record: large mail providers may refuse or hide its e-mails.`, todo);
}

async function dmarcRecordOf(domain: string): Promise<string | undefined> {
  const records = await resolveTxt(`_dmarc.${domain}`).catch((error: { code?: string }) => {
    if (error.code === "ENOTFOUND" || error.code === "ENODATA") return [];
    throw error;
  });
  return records.map((parts) => parts.join("")).find((text) => /^v=DMARC1\b/i.test(text));
}

/** SES gives accounts in its sandbox 200 e-mails a day, and says nothing plainer in this API. */
const sandboxQuota = 200;

/** SES is out of its sandbox. */
export const emailSandbox: Check = {
  name: "E-mail may go to everybody",
  async look() {
    const ses = new SESClient();
    const { Enabled = true } = await ses.send(new GetAccountSendingEnabledCommand({}));
    if (!Enabled)
      return [bad("SES has paused sending.", "See the reputation dashboard of SES; AWS has written to you.")];
    const { Max24HourSend = 0, SentLast24Hours = 0 } = await ses.send(new GetSendQuotaCommand({}));
    const used = `${SentLast24Hours} of ${Max24HourSend} e-mails in the last 24 hours.`;
    if (Max24HourSend > 0 && Max24HourSend <= sandboxQuota)
      return [bad(`SES is in its sandbox: ${used}`, "Request production access in the console of SES.")];
    if (Max24HourSend > 0 && SentLast24Hours > Max24HourSend * 0.8)
      return [bad(`Nearly all that SES sends in a day: ${used}`, "Request a higher sending quota.")];
    return [good(`SES sends to everybody: ${used}`)];
  },
};

/** SNS is out of its sandbox. */
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

/** The account may spend enough on SMS in a month. */
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

/** SNS says what becomes of SMS, and the stage reads it. */
export const smsReports: Check = {
  name: "An SMS that does not arrive is noticed",
  async look({ outputs: { SmsLogRole: role }, lasting, stage }) {
    if (!role && !lasting)
      return [good("Nobody reads what becomes of SMS, which a stage that does not last may go without.")];
    const { attributes = {} } = await new SNSClient().send(
      new GetSMSAttributesCommand({
        attributes: ["DeliveryStatusIAMRole", "DeliveryStatusSuccessSamplingRate"],
      }),
    );
    const { DeliveryStatusIAMRole: used, DeliveryStatusSuccessSamplingRate: share = "100" } = attributes;
    if (role && used === role && share === "100") return [good("SNS reports what becomes of each SMS.")];
    const todo = role
      ? `npm run sms-reports -- --stage ${stage}`
      : "Set smsReports in bin/stages.ts, in one stage of the account and region, deploy, and run npm run sms-reports.";
    return [bad("SMS that never arrive are called sent.", todo)];
  },
};

/** Shops are read so many at a time. */
const shopsAtOnce = 50;

/** Whatever country a shop names for SMS, its carriers take what comes from this stage. */
export const registeredSenders: Check = {
  name: "SMS come from registered senders",
  async look(stack) {
    const senders = JSON.parse((await variablesOf(stack)).SMS_SENDERS ?? "{}");
    connectToStack(stack);
    // Only now: the code in io/ reads its surroundings once.
    const { listShops } = await import("../../io/people/shops.ts");
    const shopsOf = new Map<string, string[]>();
    for (let shops = await listShops(shopsAtOnce); shops.length > 0; ) {
      for (const shop of shops)
        for (const country of unregisteredCountries(shop, senders))
          shopsOf.set(country, [...(shopsOf.get(country) ?? []), shop.id]);
      shops = await listShops(shopsAtOnce, shops.at(-1)!.id);
    }
    if (shopsOf.size === 0) return [good("Every country that a shop names takes its SMS.")];
    return [...shopsOf].map(([country, shops]) =>
      bad(
        `SMS to ${country} are refused, which these shops want: ${shops.slice(0, 5).join(", ")}.`,
        `Register a ${smsOriginNeeded(country)} for ${country} (AWS End User Messaging), put it into smsSenders in bin/stages.ts, and deploy.`,
      ),
    );
  },
};
