import { CfnOutput } from "aws-cdk-lib";
import type { Construct } from "constructs";

/** Shows a value to the person who deploys, under exactly this name. */
export function addOutput(scope: Construct, name: string, value: string, description?: string): void {
  const output = new CfnOutput(scope, name, { value, ...(description && { description }) });
  output.overrideLogicalId(name);
}
