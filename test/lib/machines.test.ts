import { describe, expect, it } from "vitest";
import { deploymentStages } from "../../bin/stages.ts";
import { lifecycleNames, lifecycles } from "../../domain/lifecycles/registry.ts";
import { compile } from "../../statemachines/compile.ts";
import { functionsIn, resourcesIn, templateOf } from "./stack-template.ts";

interface Statement {
  Action: string | string[];
  Resource: unknown;
}
interface State {
  Resource?: string;
  Type: string;
  TimeoutSeconds?: number;
  TimeoutSecondsPath?: string;
  Retry?: { JitterStrategy?: string }[];
  Catch?: { ErrorEquals: string[] }[];
}
interface Definition {
  States: Record<string, State>;
}
describe.each(Object.keys(deploymentStages))("the state machines of %s", (stage) => {
  const template = templateOf(stage);
  const machines = resourcesIn(template, "AWS::StepFunctions::StateMachine").map(
    ([, { Properties }]) => Properties,
  );
  const definitions = machines.map(({ DefinitionString }) => JSON.parse(DefinitionString) as Definition);

  it("are one for each lifecycle, under the name that the functions know", () => {
    const names = machines.map(({ StateMachineName }) => StateMachineName["Fn::Join"][1].join(""));
    const last = (value: unknown) => JSON.stringify(value).match(/-(\w+)/)![1];
    expect(machines.map(({ StateMachineName }) => last(StateMachineName))).toEqual(lifecycleNames);
    expect(names).toHaveLength(lifecycleNames.length);
    const { STATE_MACHINES } = functionsIn(template)["sync-execution"]!.Environment.Variables;
    for (const name of lifecycleNames) expect(JSON.stringify(STATE_MACHINES)).toContain(`-${name}`);
  });

  // Those are accepted by asl-validator, which takes too long to be called again for each stage.
  it("are what the lifecycles compile to", () => {
    const compiled = Object.values(lifecycles).map((lifecycle) => compile(lifecycle));
    expect(definitions).toEqual(JSON.parse(JSON.stringify(compiled)));
  });

  it("give every task a time-out, a retry with jitter and a catch", () => {
    const states = definitions.flatMap(({ States }) => Object.entries(States));
    const tasks = states.filter(([, { Type }]) => Type === "Task");
    expect(tasks.length).toBeGreaterThan(30);
    for (const [name, { TimeoutSeconds, TimeoutSecondsPath, Retry, Catch }] of tasks) {
      expect(TimeoutSeconds ?? TimeoutSecondsPath, name).toBeDefined();
      expect(Retry?.at(-1)?.JitterStrategy, name).toBe("FULL");
      expect(Catch?.at(-1)?.ErrorEquals, name).toEqual(["States.ALL"]);
    }
  });

  it("may do what they call, and nothing else but logs and traces", () => {
    const [, role] = resourcesIn(template, "AWS::IAM::Role").find(([, { Properties }]) =>
      JSON.stringify(Properties.AssumeRolePolicyDocument).includes("states.amazonaws.com"),
    )!;
    const policies: { PolicyDocument: { Statement: Statement[] } }[] = role.Properties.Policies;
    const statements = policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    const own = statements.filter(({ Resource }) => Resource !== "*");
    expect(own.map(({ Action }) => Action).sort()).toEqual(["dynamodb:UpdateItem", "lambda:InvokeFunction"]);
    const resources = definitions.flatMap(({ States }) =>
      Object.values(States).map(({ Resource }) => Resource),
    );
    const called = {
      "aws-sdk:dynamodb:updateItem": "dynamodb:UpdateItem",
      "lambda:invoke": "lambda:InvokeFunction",
    };
    for (const resource of resources)
      if (resource)
        expect(
          Object.keys(called).some((name) => resource.includes(`:::${name}`)),
          resource,
        ).toBe(true);
  });

  it("know the functions behind every placeholder", () => {
    for (const { DefinitionString, DefinitionSubstitutions } of machines) {
      const placeholders = [...DefinitionString.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
      expect([...new Set(placeholders)].toSorted()).toEqual(Object.keys(DefinitionSubstitutions).toSorted());
    }
  });

  it("log what fails without data, and are traced", () => {
    for (const machine of machines)
      expect(machine).toMatchObject({
        StateMachineType: "STANDARD",
        LoggingConfiguration: { Level: "ERROR", IncludeExecutionData: false },
        TracingConfiguration: { Enabled: true },
      });
  });
});
