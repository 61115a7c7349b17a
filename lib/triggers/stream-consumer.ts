import { Duration } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { EventSourceMapping, FilterCriteria, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { Construct } from "constructs";
import { FailureQueue } from "../constructs/failure-queue.ts";
import type { OrderFunction } from "../lambda/order-function.ts";

interface Options {
  table: Table;
  consumer: OrderFunction;
  /** Which items it gets, by their `sk`: texts, or beginnings of texts. */
  sortKeys: (string | { prefix: string })[];
  /** So many records come at once, at the most. */
  batchSize: number;
}

/** A reader of the table's stream, as `local/streams/source.ts` imitates it; what fails for good goes to a queue. */
export class StreamConsumer extends Construct {
  readonly failures: FailureQueue;

  constructor(scope: Construct, id: string, { table, consumer, sortKeys, batchSize }: Options) {
    super(scope, id);
    this.failures = new FailureQueue(this, "Failures");
    allowToRead(consumer, table);
    const mapping = new EventSourceMapping(this, "Mapping", {
      target: consumer,
      eventSourceArn: table.tableStreamArn!,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [FilterCriteria.filter({ dynamodb: { Keys: { sk: { S: sortKeys } } } })],
      batchSize,
      parallelizationFactor: 10,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 8,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(this.failures),
    });
    // Without its permissions the mapping is refused.
    mapping.node.addDependency(consumer.role!);
  }
}

function allowToRead(consumer: OrderFunction, table: Table): void {
  consumer.addToRolePolicy(
    new PolicyStatement({
      actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
      resources: [table.tableStreamArn!],
    }),
  );
  // It takes no resource, and Lambda refuses a consumer that may not do it.
  consumer.addToRolePolicy(new PolicyStatement({ actions: ["dynamodb:ListStreams"], resources: ["*"] }));
}
