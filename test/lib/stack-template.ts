import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { afterAll } from "vitest";
import { deploymentStages } from "../../bin/stages.ts";
import { type Configuration, configurationOf, type Stages } from "../../lib/configuration.ts";
import { OrderStack } from "../../lib/order-stack.ts";

process.env.CDK_VALIDATION = "false";
const { context } = JSON.parse(readFileSync("cdk.json", "utf8"));
const folder = mkdtempSync(join(tmpdir(), "cdk-out-"));
afterAll(() => rmSync(folder, { recursive: true }));

const made = new Map<string, Template>();

/** The template of a stage, as CloudFormation gets it; made once, and without bundles, which it does not need. */
export function templateOf(stage: string, all: Stages = deploymentStages, creating = false): Template {
  const key = JSON.stringify([stage, all, creating]);
  const template = made.get(key) ?? Template.fromStack(stackOf(stage, all, creating));
  made.set(key, template);
  return template;
}

function stackOf(stage: string, all: Stages, creating: boolean): OrderStack {
  const outdir = mkdtempSync(join(folder, `${stage}-`));
  const app = new App({ outdir, context: { ...context, "aws:cdk:bundling-stacks": [] } });
  const configuration = configurationOf(all, stage) as Configuration;
  return new OrderStack(app, `waymark-${stage}`, { stage, configuration, creating });
}

export interface Resource {
  Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: each type of resource has properties of its own
  Properties: Record<string, any>;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
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
