import type { AwsCall } from "./recorded-calls.ts";
import { functionNameOf, type Template } from "./template.ts";
import { resolverFor } from "./values.ts";

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource?: unknown;
  NotResource?: unknown;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** Whether the policy of a function's role lets it make a call. */
export function permissionsIn(template: Template): (call: AwsCall) => boolean {
  const resolve = resolverFor(template);
  const policies = new Map(template.ofType("AWS::Lambda::Function").map(([id]) => policyOf(template, id)));
  const named = (resources: unknown, on: string | undefined) =>
    listOf(resources).some((resource) => on === undefined || fits(resolve(resource), on));
  return ({ functionName, action, on }) =>
    policies
      .get(functionName)!
      .filter(({ Action }) => listOf(Action).includes(action))
      .some(({ Resource, NotResource }) => (Resource ? named(Resource, on) : !named(NotResource, on)));
}

function policyOf(template: Template, id: string): [name: string, Statement[]] {
  const role = template.resources[template.resources[id]!.Properties.Role["Fn::GetAtt"][0]]!;
  const policies = role.Properties.Policies as { PolicyDocument: { Statement: Statement[] } }[];
  return [
    functionNameOf(template, { Ref: id }),
    policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
  ];
}

/** As IAM compares: `*` stands for any characters. */
const fits = (pattern: string, name: string): boolean =>
  new RegExp(`^${pattern.replace(/[^\w*]/g, "\\$&").replaceAll("*", ".*")}$`).test(name);
