import { Duration } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Function as Lambda, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { acknowledge, acknowledgePattern } from "./acknowledge.ts";
import { bundleOf } from "./bundles.ts";
import type { Configuration } from "./configuration.ts";
import { StageLogGroup } from "./log-place.ts";
import { type Grant, type GrantName, grants } from "./needs.ts";
import { InlineRole } from "./own-role.ts";
import type { FunctionResources } from "./place.ts";
import { sizeOf } from "./sizes.ts";

/** The function of `functions/<name>.ts`, with a role and a log group of its own. */
export class OrderFunction extends Lambda {
  /** Its file's name in `functions/`. */
  readonly handlerName: string;

  constructor(scope: Construct, door: string, configuration: Pick<Configuration, "logDays">) {
    const id = pascalCase(door);
    const role = new InlineRole(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    });
    const logGroup = new StageLogGroup(scope, `${id}Log`, configuration);
    logGroup.grantWrite(role);
    const { memoryMb, seconds } = sizeOf(door);
    super(scope, id, {
      description: `functions/${door}.ts`,
      code: bundleOf(scope, door),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      tracing: Tracing.ACTIVE,
      memorySize: memoryMb,
      timeout: Duration.seconds(seconds),
      environment: { NODE_OPTIONS: "--enable-source-maps" },
      role,
      logGroup,
    });
    this.handlerName = door;
    acknowledge(role, {
      "AwsSolutions-IAM5[Resource::*]": "X-Ray traces have no ARN.",
      "Serverless-LambdaStarPermissions":
        "The one that is left is X-Ray's; other patterns have their reasons beside them.",
    });
  }

  /** Lets it do what it needs, in this place, and nothing else. */
  allow(names: readonly GrantName[], place: FunctionResources): void {
    for (const name of names) {
      const { environment = {}, pattern, ...grant }: Grant = grants[name](place);
      for (const [key, value] of Object.entries(environment)) this.addEnvironment(key, value);
      if (grant.actions) this.addToRolePolicy(new PolicyStatement(grant));
      if (pattern) acknowledgePattern(this.role!, grant.resources![0]!, pattern);
    }
  }
}

const pascalCase = (door: string): string =>
  door.replace(/(^|-)(.)/g, (_, __, letter) => letter.toUpperCase());
