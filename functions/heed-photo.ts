import type { Context, S3Event } from "aws-lambda";
import { now } from "../io/clock.ts";
import { logRun } from "../io/log.ts";
import { metered } from "../io/metrics.ts";
import { heedUpload } from "../io/photo-arrivals.ts";

/** What S3 reports about photos that were uploaded; a failure comes again. */
export const handler = metered(async ({ Records }: S3Event, run?: Context): Promise<void> => {
  logRun(run);
  for (const { s3 } of Records) {
    const photo = photoIn(s3.object.key);
    if (photo) await heedUpload(photo, now());
  }
});

/** The order and the photo in an object's key; undefined for what is no photo. S3 writes keys as in a query. */
function photoIn(key: string): { order: string; id: string } | undefined {
  const [folder, order, id, ...more] = decodeURIComponent(key.replaceAll("+", " ")).split("/");
  return folder === "photos" && order && id && more.length === 0 ? { order, id } : undefined;
}
