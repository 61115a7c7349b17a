import { Duration } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Function as Lambda, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { acknowledge, acknowledgePattern } from "./acknowledge.ts";
import { bundleOf } from "./bundles.ts";
import type { Configuration } from "./configuration.ts";
import { LogPlace } from "./log-place.ts";
import { type Grant, type Need, needs } from "./needs.ts";
import { OwnRole } from "./own-role.ts";
import type { Place } from "./place.ts";
import { sizeOf } from "./sizes.ts";

/** The function of `functions/<name>.ts`, with a role and a log group of its own. */
export class OrderFunction extends Lambda {
  /** Its file's name in `functions/`. */
  readonly door: string;

  constructor(scope: Construct, door: string, configuration: Pick<Configuration, "logDays">) {
    const id = pascal(door);
    const role = new OwnRole(scope, `${id}Role`, { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    const logGroup = new LogPlace(scope, `${id}Log`, configuration);
    logGroup.grantWrite(role);
    const { memory, seconds } = sizeOf(door);
    super(scope, id, {
      description: `functions/${door}.ts`,
      code: bundleOf(scope, door),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      tracing: Tracing.ACTIVE,
      memorySize: memory,
      timeout: Duration.seconds(seconds),
      environment: { NODE_OPTIONS: "--enable-source-maps" },
      role,
      logGroup,
    });
    this.door = door;
    acknowledge(role, {
      "AwsSolutions-IAM5[Resource::*]": "X-Ray traces have no ARN.",
      "Serverless-LambdaStarPermissions":
        "The one that is left is X-Ray's; other patterns have their reasons beside them.",
    });
  }

  /** Lets it do what it needs, in this place, and nothing else. */
  allow(names: readonly Need[], place: Place): void {
    for (const name of names) {
      const { environment = {}, pattern, ...grant }: Grant = needs[name](place);
      for (const [key, value] of Object.entries(environment)) this.addEnvironment(key, value);
      if (grant.actions) this.addToRolePolicy(new PolicyStatement(grant));
      if (pattern) acknowledgePattern(this.role!, grant.resources![0]!, pattern);
    }
  }
}

const pascal = (door: string): string => door.replace(/(^|-)(.)/g, (_, __, letter) => letter.toUpperCase());
