import type { Call } from "./calls.ts";
import { doorOf, type Template } from "./template.ts";
import { valuesOf } from "./values.ts";

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource?: unknown;
  NotResource?: unknown;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** Whether the policy of a function's role lets it make a call. */
export function rightsIn(template: Template): (call: Call) => boolean {
  const resolve = valuesOf(template);
  const policies = new Map(template.ofType("AWS::Lambda::Function").map(([id]) => policyOf(template, id)));
  const named = (resources: unknown, on: string | undefined) =>
    listOf(resources).some((resource) => on === undefined || fits(resolve(resource), on));
  return ({ door, action, on }) =>
    policies
      .get(door)!
      .filter(({ Action }) => listOf(Action).includes(action))
      .some(({ Resource, NotResource }) => (Resource ? named(Resource, on) : !named(NotResource, on)));
}

function policyOf(template: Template, id: string): [door: string, Statement[]] {
  const role = template.resources[template.resources[id]!.Properties.Role["Fn::GetAtt"][0]]!;
  const policies = role.Properties.Policies as { PolicyDocument: { Statement: Statement[] } }[];
  return [doorOf(template, { Ref: id }), policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)];
}

/** As IAM compares: `*` stands for any characters. */
const fits = (pattern: string, name: string): boolean =>
  new RegExp(`^${pattern.replace(/[^\w*]/g, "\\$&").replaceAll("*", ".*")}$`).test(name);
