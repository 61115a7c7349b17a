import { RemovalPolicy } from "aws-cdk-lib";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { Configuration } from "../configuration.ts";

/** A log group that forgets after the days of the stage, and ends with the stack. */
export class StageLogGroup extends LogGroup {
  constructor(scope: Construct, id: string, { logDays }: Pick<Configuration, "logDays">) {
    super(scope, id, { retention: logDays, removalPolicy: RemovalPolicy.DESTROY });
  }
}
