import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import { bad, type Check, good } from "./check.ts";

/** The table has point-in-time recovery. */
export const backups: Check = {
  name: "The table can be restored",
  async look({ outputs }) {
    const { ContinuousBackupsDescription } = await new DynamoDBClient().send(
      new DescribeContinuousBackupsCommand({ TableName: outputs.TableName }),
    );
    const { PointInTimeRecoveryStatus, EarliestRestorableDateTime } =
      ContinuousBackupsDescription?.PointInTimeRecoveryDescription ?? {};
    if (PointInTimeRecoveryStatus === "ENABLED")
      return [
        good(
          `Point-in-time recovery reaches back to ${EarliestRestorableDateTime?.toISOString() ?? "its beginning"}.`,
        ),
      ];
    return [bad("Point-in-time recovery is off.", "Deploy again: the stack switches it on.")];
  },
};

/** Where data are to last, the table is protected from deletion. */
export const protection: Check = {
  name: "The table cannot be deleted by mistake",
  async look({ outputs, lasting, stage }) {
    const { Table } = await new DynamoDBClient().send(
      new DescribeTableCommand({ TableName: outputs.TableName }),
    );
    if (Table?.DeletionProtectionEnabled) return [good("The table is protected from deletion.")];
    if (!lasting)
      return [good(`The table goes with its stack: bin/stages.ts says that ${stage} does not last.`)];
    return [bad("The table is not protected from deletion.", "Deploy again: the stack switches it on.")];
  },
};
