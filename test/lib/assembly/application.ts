import type { Application, ApplicationRoute, TableIndex } from "../../../local/application.ts";
import { loadBundle } from "./bundle.ts";
import { functionNameOf, type Template, templateIn } from "./template.ts";
import { resolverFor } from "./values.ts";

/** What a function's environment holds on this machine, beside what the assembly says. */
type ExtraEnvironment = (name: string) => Record<string, string>;

/** Waymark as a synthesised assembly holds it: its bundles, routes, table, state machines and event sources. */
export function assembledApplication(folder: string, stack: string, beside: ExtraEnvironment): Application {
  const template = templateIn(folder, stack);
  return {
    routes: async () => routesOf(template),
    indexes: async () => indexesOf(template),
    handler: async (name) =>
      behindEventSource(template, name, functionOf(template, folder, name, beside(name))),
    lifecycles: machinesOf(template).map(({ name }) => name),
    machine: async (lifecycle) => machinesOf(template).find(({ name }) => name === lifecycle)!.text,
  };
}

function routesOf(template: Template): ApplicationRoute[] {
  return template.ofType("AWS::ApiGatewayV2::Route").map(([, { Properties }]) => {
    const [method, path] = Properties.RouteKey.split(" ");
    const integration = Properties.Target["Fn::Join"][1][1].Ref as string;
    const handler = functionNameOf(template, template.resources[integration]!.Properties.IntegrationUri);
    return { method, path, handler, ...(Properties.AuthorizationType === "NONE" && { open: true }) };
  });
}

function indexesOf(template: Template): Record<string, TableIndex> {
  const [, { Properties }] = template.ofType("AWS::DynamoDB::Table")[0]!;
  const indexes = (Properties.GlobalSecondaryIndexes as SecondaryIndex[]).map((index) => {
    const [{ AttributeName: pk }, { AttributeName: sk }] = index.KeySchema;
    const include = index.Projection.NonKeyAttributes;
    return [index.IndexName, { pk, sk, ...(include && { include }) }];
  });
  return Object.fromEntries(indexes);
}

interface SecondaryIndex {
  IndexName: string;
  KeySchema: [{ AttributeName: string }, { AttributeName: string }];
  Projection: { NonKeyAttributes?: string[] };
}

/** What local mode puts in the place of a placeholder: the one table, else the function of that name. */
function isExpected(template: Template, placeholder: string, given: unknown): boolean {
  const { Ref } = given as { Ref?: string };
  if (placeholder === "table") return template.resources[Ref!]?.Type === "AWS::DynamoDB::Table";
  const expected = placeholder.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  return functionNameOf(template, given) === expected;
}

/** Each state machine with its text; the placeholders stay, once they are known to mean what local mode thinks. */
function machinesOf(template: Template) {
  return template.ofType("AWS::StepFunctions::StateMachine").map(([, { Properties }]) => {
    const { DefinitionString, DefinitionSubstitutions, StateMachineName } = Properties;
    for (const [placeholder, given] of Object.entries(DefinitionSubstitutions))
      if (!isExpected(template, placeholder, given)) throw new Error(`${placeholder} is another one.`);
    const name = StateMachineName["Fn::Join"][1].at(-1).replace(/^-/, "") as string;
    return { name, text: DefinitionString as string };
  });
}

function functionOf(template: Template, folder: string, name: string, beside: Record<string, string>) {
  const found = template.ofType("AWS::Lambda::Function").find(([, { Properties }]) => {
    return Properties.Description.endsWith(`/${name}.ts`);
  });
  if (!found) throw new Error(`The stack has no function ${name}.`);
  const [, { Properties, Metadata }] = found;
  const variables = Object.entries(Properties.Environment?.Variables ?? {});
  const resolve = resolverFor(template);
  const environment = Object.fromEntries(variables.map(([key, value]) => [key, resolve(value)]));
  return loadBundle(`${folder}/${Metadata!["aws:asset:path"]}/index.js`, { ...environment, ...beside });
}

/** A stream consumer that gets what its event source mapping lets through, as many at a time as it says. */
function behindEventSource(template: Template, name: string, handler: ReturnType<typeof functionOf>) {
  const mapping = template
    .ofType("AWS::Lambda::EventSourceMapping")
    .find(([, { Properties }]) => functionNameOf(template, Properties.FunctionName) === name);
  if (!mapping) return handler;
  const { BatchSize, FilterCriteria } = mapping[1].Properties;
  const pattern = JSON.parse(FilterCriteria.Filters[0].Pattern);
  return async (event: { Records: unknown[] }, context: unknown) => {
    const Records = event.Records.filter((record) => matches(record, pattern));
    const failures: unknown[] = [];
    for (let at = 0; at < Records.length; at += BatchSize) {
      const batch = { Records: Records.slice(at, at + BatchSize) };
      const answer = (await handler(batch, context)) as { batchItemFailures?: unknown[] } | undefined;
      failures.push(...(answer?.batchItemFailures ?? []));
    }
    return { batchItemFailures: failures };
  };
}

/** Whether a record fits a filter pattern of exact values and of beginnings. */
function matches(value: unknown, pattern: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.some((one) => value === one || begins(value, one));
  return Object.entries(pattern as object).every(([key, inner]) =>
    matches((value as Record<string, unknown> | undefined)?.[key], inner),
  );
}

const begins = (value: unknown, { prefix }: { prefix?: string }): boolean =>
  prefix !== undefined && String(value).startsWith(prefix);
