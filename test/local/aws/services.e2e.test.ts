import { once } from "node:events";
import { connect } from "node:net";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { GetSendQuotaCommand, SESClient, SendBounceCommand, SendEmailCommand } from "@aws-sdk/client-ses";
import { DescribeExecutionCommand, ExecutionDoesNotExist, SFNClient } from "@aws-sdk/client-sfn";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { handOverTo } from "../../../local/aws/hand-over.ts";
import { type Runtime, startRuntime } from "../../../local/runtime.ts";
import { fixtureApplication } from "../fixture/application.ts";

let runtime: Runtime;

const held = Promise.withResolvers<void>();
const slow = () => held.promise;
const start = () => startRuntime({ port: 0, dataDir: ":memory:", application: fixtureApplication({ slow }) });

const email = (to: string, order: string) =>
  new SendEmailCommand({
    Source: "orders@waymark.example",
    Destination: { ToAddresses: [to] },
    Message: {
      Subject: { Data: "Zamówienie 1042 & więcej" },
      Body: { Text: { Data: "Привет\nмир" }, Html: { Data: "<p>Hello</p>" } },
    },
    Tags: [
      { Name: "template", Value: "shipped" },
      { Name: "order", Value: order },
    ],
  });

const text = (to: string) =>
  new PublishCommand({
    PhoneNumber: to,
    Message: "Your parcel",
    MessageAttributes: {
      order: { DataType: "String", StringValue: "o2" },
      template: { DataType: "String", StringValue: "onItsWay" },
      "AWS.SNS.SMS.SMSType": { DataType: "String", StringValue: "Transactional" },
    },
  });

describe.each(["handed over in the process", "dialled at the front door"])("a call %s", (way) => {
  beforeAll(async () => {
    runtime = await start();
    // Nobody to hand them to: they are dialled, as those of another process are.
    if (way.startsWith("dialled")) handOverTo({});
  });
  afterAll(() => runtime.close());

  test("puts an e-mail into the inbox with its tags", async () => {
    const { MessageId } = await new SESClient().send(email("anna@example.com", "o1"));
    expect(MessageId).toMatch(/^local-\d+$/);
    expect(runtime.inbox.list({ order: "o1" })).toEqual([
      {
        channel: "email",
        from: "orders@waymark.example",
        to: "anna@example.com",
        subject: "Zamówienie 1042 & więcej",
        text: "Привет\nмир",
        html: "<p>Hello</p>",
        order: "o1",
        template: "shipped",
        at: runtime.clock.now(),
      },
    ]);
  });

  test("puts an SMS into the inbox, and refuses what is no phone number", async () => {
    const sns = new SNSClient();
    await sns.send(text("+48501234567"));
    expect(runtime.inbox.list({ channel: "sms" })).toMatchObject([
      {
        to: "+48501234567",
        text: "Your parcel",
        order: "o2",
        template: "onItsWay",
        subject: null,
        html: null,
      },
    ]);
    await expect(sns.send(text("12"))).rejects.toMatchObject({ name: "InvalidParameterException" });
  });

  test("filters the inbox by receiver, and empties it", async () => {
    await new SESClient().send(email("jan@example.com", "o3"));
    expect(runtime.inbox.list({ to: "jan@example.com" })).toHaveLength(1);
    await fetch(`${runtime.url}/_local/inbox`, { method: "DELETE" });
    expect(runtime.inbox.list()).toEqual([]);
  });

  test("answers the quota, and an unknown action with an error", async () => {
    const ses = new SESClient();
    expect(await ses.send(new GetSendQuotaCommand())).toMatchObject({ MaxSendRate: 10_000 });
    const bounce = new SendBounceCommand({
      OriginalMessageId: "1",
      BounceSender: "a@b.c",
      BouncedRecipientInfoList: [],
    });
    await expect(ses.send(bounce)).rejects.toMatchObject({ name: "InvalidAction" });
  });

  test("survives a client that hangs up in the middle of a call", async () => {
    const { host, port, pathname } = new URL(process.env.AWS_ENDPOINT_URL_SES!);
    const socket = connect(Number(port), "127.0.0.1");
    socket.write(`POST ${pathname}/ HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 100\r\n\r\nAction=`);
    socket.end();
    await once(socket.resume(), "close");
    expect(await new SESClient().send(new GetSendQuotaCommand())).toMatchObject({ MaxSendRate: 10_000 });
  });

  test("keeps the link keys and the secrets of payments and carriers", async () => {
    const secrets = new SecretsManagerClient();
    const read = async (SecretId: string) =>
      JSON.parse((await secrets.send(new GetSecretValueCommand({ SecretId }))).SecretString!);
    const { current, ...keys } = await read("waymark");
    expect(Buffer.from(keys[current], "base64")).toHaveLength(32);
    expect(await read("waymark-payments")).toEqual({
      generic: expect.stringMatching(/^whsec_/),
      stripe: expect.stringMatching(/^whsec_/),
      "generic/page": expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/_local\//),
    });
    expect(await read("waymark-carriers")).toEqual({ generic: expect.stringMatching(/^whsec_/) });
    await expect(read("other")).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });

  test("invokes a function and answers what it answers, or how it failed", async () => {
    const lambda = new LambdaClient({ maxAttempts: 1 });
    const call = async (FunctionName: string, more: object = {}) => {
      const Payload = JSON.stringify({ a: 1 });
      const answer = await lambda.send(new InvokeCommand({ FunctionName, Payload, ...more }));
      const text = Buffer.from(answer.Payload ?? []).toString();
      return { status: answer.StatusCode, error: answer.FunctionError, body: text && JSON.parse(text) };
    };
    const said = { statusCode: 200, body: '{"a":1}' };
    expect(await call("echo")).toEqual({ status: 200, error: undefined, body: said });
    expect(await call("silent")).toEqual({ status: 200, error: undefined, body: null });
    expect(await call("crash")).toEqual({
      status: 200,
      error: "Unhandled",
      body: { errorType: "Error", errorMessage: "on purpose" },
    });
    expect(await call("echo", { InvocationType: "Event" })).toEqual({
      status: 202,
      error: undefined,
      body: "",
    });
    await expect(call("No_Such")).rejects.toThrow("Local mode has no such function.");
  });

  test("is disturbed by what tests put in its way", async () => {
    const ses = new SESClient({ maxAttempts: 1 });
    const busy = () => async () => Promise.reject(Object.assign(new Error("busy"), { name: "Throttling" }));
    ses.middlewareStack.add(busy, { step: "initialize", name: "busy" });
    await expect(ses.send(new GetSendQuotaCommand())).rejects.toMatchObject({ name: "Throttling" });
    ses.middlewareStack.remove("busy");
    expect(await ses.send(new GetSendQuotaCommand())).toMatchObject({ MaxSendRate: 10_000 });
  });

  test("fails with the exceptions of the SDK", async () => {
    const secret = new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId: "other" }));
    await expect(secret).rejects.toThrow(ResourceNotFoundException);
    await expect(secret).rejects.toMatchObject({ $fault: "client", $metadata: { httpStatusCode: 400 } });
    const stopping = new SFNClient().send(new DescribeExecutionCommand({ executionArn: "arn:aws:states:x" }));
    await expect(stopping).rejects.toThrow(ExecutionDoesNotExist);
  });

  test("ends for who gives up waiting, and not for the function", async () => {
    const lambda = new LambdaClient({ maxAttempts: 1 });
    const call = new InvokeCommand({ FunctionName: "slow", Payload: "{}" });
    const giveUp = new AbortController();
    const answered = lambda.send(call, { abortSignal: giveUp.signal });
    giveUp.abort();
    await expect(answered).rejects.toMatchObject({ name: "AbortError" });
    held.resolve();
    await runtime.work.idle();
  });
});

test("a function that runs at the start can call the services at the front door", async () => {
  let status = 0;
  const reconcile = async () => {
    const call = { method: "POST", body: "Action=GetSendQuota" };
    status = (await fetch(`${process.env.AWS_ENDPOINT_URL_SES}/`, call)).status;
  };
  const application = fixtureApplication({ reconcile });
  runtime = await startRuntime({ port: 0, dataDir: ":memory:", application });
  expect(status).toBe(200);
  await runtime.close();
});

test("the front door lets no page of another site call a service", async () => {
  runtime = await start();
  const body = "Action=GetSendQuota";
  const call = async (headers: Record<string, string>) =>
    (await fetch(`${runtime.url}/_local/aws/ses/`, { method: "POST", headers, body })).status;
  expect(await call({})).toBe(200);
  expect(await call({ origin: "https://shop.example" })).toBe(403);
  expect(await call({ "sec-fetch-site": "cross-site" })).toBe(403);
  await runtime.close();
});
