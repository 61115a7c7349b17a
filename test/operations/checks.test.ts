import { CloudWatchClient, DescribeAlarmsCommand } from "@aws-sdk/client-cloudwatch";
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import {
  GetAccountSettingsCommand,
  GetEventSourceMappingCommand,
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  LambdaClient,
  ListFunctionsCommand,
} from "@aws-sdk/client-lambda";
import {
  DescribeAccountAttributesCommand,
  DescribePhoneNumbersCommand,
  DescribeSpendLimitsCommand,
  PinpointSMSVoiceV2Client,
} from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { ListServiceQuotasCommand, ServiceQuotasClient } from "@aws-sdk/client-service-quotas";
import {
  GetAccountSendingEnabledCommand,
  GetIdentityDkimAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  SESClient,
} from "@aws-sdk/client-ses";
import { ListExecutionsCommand, SFNClient } from "@aws-sdk/client-sfn";
import {
  GetSMSAttributesCommand,
  GetSMSSandboxAccountStatusCommand,
  ListSubscriptionsByTopicCommand,
  SNSClient,
} from "@aws-sdk/client-sns";
import { GetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { botUpdates } from "../../domain/messages/channels/telegram.ts";
import { checks } from "../../operations/checks/all.ts";
import { runCheck } from "../../operations/checks/check.ts";
import { setUpTelegram } from "../../operations/stage/set-up-telegram.ts";
import { freezeAt } from "../support/clock.ts";
import { deployedStack } from "./stack-fixture.ts";

const { resolveTxt } = vi.hoisted(() => ({ resolveTxt: vi.fn<(name: string) => Promise<string[][]>>() }));
vi.mock("node:dns/promises", () => ({ resolveTxt }));
const { listShops } = vi.hoisted(() => ({
  listShops: vi.fn<(limit: number, after?: string) => Promise<object[]>>(),
}));
vi.mock("../../io/people/shops.ts", () => ({ listShops }));

const clients = [
  CloudWatchClient,
  DynamoDBClient,
  LambdaClient,
  PinpointSMSVoiceV2Client,
  ServiceQuotasClient,
  SESClient,
  SFNClient,
  SNSClient,
  SQSClient,
  SecretsManagerClient,
];
// biome-ignore lint/suspicious/noExplicitAny: the clients and their commands differ in their types only
type Any = any;
const mocks: Any[] = clients.map((client) => mockClient(client as Any));
const [cloudwatch, dynamodb, lambda, calling, quotas, ses, sfn, sns, sqs, secrets] = mocks;

// The list of runtimes has dates: on its own it would turn red in 2028.
freezeAt("2026-11-28T00:00:00Z");

beforeEach(() => {
  vi.stubEnv("AWS_REGION", "eu-central-1");
  for (const mock of mocks) mock.reset();
});

const alarm = { AlarmName: "ApiErrors", AlarmDescription: "The API answers 5xx.", AlarmActions: ["topic"] };
const backedUp = (PointInTimeRecoveryStatus: string) => () =>
  dynamodb.on(DescribeContinuousBackupsCommand).resolves({
    ContinuousBackupsDescription: { PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus } },
  });
const sending =
  (quota: number, sent: number, Enabled = true) =>
  () => {
    ses.on(GetAccountSendingEnabledCommand).resolves({ Enabled });
    ses.on(GetSendQuotaCommand).resolves({ Max24HourSend: quota, SentLast24Hours: sent });
  };
const identity = (VerificationStatus: string, DkimVerificationStatus: string) => () => {
  resolveTxt.mockImplementation(async (name) => {
    if (name === "_dmarc.waymark.example" && DkimVerificationStatus === "Success")
      return [["v=DMARC1; p=none; ", "rua=mailto:post@waymark.example"]];
    throw Object.assign(new Error("not found"), { code: "ENOTFOUND" });
  });
  const Variables = { SENDER: "orders@waymark.example" };
  lambda.on(GetFunctionConfigurationCommand).resolves({ Environment: { Variables } });
  ses
    .on(GetIdentityVerificationAttributesCommand)
    .resolves({ VerificationAttributes: { "waymark.example": { VerificationStatus } } });
  ses
    .on(GetIdentityDkimAttributesCommand)
    .resolves({ DkimAttributes: { "waymark.example": { DkimEnabled: true, DkimVerificationStatus } } });
};
const heard = (SubscriptionArn: string) => () => {
  cloudwatch.on(DescribeAlarmsCommand).resolves({ MetricAlarms: [alarm] });
  sns.on(ListSubscriptionsByTopicCommand).resolves({ Subscriptions: [{ SubscriptionArn }] });
};
const open = (count: number, quota: number) => () => {
  sfn.on(ListExecutionsCommand).resolves({ executions: Array(count).fill({}) });
  quotas.on(ListServiceQuotasCommand).resolves({ Quotas: [{ QuotaName: "Open executions", Value: quota }] });
};
const answers = (client: Any, command: Any, answer: object) => () => client.on(command).resolves(answer);

const calls =
  (tier: string, limit: number, capability: string, voice: object | undefined = callsToPoland) =>
  () => {
    const Variables = voice && { VOICE_CALLS: JSON.stringify(voice) };
    lambda.on(GetFunctionConfigurationCommand).resolves({ Environment: { Variables } });
    calling
      .on(DescribePhoneNumbersCommand)
      .resolves({ PhoneNumbers: [{ Status: "ACTIVE", NumberCapabilities: [capability] }] });
    calling
      .on(DescribeAccountAttributesCommand)
      .resolves({ AccountAttributes: [{ Name: "ACCOUNT_TIER", Value: tier }] });
    calling
      .on(DescribeSpendLimitsCommand)
      .resolves({ SpendLimits: [{ Name: "VOICE_MESSAGE_MONTHLY_SPEND_LIMIT", EnforcedLimit: limit }] });
  };
const callsToPoland = {
  origination: "arn:aws:sms-voice:eu-central-1:111122223333:phone-number/phone-1",
  countries: ["PL"],
  maxPricePerMinute: "0.25",
};

const webhook = "https://orders.example/v1/webhooks/telegram";
/** What Telegram answers to this token, and has been told. */
const told: { method: string; input: Record<string, unknown> }[] = [];
function bot(token: string, me: object, info: object) {
  return () => {
    told.length = 0;
    const Variables = { TELEGRAM_BOT: "ClayCatsBot", TELEGRAM_SECRET_ID: `secret-${token}` };
    lambda.on(GetFunctionConfigurationCommand).resolves({ Environment: { Variables } });
    secrets
      .on(GetSecretValueCommand)
      .resolves({ SecretString: JSON.stringify({ token, webhook: "new-one old-one" }) });
    vi.spyOn(globalThis, "fetch").mockImplementation(async (address, init) => {
      const [, given, method = ""] = /\/bot([^/]+)\/(\w+)$/.exec(String(address)) ?? [];
      told.push({ method, input: JSON.parse(String(init?.body)) });
      const result =
        given === token && { getMe: me, getWebhookInfo: info, setWebhook: {}, setMyCommands: {} }[method];
      return Response.json(result ? { ok: true, result } : { ok: false, error_code: 401 });
    });
  };
}

interface Case {
  good: () => void;
  says: RegExp;
  bad: () => void;
  warns: RegExp;
}

const cases: Record<string, Case> = {
  "No alarm rings": {
    good: answers(cloudwatch, DescribeAlarmsCommand, { MetricAlarms: [{ ...alarm, StateValue: "OK" }] }),
    says: /None of 1 alarms rings/,
    bad: answers(cloudwatch, DescribeAlarmsCommand, { MetricAlarms: [{ ...alarm, StateValue: "ALARM" }] }),
    warns: /ApiErrors rings. The API answers 5xx/,
  },
  "Somebody hears the alarms": {
    good: heard("arn:aws:sns:eu-central-1:111122223333:topic:1"),
    says: /reach 1 of 1/,
    bad: heard("PendingConfirmation"),
    warns: /Nobody has confirmed/,
  },
  "Nothing lies in a failure queue": {
    good: answers(sqs, GetQueueAttributesCommand, { Attributes: { ApproximateNumberOfMessages: "0" } }),
    says: /All 1 failure queues are empty/,
    bad: answers(sqs, GetQueueAttributesCommand, { Attributes: { ApproximateNumberOfMessages: "3" } }),
    warns: /3 failures lie in sync-execution-failures/,
  },
  "Consumers read the table's stream": {
    good: answers(lambda, GetEventSourceMappingCommand, {
      State: "Enabled",
      FunctionArn: "a:b:sync-execution",
    }),
    says: /sync-execution reads the stream/,
    bad: answers(lambda, GetEventSourceMappingCommand, {
      State: "Disabled",
      FunctionArn: "a:b:sync-execution",
    }),
    warns: /sync-execution does not read the stream: Disabled/,
  },
  "E-mail may go to everybody": {
    good: sending(50_000, 10),
    says: /10 of 50000/,
    bad: sending(200, 10),
    warns: /sandbox/,
  },
  "The sender of e-mail": {
    good: identity("Success", "Success"),
    says: /lets orders@waymark.example write.*signed for waymark.example/,
    bad: identity("Pending", "Pending"),
    warns: /not verified \(Pending\).*not signed/,
  },
  "SMS may go to everybody": {
    good: answers(sns, GetSMSSandboxAccountStatusCommand, { IsInSandbox: false }),
    says: /to everybody/,
    bad: answers(sns, GetSMSSandboxAccountStatusCommand, { IsInSandbox: true }),
    warns: /SMS sandbox/,
  },
  "What SMS may cost": {
    good: answers(sns, GetSMSAttributesCommand, { attributes: { MonthlySpendLimit: "100" } }),
    says: /\$100 a month/,
    bad: answers(sns, GetSMSAttributesCommand, { attributes: {} }),
    warns: /\$1 a month, and then none/,
  },
  "SMS come from registered senders": {
    good: shopsWithSms({ countries: ["PL", "GB"] }, { GB: "Waymark" }),
    says: /Every country that a shop names takes its SMS/,
    bad: shopsWithSms({ countries: ["PL", "GB", "US"] }, { GB: "Waymark" }),
    warns: /SMS to US are refused, which these shops want: clay-cats/,
  },
  "The robot can call shops": {
    good: calls("PRODUCTION", 100, "VOICE"),
    says: /Shops in PL are called from phone-1.*calls everybody.*\$100 a month/s,
    bad: calls("SANDBOX", 1, "SMS"),
    warns: /makes no calls.*only verified numbers are called.*\$1 a month/s,
  },
  "The Telegram bot works": {
    good: bot("1:good", { username: "ClayCatsBot" }, { url: webhook, allowed_updates: [...botUpdates] }),
    says: /token is that of ClayCatsBot.*reports to https:\/\/orders.example\/v1\/webhooks\/telegram.*0 updates wait/,
    bad: bot(
      "2:bad",
      { username: "RosesBot" },
      {
        ...{ url: "https://old.example/hook", pending_update_count: 7 },
        ...{ last_error_date: 1795823000, last_error_message: "Wrong response from the webhook: 401" },
      },
    ),
    warns:
      /token is that of RosesBot.*reports to https:\/\/old.example\/hook.*could not report: Wrong.*7 updates/,
  },
  "An SMS that does not arrive is noticed": {
    good: answers(sns, GetSMSAttributesCommand, {
      attributes: { DeliveryStatusIAMRole: deployedStack.outputs.SmsLogRole },
    }),
    says: /SNS reports what becomes of each SMS/,
    bad: answers(sns, GetSMSAttributesCommand, {
      attributes: {
        DeliveryStatusIAMRole: deployedStack.outputs.SmsLogRole,
        DeliveryStatusSuccessSamplingRate: "10",
      },
    }),
    warns: /SMS that never arrive are called sent/,
  },
  "The table can be restored": {
    good: backedUp("ENABLED"),
    says: /reaches back/,
    bad: backedUp("DISABLED"),
    warns: /recovery is off/,
  },
  "The table cannot be deleted by mistake": {
    good: answers(dynamodb, DescribeTableCommand, { Table: { DeletionProtectionEnabled: true } }),
    says: /is protected/,
    bad: answers(dynamodb, DescribeTableCommand, { Table: { DeletionProtectionEnabled: false } }),
    warns: /is not protected/,
  },
  "There is room for executions": {
    good: open(2, 100),
    says: /2 executions are open, of 100/,
    bad: open(80, 100),
    warns: /80 executions are open, of 100/,
  },
  "Functions may run side by side": {
    good: answers(lambda, GetAccountSettingsCommand, { AccountLimit: { ConcurrentExecutions: 1000 } }),
    says: /1000 runs of functions side by side/,
    bad: answers(lambda, GetAccountSettingsCommand, { AccountLimit: { ConcurrentExecutions: 10 } }),
    warns: /10 runs of functions side by side/,
  },
  "A flood of open routes has an end": {
    good: flooded({ ReservedConcurrentExecutions: 20 }, { "x-amz-cf-id": "1" }),
    says: /public runs 20 times.*links runs 20 times.*through CloudFront/,
    bad: flooded({}, {}),
    warns: /public may take every run.*links may take every run.*Nothing stands in front/,
  },
  "Functions run on a maintained Node": {
    good: answers(lambda, ListFunctionsCommand, {
      Functions: [
        { FunctionName: "waymark-prod-Notify", Runtime: "nodejs24.x" },
        { FunctionName: "somebody-else", Runtime: "nodejs12.x" },
      ],
    }),
    says: /nodejs24.x, which is maintained until/,
    bad: answers(lambda, ListFunctionsCommand, {
      Functions: [{ FunctionName: "waymark-prod-Notify", Runtime: "nodejs20.x" }],
    }),
    warns: /nodejs20.x/,
  },
};

function shopsWithSms(sms: object, senders: object) {
  return () => {
    const Variables = { SMS_SENDERS: JSON.stringify(senders) };
    lambda.on(GetFunctionConfigurationCommand).resolves({ Environment: { Variables } });
    listShops.mockImplementation(async (_, after) => (after ? [] : [{ id: "clay-cats", sms }]));
  };
}

function flooded(limit: object, headers: Record<string, string>) {
  return () => {
    lambda.on(GetFunctionConcurrencyCommand).resolves(limit);
    vi.spyOn(globalThis, "fetch").mockImplementation(async () => new Response("{}", { headers }));
  };
}

const said = (findings: { says: string }[]) => findings.map(({ says }) => says).join(" ");

describe.each(checks)("doctor: $name", (check) => {
  const { good, says, bad, warns } = cases[check.name]!;

  it("says so when all is well", async () => {
    good();
    const findings = await runCheck(check, deployedStack);
    expect(said(findings)).toMatch(says);
    expect(new Set(findings.map(({ state }) => state))).toEqual(new Set(["good"]));
  });

  it("says what is wrong and what to do", async () => {
    bad();
    const findings = await runCheck(check, deployedStack);
    expect(said(findings)).toMatch(warns);
    for (const { state, todo } of findings) {
      expect(state).toBe("bad");
      expect(todo).toMatch(/\.|npm run/);
    }
  });

  it("says that it may not look, and does not crash", async () => {
    const denial = Object.assign(new Error("not authorized to perform it"), {
      name: "AccessDeniedException",
    });
    for (const mock of mocks) mock.onAnyCommand().rejects(denial);
    expect(await runCheck(check, deployedStack)).toEqual([
      {
        state: "unknown",
        says: "Could not look: AccessDeniedException: not authorized to perform it",
        todo: "Ask for the permission, or look in the console.",
      },
    ]);
  });
});

it("a table that goes with its stack needs no protection", async () => {
  dynamodb.on(DescribeTableCommand).resolves({ Table: {} });
  const check = checks.find(({ name }) => name === "The table cannot be deleted by mistake")!;
  expect(await runCheck(check, { ...deployedStack, stage: "dev", lasting: false })).toMatchObject([
    { state: "good" },
  ]);
});

it("a stage that does not last may go without the log of SMS, a lasting one not", async () => {
  const check = checks.find(({ name }) => name === "An SMS that does not arrive is noticed")!;
  sns.on(GetSMSAttributesCommand).resolves({ attributes: {} });
  const states = [false, true].map(async (lasting) => {
    const [found] = await check.look({ ...deployedStack, outputs: {}, lasting });
    return found?.state;
  });
  expect(await Promise.all(states)).toEqual(["good", "bad"]);
});

it("S2-16 says that the bot has no token, that Telegram does not know it, and that its secret is another one", async () => {
  const check = checks.find(({ name }) => name === "The Telegram bot works")!;
  bot("", {}, {})();
  expect(said(await runCheck(check, deployedStack))).toBe("ClayCatsBot has no token.");
  bot("3:gone", {}, {})();
  vi.spyOn(globalThis, "fetch").mockResolvedValue(Response.json({ ok: false, error_code: 401 }));
  expect(said(await runCheck(check, deployedStack))).toBe("Telegram does not know the token of ClayCatsBot.");
  const refused = { last_error_date: 1795823000, last_error_message: "Wrong response: 401 Unauthorized" };
  bot("4:secret", { username: "claycatsbot" }, { url: webhook, allowed_updates: botUpdates, ...refused })();
  expect((await runCheck(check, deployedStack)).at(-1)).toMatchObject({
    state: "bad",
    todo: "Its secret is another one: npm run telegram -- --stage prod",
  });
});

it("S2-16 tells Telegram where to report, by the newest secret, and names the bot's commands in each language", async () => {
  bot("5:set-up", { username: "ClayCatsBot" }, {})();
  const lines: string[] = [];
  await setUpTelegram(deployedStack, (line) => void lines.push(line));
  expect(lines).toEqual([`ClayCatsBot reports to ${webhook}, and has its commands in 3 languages.`]);
  const [hook, ...commands] = told;
  expect(hook).toEqual({
    method: "setWebhook",
    input: { url: webhook, secret_token: "new-one", allowed_updates: [...botUpdates] },
  });
  expect(commands.map(({ input }) => input.language_code)).toEqual([undefined, "pl", "ru"]);
  for (const { method, input } of commands) {
    expect(method).toBe("setMyCommands");
    expect((input.commands as { command: string }[]).map(({ command }) => command)).toEqual([
      "start",
      "settings",
      "stop",
    ]);
  }
});

it("S2-16 sets up nothing for a stage without a bot, or whose bot has no token", async () => {
  lambda.on(GetFunctionConfigurationCommand).resolves({ Environment: {} });
  await expect(setUpTelegram(deployedStack, () => {})).rejects.toThrow(/has no bot/);
  bot("", {}, {})();
  await expect(setUpTelegram(deployedStack, () => {})).rejects.toThrow(/lacks its token/);
  expect(told).toEqual([]);
});

it("finds the DMARC record of the domain, or of the one above it, and says how to make one", async () => {
  const look = async () => {
    const check = checks.find(({ name }) => name === "The sender of e-mail")!;
    return (await runCheck(check, deployedStack)).map(({ state, says, todo }) => [state, says, todo]);
  };
  identity("Success", "Success")();
  expect((await look()).at(-1)).toEqual([
    "good",
    expect.stringContaining("v=DMARC1; p=none; rua=mailto:post@waymark.example"),
    undefined,
  ]);
  resolveTxt.mockImplementation(async (name) =>
    name === "_dmarc.example" ? [["v=DMARC1; p=reject"]] : [["v=spf1"]],
  );
  expect((await look()).at(-1)![0]).toBe("good");
  resolveTxt.mockRejectedValue(Object.assign(new Error("none"), { code: "ENODATA" }));
  expect((await look()).at(-1)).toEqual([
    "bad",
    expect.stringContaining("no DMARC record"),
    expect.stringContaining('_dmarc.waymark.example "v=DMARC1'),
  ]);
  resolveTxt.mockRejectedValue(Object.assign(new Error("no server"), { code: "ECONNREFUSED" }));
  expect((await look())[0]![0]).toBe("unknown");
});
