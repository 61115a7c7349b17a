import { region } from "../../../local/aws/environment.ts";
import { functionNameOf, type Template } from "./template.ts";

/** What a deployment would put in the place of a reference, on this machine. */
export function resolverFor(template: Template) {
  const { resources } = template;

  /** A resource's physical name here. */
  function nameOf(id: string): string {
    const pseudo = { "AWS::Partition": "aws", "AWS::Region": region, "AWS::AccountId": "000000000000" }[id];
    if (pseudo !== undefined) return pseudo;
    if (id === "AWS::StackName") return "";
    const { Type } = resources[id]!;
    if (Type === "AWS::Lambda::Function") return functionNameOf(template, { Ref: id });
    return names[Type]?.(id) ?? id;
  }

  return function resolve(value: unknown): string {
    if (typeof value === "string") return value;
    const { Ref, "Fn::GetAtt": attribute, "Fn::Join": join } = value as Record<string, never>;
    if (Ref) return nameOf(Ref);
    // A part of the stack's id, which is none here.
    if ("Fn::Select" in Object(value)) return "";
    if (join) return (join[1] as unknown[]).map(resolve).join(join[0]).replace(/:-+/g, ":");
    if (attribute?.[1] === "ApiEndpoint") return process.env.LINK_BASE!;
    if (attribute?.[1] === "Arn") return nameOf(attribute[0]!);
    if (attribute?.[1] === "RegionalDomainName") return `${nameOf(attribute[0]!)}.example`;
    throw new Error(`This machine has no value for ${JSON.stringify(value)}.`);
  };
}

const secrets = { Keys: "waymark", Payments: "waymark-payments", Carriers: "waymark-carriers" };

const names: Record<string, (id: string) => string | undefined> = {
  "AWS::DynamoDB::Table": () => process.env.TABLE,
  "AWS::S3::Bucket": () => process.env.PHOTOS_BUCKET,
  "AWS::SecretsManager::Secret": (id) =>
    Object.entries(secrets).find(([part]) => id.startsWith(`Secrets${part}`))?.[1],
};
