import type { QueryCommandInput } from "@aws-sdk/client-dynamodb";
import { invalid, invalidParameter } from "../errors.ts";
import type { BoundExpressions } from "../expressions/bind.ts";
import type { Path } from "../expressions/paths.ts";
import { expectWholeKeys } from "../table/keys.ts";
import { keyAttributes, type SecondaryIndex, type TableSchema } from "../table/schema.ts";
import type { Table } from "../table/table.ts";

/** Refuses what a read selects when the table or the index cannot answer it. */
export function checkSelection(
  { Select: wanted }: Pick<QueryCommandInput, "Select">,
  bound: BoundExpressions,
  { schema }: Table,
  index: SecondaryIndex | undefined,
): void {
  const { projection, filter } = bound;
  for (const part of [projection, filter]) if (part) expectWholeKeys(part.paths, schema);
  checkWanted(wanted, projection !== undefined, index);
  if (!index || index.projects === "ALL") return;
  if (wanted === "ALL_ATTRIBUTES")
    throw invalidParameter(
      `Select type ALL_ATTRIBUTES is not supported for global secondary index ${index.name} ` +
        "because its projection type is not ALL",
    );
  expectProjected(bound, index, schema);
}

function checkWanted(wanted: string | undefined, projects: boolean, index: SecondaryIndex | undefined): void {
  if (projects && wanted !== undefined && wanted !== "SPECIFIC_ATTRIBUTES") {
    const what = wanted === "COUNT" ? "only the Count" : wanted;
    throw invalid(`Cannot specify the ProjectionExpression when choosing to get ${what}`);
  }
  if (wanted === "SPECIFIC_ATTRIBUTES" && !projects)
    throw invalid(
      "Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES",
    );
  if (wanted === "ALL_PROJECTED_ATTRIBUTES" && !index)
    throw invalid("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
}

function expectProjected(
  { projection, filter }: BoundExpressions,
  index: SecondaryIndex,
  schema: TableSchema,
): void {
  const more = typeof index.projects === "string" ? [] : index.projects;
  const projected = [...keyAttributes(schema, index), ...more];
  const lacking = (paths: Path[] = []) =>
    paths.map(([head]) => String(head)).filter((head) => !projected.includes(head));
  const [unfiltered, unread] = [lacking(filter?.paths), lacking(projection?.paths)];
  if (unfiltered.length > 0)
    throw invalidParameter(
      `Secondary index ${index.name} does not project one or more filter attributes: [${unfiltered.join(", ")}]`,
    );
  if (unread.length > 0)
    throw invalidParameter(`Global secondary index ${index.name} does not project [${unread.join(", ")}]`);
}
