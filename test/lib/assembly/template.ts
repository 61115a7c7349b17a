import { readFileSync } from "node:fs";

// biome-ignore lint/suspicious/noExplicitAny: the properties of a resource are whatever its type says
export type Resource = { Type: string; Properties: any; Metadata?: Record<string, string> };

/** A synthesised template, and its resources by type. */
export function templateIn(folder: string, stack: string) {
  const { Resources } = JSON.parse(readFileSync(`${folder}/${stack}.template.json`, "utf8"));
  const all = Object.entries(Resources as Record<string, Resource>);
  return {
    resources: Resources as Record<string, Resource>,
    ofType: (type: string) => all.filter(([, { Type }]) => Type === type),
  };
}

export type Template = ReturnType<typeof templateIn>;

/** The name of the function behind the logical id that something refers to. */
export function functionNameOf({ resources }: Template, reference: unknown): string {
  const { Ref, "Fn::GetAtt": attribute } = reference as { Ref?: string; "Fn::GetAtt"?: string[] };
  const description = resources[Ref ?? attribute![0]!]!.Properties.Description as string;
  return /^functions\/(?:.+\/)?(.+)\.ts$/.exec(description)![1]!;
}
