import type { Context, S3Event } from "aws-lambda";
import { applyUpload } from "../../io/orders/photo-uploads.ts";
import { now } from "../../io/runtime/clock.ts";
import { setRunId } from "../../io/runtime/log.ts";
import { withMetrics } from "../../io/runtime/metrics.ts";

/** What S3 reports about photos that were uploaded; a failure comes again. */
export const handler = withMetrics(async ({ Records }: S3Event, run?: Context): Promise<void> => {
  setRunId(run);
  for (const { s3 } of Records) {
    const photo = photoIn(s3.object.key);
    if (photo) await applyUpload(photo, now());
  }
});

/** The order and the photo in an object's key; undefined for what is no photo. S3 writes keys as in a query. */
function photoIn(key: string): { order: string; id: string } | undefined {
  const [folder, order, id, ...more] = decodeURIComponent(key.replaceAll("+", " ")).split("/");
  return folder === "photos" && order && id && more.length === 0 ? { order, id } : undefined;
}
