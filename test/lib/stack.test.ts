import { readFileSync } from "node:fs";
import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { alarmedMetrics } from "../../bench/cost/page.ts";
import { deploymentStages } from "../../bin/stages.ts";
import { lifecycleNames } from "../../domain/lifecycles/registry.ts";
import { indexes } from "../../domain/listing/indexes.ts";
import { apiRoutes, openPageRoutes } from "../../lib/api/routes.ts";
import { functionsIn, type Resource, resourcesIn, templateOf } from "./stack-template.ts";

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource?: unknown;
  NotResource?: unknown;
  Principal?: unknown;
}

/** Every place where a statement names resources by a pattern, and why. */
const patterns: [actions: RegExp, resource: RegExp, why: string][] = [
  [/^xray:/, /^"\*"$/, "Traces have no ARN."],
  [/^logs:/, /^"\*"$/, "Deliveries of vended logs, for the state machines, have no ARN."],
  [/^kms:/, /^"\*"$/, "In the policy of a key this is the key itself."],
  [/^s3:(Put|Get|Delete)Object$/, /\/photos\/\*"/, "Photos are named after their orders."],
  [
    /^s3:ListBucket$/,
    /\/photos\/\*"/,
    "Beside s3:GetObject: without it S3 does not say that an object is missing.",
  ],
  [
    /^ses:SendEmail$/,
    /identity\/\*"/,
    "In its sandbox SES asks for the reader's identity; a condition names the sender.",
  ],
  [/^ses:GetSendQuota$/, /^"\*"$/, "What an account may send in a second belongs to no resource."],
  [
    /^logs:(CreateLogGroup|CreateLogStream|PutLogEvents)$/,
    /log-group:sns.*DirectPublishToPhoneNumber(\/Failure)?:\*"/,
    "The streams of SNS's log of SMS.",
  ],
  [/^dynamodb:ListStreams$/, /^"\*"$/, "It takes no resource."],
];

const dataTypes = ["DynamoDB::Table", "S3::Bucket", "SecretsManager::Secret", "Cognito::UserPool"].map(
  (type) => `AWS::${type}`,
);
const machines = "AWS::StepFunctions::StateMachine";

/** Every name that the template gives by itself, and whom a second one would meet. */
const fixedNames: Record<string, string> = {
  "SES::EmailIdentity EmailIdentity":
    "One identity in account and region: `mail.verified` says that it is there.",
  "ApiGatewayV2::Api Name": "Need not be unique.",
  "ApiGatewayV2::Authorizer Name": "Within its API.",
  "ApiGatewayV2::Stage StageName": "Within its API.",
  "Cognito::UserPoolDomain Domain":
    "One in the region: the stage and the account are in it, and it goes with the stack.",
  "Cognito::UserPoolResourceServer Identifier": "Within its pool.",
  "Cognito::UserPoolResourceServer Name": "Within its pool.",
  "Cognito::UserPoolGroup GroupName": "Within its pool.",
  "Logs::LogGroup LogGroupName":
    "Holds the id of the stack; but for SNS's log of SMS, which one stage of account and region reads (`smsReports`).",
  "StepFunctions::StateMachine StateMachineName": "Holds the id of the stack.",
};

/** The properties by which a resource names itself, with a text of the template's own. */
const fixedNamesIn = (properties: Resource["Properties"]) =>
  Object.entries(properties).filter(
    ([property, value]) =>
      /(Name|Identifier|Domain|Identity)$/.test(property) &&
      property !== "MetricName" &&
      !("Ref" in Object(value) || "Fn::GetAtt" in Object(value)),
  );

const listOf = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);
/** Functions whose callers do not wait: their failures have a place of their own. */
const alone = ["deliver-webhooks", "reconcile", "photo-uploaded"];

describe.each(Object.keys(deploymentStages))("the stack of %s", (stage) => {
  const template = templateOf(stage);
  const functions = functionsIn(template);
  const { lasting } = deploymentStages[stage as keyof typeof deploymentStages];
  const statements = resourcesIn(template).flatMap(([id, { Properties: properties = {} }]) => {
    const { PolicyDocument, KeyPolicy, Policies } = properties;
    const own = Array.isArray(Policies) ? Policies.map((policy) => policy.PolicyDocument) : [];
    const documents = [PolicyDocument, KeyPolicy, ...own];
    const all: Statement[] = documents.filter(Boolean).flatMap(({ Statement }) => Statement);
    return all.filter(({ Effect }) => Effect === "Allow").map((statement) => ({ id, ...statement }));
  });

  it("allows no action by a pattern", () => {
    expect(statements.length).toBeGreaterThan(50);
    for (const { id, Action } of statements)
      for (const action of listOf(Action)) expect(action, id).not.toMatch(/\*/);
  });

  it("names resources by a pattern only where it must", () => {
    for (const { id, Action, Resource } of statements)
      for (const resource of listOf(Resource)
        .map((each) => JSON.stringify(each))
        .filter((text) => text?.includes("*")))
        for (const action of listOf(Action))
          expect(
            patterns.some(([actions, names]) => actions.test(action) && names.test(resource)),
            `${id} ${action} ${resource}`,
          ).toBe(true);
  });

  it("has room for more functions: a stack has 500 resources at the most", () => {
    expect(resourcesIn(template).length).toBeLessThan(220);
  });

  it("is what the README says that it creates", () => {
    const says = /([\d]+) functions, .*?(\d+) alarms/s.exec(readFileSync("README.md", "utf8"))!.slice(1);
    const made = ["AWS::Lambda::Function", "AWS::CloudWatch::Alarm"].map(
      (type) => resourcesIn(template, type).length,
    );
    expect(made).toEqual(says.map(Number));
  });

  it("gives no managed policy to anybody", () => {
    for (const [id, { Properties }] of resourcesIn(template, "AWS::IAM::Role"))
      expect(Properties.ManagedPolicyArns, id).toBeUndefined();
  });

  it("gives every function a role, a log group, traces, arm64 and Node 24", () => {
    for (const [name, properties] of Object.entries(functions))
      expect(properties, name).toMatchObject({
        Architectures: ["arm64"],
        Runtime: "nodejs24.x",
        Handler: "index.handler",
        TracingConfig: { Mode: "Active" },
        LoggingConfig: { LogGroup: { Ref: expect.any(String) } },
      });
    const roles = Object.values(functions).map(({ Role }) => JSON.stringify(Role));
    expect(new Set(roles).size).toBe(roles.length);
  });

  it("forgets logs after the days of the stage", () => {
    const days = deploymentStages[stage as keyof typeof deploymentStages].logDays;
    // SNS's log of SMS names phones
    for (const [id, { Properties }] of resourcesIn(template, "AWS::Logs::LogGroup"))
      expect(Properties.RetentionInDays, id).toBe(id.startsWith("SmsLog") ? 1 : days);
  });

  it("keeps what a function fails at for which nobody waits", () => {
    const kept = resourcesIn(template, "AWS::Lambda::EventInvokeConfig").filter(
      ([, { Properties }]) => Properties.DestinationConfig,
    );
    expect(kept).toHaveLength(alone.length);
    for (const [id, { Properties }] of kept) {
      expect(Properties.DestinationConfig.OnFailure.Destination, id).toMatchObject({
        "Fn::GetAtt": expect.any(Array),
      });
      expect(Properties.MaximumEventAgeInSeconds, id).toBeLessThanOrEqual(21_600);
    }
  });

  it("has the routes of the contract and of the board, and asks for a token unless the contract does not", () => {
    const made = resourcesIn(template, "AWS::ApiGatewayV2::Route").map(([, { Properties }]) => [
      Properties.RouteKey,
      Properties.AuthorizationType,
    ]);
    const wanted = [...apiRoutes, ...openPageRoutes].map(({ method, path, open }) => [
      `${method} ${path}`,
      open ? "NONE" : "JWT",
    ]);
    expect(made.toSorted()).toEqual(wanted.toSorted());
    for (const route of ["HEAD /l/{token}", "HEAD /board/{path+}", "POST /board/session"])
      expect(wanted).toContainEqual([route, "NONE"]);
  });

  it("signs people in to the board with a code and a proof, for a working day, with a refresh token for each use", () => {
    template.hasResourceProperties("AWS::Cognito::UserPoolClient", {
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid"],
      GenerateSecret: Match.absent(),
      CallbackURLs: [{ "Fn::Join": ["", [Match.anyValue(), "/board"]] }],
      LogoutURLs: [{ "Fn::Join": ["", [Match.anyValue(), "/board"]] }],
      AccessTokenValidity: 15,
      RefreshTokenValidity: 720,
      RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: 60 },
      // A flow that refreshes without the token endpoint cannot rotate.
      ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"],
      EnableTokenRevocation: true,
    });
    template.hasResourceProperties("AWS::Cognito::UserPoolDomain", { ManagedLoginVersion: 2 });
    template.resourceCountIs("AWS::Cognito::ManagedLoginBranding", 2);
    expect(JSON.stringify(functions.public!.Environment.Variables.BOARD_LOGIN)).toContain(
      "/oauth2/authorize",
    );
  });

  it("lets the board put photos into their bucket: they come from the API's own address", () => {
    const [[, { Properties }]] = resourcesIn(template, "AWS::S3::Bucket") as [[string, Resource]];
    const origins = Properties.CorsConfiguration.CorsRules[0].AllowedOrigins;
    expect(JSON.stringify(origins)).toMatch(/ApiEndpoint|execute-api|waymark/);
  });

  it("logs the route of a request, and neither its path nor its query", () => {
    const [[, { Properties }]] = resourcesIn(template, "AWS::ApiGatewayV2::Stage") as [[string, Resource]];
    expect(Properties.AccessLogSettings.Format).toContain("$context.routeKey");
    expect(Properties.AccessLogSettings.Format).not.toMatch(
      /context\.(path|domain|identity|authorizer\.claims)/i,
    );
  });

  it("logs a line of JSON even of a request that the gateway itself refuses", () => {
    const [[, { Properties }]] = resourcesIn(template, "AWS::ApiGatewayV2::Stage") as [[string, Resource]];
    // What API Gateway says of its variables: only this one has quotes around it.
    const line = Properties.AccessLogSettings.Format.replaceAll(
      "$context.error.messageString",
      '"Not Found"',
    );
    expect(JSON.parse(line)).toMatchObject({ status: "$context.status" });
  });

  it("pays for no metrics by route, which the access log has for nothing", () => {
    template.hasResourceProperties("AWS::ApiGatewayV2::Stage", {
      DefaultRouteSettings: { DetailedMetricsEnabled: Match.absent(), ThrottlingRateLimit: Match.anyValue() },
    });
  });

  it("has the table's indexes, its stream and its point-in-time recovery", () => {
    template.hasResourceProperties("AWS::DynamoDB::Table", {
      BillingMode: "PAY_PER_REQUEST",
      StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
      GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, { pk, sk }]) =>
        Match.objectLike({
          IndexName,
          KeySchema: [
            { AttributeName: pk, KeyType: "HASH" },
            { AttributeName: sk, KeyType: "RANGE" },
          ],
        }),
      ),
    });
  });

  it("hands heads of orders to both consumers, and what is said about them to the one that tells", () => {
    const heard = resourcesIn(template, "AWS::Lambda::EventSourceMapping").map(([, { Properties }]) => [
      JSON.stringify(Properties.FunctionName).match(/SyncExecution|Notify/)![0],
      JSON.parse(Properties.FilterCriteria.Filters[0].Pattern).dynamodb.Keys.sk.S,
    ]);
    expect(Object.fromEntries(heard)).toEqual({
      SyncExecution: ["ORDER"],
      Notify: [
        "ORDER",
        { prefix: "DIALOG#" },
        { prefix: "DELIVERER#" },
        "SHOP",
        "CONTRACTOR",
        "TASK#stockFeed",
      ],
    });
  });

  it("tries a batch of the stream a bounded number of times", () => {
    const mappings = resourcesIn(template, "AWS::Lambda::EventSourceMapping");
    expect(mappings).toHaveLength(2);
    for (const [id, { Properties }] of mappings) {
      expect(Properties, id).toMatchObject({
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ["ReportBatchItemFailures"],
        DestinationConfig: { OnFailure: { Destination: expect.anything() } },
      });
      expect(Properties.MaximumRetryAttempts, id).toBeGreaterThan(0);
      expect(Properties.MaximumRecordAgeInSeconds, id).toBeGreaterThan(0);
    }
  });

  it("runs the reconciler every minute, and once a day for every order", () => {
    const inputs = resourcesIn(template, "AWS::Events::Rule").flatMap(([, { Properties }]) =>
      Properties.ScheduleExpression
        ? [[Properties.ScheduleExpression, JSON.parse(Properties.Targets[0].Input)]]
        : [],
    );
    expect(inputs).toEqual([
      ["rate(1 minute)", { all: false }],
      ["cron(17 3 * * ? *)", { all: true }],
    ]);
  });

  it("has fifteen alarms that somebody hears of, and a dashboard", () => {
    const alarms = resourcesIn(template, "AWS::CloudWatch::Alarm");
    expect(alarms).toHaveLength(15);
    for (const [id, { Properties }] of alarms) {
      expect(Properties.AlarmActions, id).toHaveLength(1);
      expect(Properties.Metrics?.length ?? 1, id).toBeLessThanOrEqual(11);
    }
    const metrics = alarms.flatMap(([, { Properties }]) => Properties.Metrics ?? [{ MetricStat: {} }]);
    expect(metrics.filter(({ MetricStat }) => MetricStat)).toHaveLength(alarmedMetrics);
    template.resourceCountIs("AWS::CloudWatch::Dashboard", 1);
    template.allResourcesProperties("AWS::SNS::Topic", { KmsMasterKeyId: Match.anyValue() });
  });

  it(`${lasting ? "keeps" : "destroys"} its data when it ends`, () => {
    for (const type of dataTypes)
      for (const [id, { DeletionPolicy, UpdateReplacePolicy }] of resourcesIn(template, type)) {
        expect(DeletionPolicy, id).toBe(lasting ? "RetainExceptOnCreate" : "Delete");
        expect(UpdateReplacePolicy, id).toBe(lasting ? "Retain" : "Delete");
      }
    template.hasResourceProperties("AWS::DynamoDB::Table", { DeletionProtectionEnabled: lasting });
    template.hasResourceProperties("AWS::Cognito::UserPool", {
      DeletionProtection: lasting ? "ACTIVE" : "INACTIVE",
    });
  });

  it("leaves nothing of a creation that fails, which would be in the way of the next one", () => {
    const first = templateOf(stage, deploymentStages, true);
    for (const [id, { Type, DeletionPolicy, Properties }] of resourcesIn(first)) {
      expect(["Retain", "Snapshot"], id).not.toContain(DeletionPolicy);
      if (DeletionPolicy === "RetainExceptOnCreate") expect([...dataTypes, machines], id).toContain(Type);
      expect(Properties?.DeletionProtectionEnabled ?? false, id).toBe(false);
      expect(Properties?.DeletionProtection ?? "INACTIVE", id).toBe("INACTIVE");
    }
  });

  it("gives what is kept when a stack ends no name that the next one would need", () => {
    for (const [id, { DeletionPolicy = "Delete", Properties }] of resourcesIn(template))
      if (DeletionPolicy !== "Delete")
        for (const [property, value] of fixedNamesIn(Properties))
          expect(JSON.stringify(value), `${id}.${property}`).toContain("AWS::StackId");
  });

  it("waits for no execution when a lifecycle is renamed or removed", () => {
    const made = resourcesIn(template, machines);
    expect(made).toHaveLength(lifecycleNames.length);
    for (const [id, { DeletionPolicy, UpdateReplacePolicy }] of made)
      expect([DeletionPolicy, UpdateReplacePolicy], id).toEqual(["RetainExceptOnCreate", "Retain"]);
  });

  it("has these fixed names and no others", () => {
    const found = resourcesIn(template).flatMap(([, { Type, Properties }]) =>
      fixedNamesIn(Properties ?? {}).map(([property]) => `${Type.slice("AWS::".length)} ${property}`),
    );
    expect(new Set(found)).toEqual(new Set(Object.keys(fixedNames).filter((name) => found.includes(name))));
    expect(found.length).toBeGreaterThan(10);
  });

  it("names the logs that other services write so that the account's policy for them does not grow", () => {
    const named = resourcesIn(template, "AWS::Logs::LogGroup").flatMap(([, { Properties }]) =>
      Properties.LogGroupName ? [JSON.stringify(Properties.LogGroupName)] : [],
    );
    const ours = named.filter((name) => !name.includes("DirectPublishToPhoneNumber"));
    expect(ours).toHaveLength(2);
    for (const name of ours) {
      expect(name).toContain("/aws/vendedlogs/");
      expect(name).toContain("AWS::StackId");
    }
  });

  it(`${lasting ? "keeps" : "has no"} former versions of photos, for as long as the table can be restored`, () => {
    const [[, { Properties }]] = resourcesIn(template, "AWS::S3::Bucket") as [[string, Resource]];
    const [rule] = Properties.LifecycleConfiguration.Rules;
    expect(Properties.VersioningConfiguration?.Status).toBe(lasting ? "Enabled" : undefined);
    expect(rule.NoncurrentVersionExpiration?.NoncurrentDays).toBe(lasting ? 35 : undefined);
  });

  it("keeps photos private, encrypted and on TLS", () => {
    template.hasResourceProperties("AWS::S3::Bucket", {
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
      BucketEncryption: Match.anyValue(),
    });
    template.hasResourceProperties("AWS::S3::BucketPolicy", {
      PolicyDocument: Match.objectLike({
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
        ]),
      }),
    });
  });

  it("names nothing for good, and exports nothing", () => {
    const names = /(Table|Bucket|Function|Queue|Topic|Role|Policy)Name$/;
    for (const [id, { Type, Properties }] of resourcesIn(template))
      if (/^AWS::(DynamoDB|S3|Lambda::Function|SQS|SNS::Topic|IAM::Role)/.test(Type))
        expect(
          Object.keys(Properties).filter((name) => names.test(name) && typeof Properties[name] === "string"),
          id,
        ).toEqual([]);
    for (const output of Object.values(template.toJSON().Outputs))
      expect(output).not.toHaveProperty("Export");
  });
});
