import { expect, it } from "vitest";
import { type DeployedStack, functionNameOf } from "../../operations/deployment.ts";
import { resourcesIn, templateOf } from "../lib/stack-template.ts";

it("finds every function and the table of the stack that is deployed", () => {
  const template = templateOf("prod");
  const resources = resourcesIn(template).map(([LogicalResourceId, { Type }]) => ({
    ...{ LogicalResourceId, ResourceType: Type, PhysicalResourceId: LogicalResourceId },
    ...{ LastUpdatedTimestamp: undefined, ResourceStatus: "CREATE_COMPLETE" as const },
  }));
  const stack: DeployedStack = { name: "waymark-prod", stage: "prod", lasting: true, outputs: {}, resources };
  const functions = resourcesIn(template, "AWS::Lambda::Function");
  expect(functions).toHaveLength(12);
  for (const [id, { Properties }] of functions) {
    const name = /^functions\/(?:.+\/)?(.+)\.ts$/.exec(Properties.Description)![1]!;
    expect(functionNameOf(stack, name)).toBe(id);
  }
  expect(Object.keys(template.toJSON().Outputs)).toContain("TableName");
});
