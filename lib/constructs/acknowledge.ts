import { Stack, Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** Accepts findings of cdk-nag at this construct, each for a reason of its own. */
export function acknowledge(construct: IConstruct, reasons: Record<string, string>): void {
  for (const [id, reason] of Object.entries(reasons)) Validations.of(construct).acknowledge({ id, reason });
}

/** Accepts that a role's policy names resources by a pattern, such as everything in one folder of a bucket. */
export function acknowledgePattern(role: IConstruct, resource: string, reason: string): void {
  const named = resourceText(Stack.of(role).resolve(resource));
  acknowledge(role, { [`AwsSolutions-IAM5[Resource::${named}]`]: reason });
}

type TemplateValue =
  | string
  | { Ref: string }
  | { "Fn::GetAtt": string[] }
  | { "Fn::Join": [string, TemplateValue[]] };

/** How cdk-nag writes what is known at deployment only: `<Table.Arn>/index/byShop`. */
function resourceText(part: TemplateValue): string {
  if (typeof part === "string") return part;
  if ("Ref" in part) return `<${part.Ref}>`;
  if ("Fn::GetAtt" in part) return `<${part["Fn::GetAtt"].join(".")}>`;
  return part["Fn::Join"][1].map(resourceText).join("");
}
