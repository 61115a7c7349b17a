import type { S3Client } from "@aws-sdk/client-s3";
import type { Photo } from "../domain/photo.ts";
import type { Moment } from "../domain/time.ts";
import { lean } from "./lean.ts";

/** Made when it is first needed: S3's client is larger than most doors, and few orders have photos. */
let client: S3Client | undefined;

async function openBucket() {
  const sdk = await import("@aws-sdk/client-s3");
  client ??= lean(new sdk.S3Client(settings));
  return { sdk, s3: client };
}

/** Checksums only where S3 insists: whoever uploads with a plain PUT sends none. */
const settings = {
  maxAttempts: 5,
  requestChecksumCalculation: "WHEN_REQUIRED",
  responseChecksumValidation: "WHEN_REQUIRED",
} as const;
const Bucket = process.env.PHOTOS_BUCKET ?? "waymark-photos";

/** Seconds for which the address of an upload is good, and the one to look at a photo. */
export const uploadTime = 900;
const viewTime = 3600;

type Named = Pick<Photo, "order" | "id">;
const place = ({ order, id }: Named) => ({ Bucket, Key: `photos/${order}/${id}` });

/** Where to PUT a photo of exactly this type and length; the same address for the same photo. */
export async function uploadAddress({ contentType, bytes, at, ...photo }: Photo): Promise<string> {
  const { sdk, s3 } = await openBucket();
  const { getSignedUrl } = await import("@aws-sdk/s3-request-presigner");
  const put = new sdk.PutObjectCommand({ ...place(photo), ContentType: contentType, ContentLength: bytes });
  return getSignedUrl(s3, put, {
    expiresIn: uploadTime,
    signingDate: new Date(at),
    signableHeaders: new Set(["content-type", "content-length"]),
  });
}

/** Where a photo can be looked at from `now` on, for an hour. */
export async function viewAddress(photo: Named, now: Moment): Promise<string> {
  const { sdk, s3 } = await openBucket();
  const { getSignedUrl } = await import("@aws-sdk/s3-request-presigner");
  const get = new sdk.GetObjectCommand(place(photo));
  return getSignedUrl(s3, get, { expiresIn: viewTime, signingDate: new Date(now) });
}

/** What has been uploaded in a photo's place; undefined when nothing has. */
export async function uploaded(photo: Named): Promise<{ contentType: string; bytes: number } | undefined> {
  const { sdk, s3 } = await openBucket();
  try {
    const { ContentType = "", ContentLength = 0 } = await s3.send(new sdk.HeadObjectCommand(place(photo)));
    return { contentType: ContentType, bytes: ContentLength };
  } catch (error) {
    if ((error as Error).name === "NotFound") return undefined;
    throw error;
  }
}

/** Removes what was uploaded in a photo's place. */
export async function throwAway(photo: Named): Promise<void> {
  const { sdk, s3 } = await openBucket();
  await s3.send(new sdk.DeleteObjectCommand(place(photo)));
}
