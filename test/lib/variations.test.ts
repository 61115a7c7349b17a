import { Match } from "aws-cdk-lib/assertions";
import { expect, it } from "vitest";
import { deploymentStages } from "../../bin/stages.ts";
import type { Stages } from "../../lib/configuration.ts";
import { functionsIn, type Resource, resourcesIn, templateOf } from "./stack-template.ts";

const devWith = (change: Partial<Stages[string]>) =>
  templateOf("dev", { dev: { ...deploymentStages.dev, ...change } });
const variablesOf = (template: ReturnType<typeof templateOf>, name: string) =>
  functionsIn(template)[name]!.Environment.Variables;

it("answers at a domain of its own, which links begin with", () => {
  const certificate = "arn:aws:acm:eu-central-1:111122223333:certificate/1";
  const template = devWith({ domain: { name: "orders.waymark.example", certificate } });
  template.hasResourceProperties("AWS::ApiGatewayV2::DomainName", { DomainName: "orders.waymark.example" });
  template.resourceCountIs("AWS::ApiGatewayV2::ApiMapping", 1);
  expect(variablesOf(template, "notify").LINK_BASE).toBe("https://orders.waymark.example");
});

it("trusts another issuer, and makes no user pool then", () => {
  const template = devWith({
    issuer: { url: "https://login.example/", audience: ["waymark"] },
    storefronts: [],
  });
  template.resourceCountIs("AWS::Cognito::UserPool", 0);
  template.hasResourceProperties("AWS::ApiGatewayV2::Authorizer", {
    JwtConfiguration: { Issuer: "https://login.example/", Audience: ["waymark"] },
  });
});

it("has no board where another issuer does not say how people sign in, and says so", () => {
  const issuer = { url: "https://login.example/", audience: ["waymark"] };
  const template = devWith({ issuer, storefronts: [] });
  const keys = resourcesIn(template, "AWS::ApiGatewayV2::Route").map(
    ([, { Properties }]) => Properties.RouteKey,
  );
  expect(keys.filter((key) => key.includes("/board"))).toEqual([]);
  expect(template.toJSON().Outputs).not.toHaveProperty("Board");
});

it("signs people in to the board where another issuer says how", () => {
  const login = { client: "board", authorize: "https://login.example/a", token: "https://login.example/t" };
  const issuer = { url: "https://login.example/", audience: ["waymark"], login };
  const template = devWith({ issuer, storefronts: [] });
  expect(JSON.parse(variablesOf(template, "public").BOARD_LOGIN)).toEqual(login);
  template.hasResourceProperties("AWS::ApiGatewayV2::Route", { RouteKey: "GET /board/{path+}" });
});

it("gives each storefront a client that can name its own shop only", () => {
  const template = devWith({ storefronts: ["clay-cats", "paper-dogs"] });
  const scopes = resourcesIn(template, "AWS::Cognito::UserPoolClient").map(([, { Properties }]) => [
    Properties.AllowedOAuthFlows,
    JSON.stringify(Properties.AllowedOAuthScopes ?? []).match(/shop\.[\w-]+/g),
  ]);
  expect(scopes).toEqual([
    [undefined, null],
    [["code"], null],
    [["code"], null],
    [["client_credentials"], ["shop.clay-cats"]],
    [["client_credentials"], ["shop.paper-dogs"]],
  ]);
  template.hasResourceProperties("AWS::ApiGatewayV2::Authorizer", {
    JwtConfiguration: { Audience: Array(5).fill(Match.anyValue()) },
  });
});

it("hands the deadlines and the senders of SMS to the functions that go by them", () => {
  const template = devWith({
    deadlines: { marketplace: { payment: "PT6H" } },
    smsSenders: { PL: "ClayCats" },
  });
  expect(variablesOf(template, "api").DEADLINES).toBe('{"marketplace":{"payment":"PT6H"}}');
  for (const name of ["notify", "send-messages", "api"])
    expect(variablesOf(template, name).SMS_SENDERS).toBe('{"PL":"ClayCats"}');
});

it("S2-18 lets the functions that send call shops from one number, and no other stage call anybody", () => {
  const origination = `phone-${"0123456789abcdef".repeat(2)}`;
  const template = devWith({ voice: { origination, countries: ["PL"], maxPricePerMinute: "0.25" } });
  const mayCall = (made: ReturnType<typeof templateOf>) =>
    resourcesIn(made, "AWS::IAM::Role")
      .map(([, { Properties }]) => JSON.stringify(Properties.Policies))
      .filter((policies) => policies.includes("sms-voice:SendVoiceMessage"));
  expect(mayCall(devWith({}))).toEqual([]);
  const allowed = mayCall(template);
  expect(allowed).toHaveLength(2);
  for (const policies of allowed) expect(policies).toContain(`:phone-number/${origination}`);
  for (const name of ["notify", "send-messages"]) {
    const calls = JSON.stringify(variablesOf(template, name).VOICE_CALLS);
    for (const part of [origination, "PL", "0.25"]) expect(calls).toContain(part);
  }
});

it("tells every function that changes or lists orders which shops have more keys than one, and commands by the stack", () => {
  const template = devWith({ listShards: { roses: 4 } });
  for (const name of ["api", "links", "webhooks", "notify", "execution", "reconcile"])
    expect(variablesOf(template, name).LIST_SHARDS, name).toBe('{"roses":4}');
  template.hasOutput("ListShards", { Value: '{"roses":4}' });
});

it("reads SNS's log of SMS in the stage that says so, keeps it for a day, and lets SNS write nothing else", () => {
  const template = devWith({ smsReports: true });
  const logs = resourcesIn(template, "AWS::Logs::SubscriptionFilter");
  expect(logs).toHaveLength(2);
  const groups = resourcesIn(template, "AWS::Logs::LogGroup").filter(([, { Properties }]) =>
    JSON.stringify(Properties.LogGroupName ?? "").includes("DirectPublishToPhoneNumber"),
  );
  expect(groups.map(([, { Properties }]) => Properties.RetentionInDays)).toEqual([1, 1]);
  expect(groups.map(([, { DeletionPolicy }]) => DeletionPolicy)).toEqual(["Delete", "Delete"]);
  const role = resourcesIn(template, "AWS::IAM::Role").find(([, { Properties }]) =>
    JSON.stringify(Properties.AssumeRolePolicyDocument).includes("sns.amazonaws.com"),
  )!;
  expect(JSON.stringify(role[1].Properties.Policies)).not.toMatch(/"Resource":"\*"|logs:\*/);
  template.hasOutput("SmsLogRole", {});
  devWith({}).resourceCountIs("AWS::Logs::SubscriptionFilter", 0);
});

it("leaves an identity of SES alone that another stage has made", () => {
  devWith({ mail: { ...deploymentStages.dev.mail, verified: true } }).resourceCountIs(
    "AWS::SES::EmailIdentity",
    0,
  );
});

it("lets the pages of its origins in, and no others", () => {
  devWith({ origins: [] }).hasResourceProperties("AWS::ApiGatewayV2::Api", {
    CorsConfiguration: Match.absent(),
  });
  devWith({ origins: ["https://shop.example"] }).hasResourceProperties("AWS::ApiGatewayV2::Api", {
    CorsConfiguration: Match.objectLike({ AllowOrigins: ["https://shop.example"] }),
  });
});

it("gives every route without a token a throttle of its own, below that of the whole API, and no other route one", () => {
  const template = devWith({});
  const [[, stage]] = resourcesIn(template, "AWS::ApiGatewayV2::Stage") as [[string, Resource]];
  const routes = resourcesIn(template, "AWS::ApiGatewayV2::Route");
  const open = routes.filter(([, { Properties }]) => Properties.AuthorizationType === "NONE");
  const { RouteSettings, DefaultRouteSettings } = stage.Properties;
  expect(Object.keys(RouteSettings).toSorted()).toEqual(
    open.map(([, { Properties }]) => Properties.RouteKey).toSorted(),
  );
  for (const { ThrottlingRateLimit, ThrottlingBurstLimit } of Object.values<Record<string, number>>(
    RouteSettings,
  )) {
    expect(ThrottlingRateLimit).toBeLessThan(DefaultRouteSettings.ThrottlingRateLimit);
    expect(ThrottlingBurstLimit).toBeLessThan(DefaultRouteSettings.ThrottlingBurstLimit);
  }
  // CloudFormation refuses settings of a route that is not there yet
  for (const [id] of open) expect(stage.DependsOn).toContain(id);
});

it("tells support where the stage names it", () => {
  expect(variablesOf(devWith({ support: "help@waymark.example" }), "notify").SUPPORT_EMAIL).toBe(
    "help@waymark.example",
  );
});
