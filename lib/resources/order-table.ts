import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import { type IndexDefinition, indexes } from "../../domain/listing/indexes.ts";
import { removalOf } from "../constructs/removal.ts";

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table, with the indexes of `domain/listing/indexes.ts`; `lasting` data outlives the stack, `guarded` data cannot be deleted. */
export class OrderTable extends Table {
  constructor(scope: Construct, id: string, { lasting, guarded }: { lasting: boolean; guarded: boolean }) {
    super(scope, id, {
      partitionKey: text("pk"),
      sortKey: text("sk"),
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: "expiresAt",
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: guarded,
      removalPolicy: removalOf(lasting),
    });
    for (const [indexName, index] of Object.entries<IndexDefinition>(indexes))
      this.addGlobalSecondaryIndex({ indexName, ...projectionOf(index) });
  }
}

function projectionOf({ pk, sk, include }: IndexDefinition) {
  const keys = { partitionKey: text(pk), sortKey: text(sk) };
  return include
    ? { ...keys, projectionType: ProjectionType.INCLUDE, nonKeyAttributes: include }
    : { ...keys, projectionType: ProjectionType.KEYS_ONLY };
}
