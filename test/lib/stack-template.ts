import { readFileSync } from "node:fs";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { deploymentStages } from "../../bin/stages.ts";
import { type Configuration, configurationOf, type Stages } from "../../lib/configuration.ts";
import { OrderStack } from "../../lib/order-stack.ts";

process.env.CDK_VALIDATION = "false";
const { context } = JSON.parse(readFileSync("cdk.json", "utf8"));

/** A stage's stack, without bundles: those take long, and the template does not need them. */
export function stackOf(stage: string, all: Stages = deploymentStages): OrderStack {
  const app = new App({ context: { ...context, "aws:cdk:bundling-stacks": [] } });
  const configuration = configurationOf(all, stage) as Configuration;
  return new OrderStack(app, `waymark-${stage}`, { stage, configuration });
}

/** The template of a stage, as CloudFormation gets it. */
export const templateOf = (stage: string, all: Stages = deploymentStages): Template =>
  Template.fromStack(stackOf(stage, all));

export interface Resource {
  Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: each type of resource has properties of its own
  Properties: Record<string, any>;
  DeletionPolicy?: string;
  DependsOn?: string[];
}

/** The resources of one type, by their logical ids; all of them without a type. */
export function resourcesIn(template: Template, type?: string): [string, Resource][] {
  const all = Object.entries(template.toJSON().Resources as Record<string, Resource>);
  return type ? all.filter(([, { Type }]) => Type === type) : all;
}

/** The properties of the functions, by their files' names. */
export function functionsIn(template: Template): Record<string, Resource["Properties"]> {
  const found = resourcesIn(template, "AWS::Lambda::Function").map(([, { Properties }]) => [
    /^functions\/(?:.+\/)?(.+)\.ts$/.exec(Properties.Description)![1]!,
    Properties,
  ]);
  return Object.fromEntries(found);
}
