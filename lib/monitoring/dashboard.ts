import { Duration } from "aws-cdk-lib";
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  PeriodOverride,
} from "aws-cdk-lib/aws-cloudwatch";
import { Operation } from "aws-cdk-lib/aws-dynamodb";
import { Construct } from "constructs";
import type { MetricName } from "../../domain/metrics.ts";
import { type Monitored, waymarkMetrics } from "./metrics.ts";

const period = Duration.minutes(5);

/** One page on how the orders do, and what carries them. */
export class OrderDashboard extends Construct {
  readonly name: string;

  constructor(scope: Construct, id: string, monitored: Monitored) {
    super(scope, id);
    const board = new Dashboard(this, "Board", {
      defaultInterval: Duration.hours(12),
      periodOverride: PeriodOverride.AUTO,
    });
    board.addWidgets(...orderGraphs(monitored.stage));
    board.addWidgets(...notificationGraphs(monitored.stage));
    board.addWidgets(...apiAndExecutions(monitored));
    board.addWidgets(...infrastructure(monitored));
    this.name = board.dashboardName;
  }
}

function orderGraphs(stage: string): IWidget[] {
  const mine = (...names: MetricName[]) => names.flatMap((name) => waymarkMetrics(stage, name));
  return [
    graph("Orders, by the group that they entered", mine("OrdersEntered")),
    graph("Deadlines overdue", mine("DeadlinesOverdue"), mine("OldestDeadline")),
    graph("Repairs", mine("OrdersRepaired", "RepairsFailed"), mine("FullScanAge")),
  ];
}

function notificationGraphs(stage: string): IWidget[] {
  const mine = (...names: MetricName[]) => names.flatMap((name) => waymarkMetrics(stage, name));
  return [
    graph(
      "Messages sent and late",
      mine("MessagesSent", "MessagesDelayed", "MessagesBlocked"),
      mine("SmsDelivered", "SmsUndelivered"),
    ),
    graph("Messages pending", mine("MessagesDue"), mine("OldestMessage")),
    graph("Messages and webhooks failed", mine("MessagesFailed", "MessagesUnknown", "WebhooksFailed")),
  ];
}

function apiAndExecutions({ stage, api, machines }: Monitored): IWidget[] {
  const latency = ["p50", "p99"].map((statistic) =>
    api.metricLatency({ statistic, period, label: `latency ${statistic}` }),
  );
  const executions = machines.flatMap((machine) => [
    machine.metricStarted({ period, label: `${machine.node.id} started` }),
    machine.metricSucceeded({ period, label: `${machine.node.id} succeeded` }),
    machine.metricFailed({ period, label: `${machine.node.id} failed` }),
    machine.metricTimedOut({ period, label: `${machine.node.id} timed out` }),
  ]);
  return [
    graph("API requests and errors", [
      api.metricCount({ statistic: "Sum", period }),
      api.metricClientError({ statistic: "Sum", period }),
      api.metricServerError({ statistic: "Sum", period }),
    ]),
    graph("API latency, milliseconds", latency),
    graph("Executions", executions, waymarkMetrics(stage, "ExecutionsRefused")),
  ];
}

function infrastructure({ functions, queues, table }: Monitored): IWidget[] {
  const each = Object.values(functions);
  return [
    graph(
      "Function errors",
      each.map((made) => made.metricErrors({ period, label: made.handlerName })),
    ),
    graph(
      "Failure queues",
      queues.map((queue) => queue.metricApproximateNumberOfMessagesVisible({ period })),
      ["sync-execution", "notify"].map((consumer) =>
        functions[consumer]!.metric("IteratorAge", {
          statistic: "Maximum",
          period,
          label: `${consumer} is behind`,
        }),
      ),
    ),
    graph("Table throttles", [
      table.metricThrottledRequestsForOperations({
        operations: [Operation.GET_ITEM, Operation.PUT_ITEM, Operation.UPDATE_ITEM, Operation.QUERY],
        period,
      }),
    ]),
  ];
}

const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
  new GraphWidget({ title, left, right, width: 8, height: 6 });
