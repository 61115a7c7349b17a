import { readFileSync } from "node:fs";
import { ArnFormat, RemovalPolicy, Stack } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";
import { lifecycleNames } from "../../domain/lifecycles/registry.ts";
import type { Configuration } from "../configuration.ts";
import { acknowledge } from "../constructs/acknowledge.ts";
import { InlineRole } from "../constructs/inline-role.ts";
import { StageLogGroup } from "../constructs/log-group.ts";
import { uniqueName } from "../constructs/unique-name.ts";

/** What the state machines call, by its placeholders in the ASL. */
interface Called {
  execution: IFunction;
  table: Table;
}

const machineNameOf = (lifecycle: string): string => `${uniqueName()}-${lifecycle}`;

/** The ARNs of the state machines, known before they are created: the functions that they call have to know them. */
export function machineArns(scope: Construct): Record<string, string> {
  const arnOf = (lifecycle: string) =>
    Stack.of(scope).formatArn({
      service: "states",
      resource: "stateMachine",
      resourceName: machineNameOf(lifecycle),
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  return Object.fromEntries(lifecycleNames.map((lifecycle) => [lifecycle, arnOf(lifecycle)]));
}

/** One state machine for each lifecycle, from the ASL that is checked in. */
export class StateMachines extends Construct {
  readonly machines: StateMachine[];

  constructor(
    scope: Construct,
    id: string,
    { execution, table, configuration }: Called & { configuration: Configuration },
  ) {
    super(scope, id);
    const role = roleFor(this, { execution, table });
    const destination = new StageLogGroup(this, "Log", { ...configuration, vended: "executions" });
    this.machines = lifecycleNames.map(
      (lifecycle) =>
        new StateMachine(this, lifecycle, {
          stateMachineName: machineNameOf(lifecycle),
          stateMachineType: StateMachineType.STANDARD,
          definitionBody: DefinitionBody.fromString(definitionText(lifecycle)),
          definitionSubstitutions: { execution: execution.functionArn, table: table.tableName },
          role,
          tracingEnabled: true,
          logs: { destination, level: LogLevel.ERROR, includeExecutionData: false },
          // To delete one waits for all of its executions, for weeks: an update must not, and `remove` stops them first.
          removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
        }),
    );
    const why = "The console keeps every event of an execution for 90 days; the log holds what failed.";
    for (const machine of this.machines) acknowledge(machine, { "AwsSolutions-SF1": why });
  }
}

function roleFor(scope: Construct, { execution, table }: Called): InlineRole {
  const role = new InlineRole(scope, "Role", { assumedBy: new ServicePrincipal("states.amazonaws.com") });
  const allow = (action: string, resource: string) =>
    role.addToPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
  allow("lambda:InvokeFunction", execution.functionArn);
  allow("dynamodb:UpdateItem", table.tableArn);
  acknowledge(role, { "AwsSolutions-IAM5[Resource::*]": "Deliveries of logs and X-Ray traces have no ARN." });
  return role;
}

/** Without its indentation, because a template has at most a million characters. */
function definitionText(lifecycle: string): string {
  const file = new URL(`../../statemachines/${lifecycle}.asl.json`, import.meta.url);
  return JSON.stringify(JSON.parse(readFileSync(file, "utf8")));
}
