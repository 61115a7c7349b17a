import { randomUUID } from "node:crypto";
import { AwsError } from "../errors.ts";
import type { Execution } from "./execution.ts";
import type { Executions } from "./executions.ts";
import { taskError } from "./tokens.ts";

const defaultPageSize = 100;

type Input = Record<string, string | undefined> & { maxResults?: number };

/** The actions of Step Functions that Waymark uses, on the executions of this process. */
export function stepFunctionsApi(executions: Executions) {
  const { tokens } = executions;
  return {
    StartExecution({ stateMachineArn = "", name = randomUUID(), input = "{}" }: Input) {
      const { arn, startedAt } = executions.start(stateMachineArn, name, input);
      return { executionArn: arn, startDate: new Date(startedAt) };
    },
    SendTaskSuccess({ taskToken = "", output = "" }: Input) {
      const value = parse(output);
      tokens.answer(taskToken, () => value);
      return {};
    },
    SendTaskFailure({ taskToken = "", error = "", cause = "" }: Input) {
      tokens.answer(taskToken, () => Promise.reject(taskError(error, cause)));
      return {};
    },
    SendTaskHeartbeat({ taskToken = "" }: Input) {
      tokens.check(taskToken);
      return {};
    },
    DescribeExecution: ({ executionArn = "" }: Input) => describe(executions.find(executionArn)),
    StopExecution({ executionArn = "" }: Input) {
      const { stoppedAt } = executions.stop(executions.find(executionArn));
      return { stopDate: new Date(stoppedAt!) };
    },
    ListExecutions({ stateMachineArn = "", statusFilter, nextToken = "0", maxResults }: Input) {
      const all = executions.list(stateMachineArn);
      const found = statusFilter ? all.filter(({ status }) => status === statusFilter) : all;
      const from = Number(nextToken);
      const to = from + (maxResults || defaultPageSize);
      const next = to < found.length ? { nextToken: String(to) } : {};
      return { executions: found.slice(from, to).map(summarize), ...next };
    },
  };
}

function parse(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    throw new AwsError("InvalidOutput", "Invalid Output: not JSON");
  }
}

function summarize({ arn, machineArn, name, status, startedAt, stoppedAt }: Execution) {
  return {
    executionArn: arn,
    stateMachineArn: machineArn,
    name,
    status,
    startDate: new Date(startedAt),
    ...(stoppedAt === undefined ? {} : { stopDate: new Date(stoppedAt) }),
  };
}

function describe(execution: Execution) {
  const { input, output, error, cause } = execution;
  return { ...summarize(execution), input, output, error, cause };
}
