import type { Context, S3Event } from "aws-lambda";
import { applyUpload } from "../../io/orders/photo-uploads.ts";
import { now } from "../../io/runtime/clock.ts";
import { setRunId } from "../../io/runtime/log.ts";
import { withMetrics } from "../../io/runtime/metrics.ts";
import { settleInTurn } from "../../io/runtime/settle.ts";

/** What S3 reports about photos that were uploaded; a failure comes again. */
export const handler = withMetrics(async ({ Records }: S3Event, run?: Context): Promise<void> => {
  setRunId(run);
  await settleInTurn(
    Records.map(
      ({ s3 }) =>
        () =>
          applyKey(s3.object.key),
    ),
  );
});

async function applyKey(key: string): Promise<void> {
  const photo = photoIn(key);
  if (photo) await applyUpload(photo, now());
}

/** The order and the photo in an object's key; undefined for what is no photo. S3 writes keys as in a query. */
function photoIn(key: string): { order: string; id: string } | undefined {
  const [folder, order, id, ...more] = decodeURIComponent(key.replaceAll("+", " ")).split("/");
  return folder === "photos" && order && id && more.length === 0 ? { order, id } : undefined;
}
