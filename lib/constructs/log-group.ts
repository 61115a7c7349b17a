import { RemovalPolicy } from "aws-cdk-lib";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { Configuration } from "../configuration.ts";
import { uniqueName } from "./unique-name.ts";

interface Options extends Pick<Configuration, "logDays"> {
  /**
   * What another service of AWS writes into it. Such a group is named below `/aws/vendedlogs/`: for any other name the
   * account's one resource policy for logs grows by a line, and it is full after some ten stacks.
   */
  vended?: "access" | "executions";
}

/** A log group that forgets after the days of the stage, and ends with the stack. */
export class StageLogGroup extends LogGroup {
  constructor(scope: Construct, id: string, { logDays, vended }: Options) {
    super(scope, id, {
      retention: logDays,
      removalPolicy: RemovalPolicy.DESTROY,
      ...(vended && { logGroupName: `/aws/vendedlogs/${uniqueName()}/${vended}` }),
    });
  }
}
