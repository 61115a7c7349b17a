import type { HttpStage } from "aws-cdk-lib/aws-apigatewayv2";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import type { FailureQueue } from "./failure-queue.ts";
import type { OrderFunction } from "./order-function.ts";

/** What the alarms and the dashboard look at. */
export interface Monitored {
  stage: string;
  api: HttpStage;
  table: Table;
  machines: StateMachine[];
  queues: FailureQueue[];
  functions: Record<string, OrderFunction>;
}
