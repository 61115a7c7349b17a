import { Duration } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Function as Lambda, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import handlers from "../../functions/handlers.json" with { type: "json" };
import type { Configuration } from "../configuration.ts";
import { acknowledge, acknowledgePattern } from "../constructs/acknowledge.ts";
import { InlineRole } from "../constructs/inline-role.ts";
import { StageLogGroup } from "../constructs/log-group.ts";
import { bundleOf } from "./bundling.ts";
import { type Grant, type GrantName, grants } from "./grants.ts";
import type { FunctionResources } from "./resources.ts";

/** One function, by its name in functions/handlers.json, with a role and a log group of its own. */
export class OrderFunction extends Lambda {
  /** Its name in functions/handlers.json. */
  readonly handlerName: string;

  constructor(scope: Construct, name: string, configuration: Pick<Configuration, "logDays">) {
    const id = pascalCase(name);
    const role = new InlineRole(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    });
    const logGroup = new StageLogGroup(scope, `${id}Log`, configuration);
    logGroup.grantWrite(role);
    const { memoryMb, seconds } = sizeOf(name);
    super(scope, id, {
      description: `functions/${(handlers as Record<string, string>)[name]}.ts`,
      code: bundleOf(scope, name),
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
    this.handlerName = name;
    acknowledge(role, {
      "AwsSolutions-IAM5[Resource::*]": "X-Ray traces have no ARN, and listing streams takes none.",
      "Serverless-LambdaStarPermissions":
        "The one that is left is X-Ray's; other patterns have their reasons beside them.",
    });
  }

  /** Lets it do what it needs, on these resources, and nothing else. */
  allow(names: readonly GrantName[], resources: FunctionResources): void {
    for (const name of names) {
      const { environment = {}, pattern, ...grant }: Grant = grants[name](resources);
      for (const [key, value] of Object.entries(environment)) this.addEnvironment(key, value);
      if (grant.actions) this.addToRolePolicy(new PolicyStatement(grant));
      if (pattern) acknowledgePattern(this.role!, grant.resources![0]!, pattern);
    }
  }
}

const pascalCase = (name: string): string =>
  name.replace(/(^|-)(.)/g, (_, __, initial) => initial.toUpperCase());

/** Megabytes, which also buy CPU, and seconds that a function gets. */
export interface FunctionSize {
  memoryMb: number;
  seconds: number;
}

/** An HTTP call is answered within the 30 seconds that the gateway waits: SES and SNS may take 25 to refuse a message. */
const httpSize: FunctionSize = { memoryMb: 1024, seconds: 29 };

/** Functions that need something else than those that answer HTTP calls. */
const functionSizes: Record<string, FunctionSize> = {
  // Less than the 60 seconds after which the state machine asks again.
  execution: { memoryMb: 512, seconds: 30 },
  "sync-execution": { memoryMb: 1024, seconds: 60 },
  notify: { memoryMb: 1024, seconds: 300 },
  // Up to 250 deliveries of 15 seconds, 20 side by side, and what is new meanwhile.
  "deliver-webhooks": { memoryMb: 512, seconds: 600 },
  // A batch side by side, the messages of one order one after the other.
  "send-messages": { memoryMb: 1024, seconds: 300 },
  "photo-uploaded": { memoryMb: 512, seconds: 60 },
  // Looks through all orders once a day.
  reconcile: { memoryMb: 1024, seconds: 900 },
  "rotate-keys": { memoryMb: 512, seconds: 60 },
};

/** The size of a function by its name. */
export const sizeOf = (name: string): FunctionSize => functionSizes[name] ?? httpSize;
