import type { S3Client } from "@aws-sdk/client-s3";
import type { Photo } from "../../domain/photos/photo.ts";
import type { Moment } from "../../domain/time/time.ts";
import { slimClient } from "../runtime/slim-client.ts";

/** Made when it is first needed: S3's client is larger than most handlers, and few orders have photos. */
let client: S3Client | undefined;

async function bucketClient() {
  const sdk = await import("@aws-sdk/client-s3");
  client ??= slimClient(new sdk.S3Client(settings));
  return { sdk, s3: client };
}

/** Checksums only where S3 insists: a plain PUT sends none. */
const settings = {
  maxAttempts: 5,
  requestChecksumCalculation: "WHEN_REQUIRED",
  responseChecksumValidation: "WHEN_REQUIRED",
} as const;
const Bucket = process.env.PHOTOS_BUCKET ?? "waymark-photos";

/** Seconds for which the address of an upload is good, and the one to look at a photo. */
export const uploadUrlSeconds = 900;
const viewUrlSeconds = 3600;

type PhotoKey = Pick<Photo, "order" | "id">;
const objectLocation = ({ order, id }: PhotoKey) => ({ Bucket, Key: `photos/${order}/${id}` });

/** What a PUT by the address of an upload has to say beside its bytes. */
export const uploadHeadersOf = ({ contentType }: Pick<Photo, "contentType">) => ({
  "content-type": contentType,
  "if-none-match": "*",
});

/**
 * Where to PUT a photo of exactly this type and length; the same address for the same photo. It writes once: what
 * somebody has looked at is not replaced by the same address.
 */
export async function uploadUrl({ contentType, bytes, at, ...photo }: Photo): Promise<string> {
  const { sdk, s3 } = await bucketClient();
  const { getSignedUrl } = await import("@aws-sdk/s3-request-presigner");
  const put = new sdk.PutObjectCommand({
    ...objectLocation(photo),
    ContentType: contentType,
    ContentLength: bytes,
    IfNoneMatch: "*",
  });
  return getSignedUrl(s3, put, {
    expiresIn: uploadUrlSeconds,
    signingDate: new Date(at),
    signableHeaders: new Set(["content-type", "content-length", "if-none-match"]),
  });
}

/** Where a photo can be looked at from `now` on, for an hour. */
export async function viewUrl(photo: PhotoKey, now: Moment): Promise<string> {
  const { sdk, s3 } = await bucketClient();
  const { getSignedUrl } = await import("@aws-sdk/s3-request-presigner");
  const get = new sdk.GetObjectCommand(objectLocation(photo));
  return getSignedUrl(s3, get, { expiresIn: viewUrlSeconds, signingDate: new Date(now) });
}

/** What has been uploaded in a photo's place; undefined when nothing has. */
export async function findUpload(
  photo: PhotoKey,
): Promise<{ contentType: string; bytes: number } | undefined> {
  const { sdk, s3 } = await bucketClient();
  try {
    const { ContentType = "", ContentLength = 0 } = await s3.send(
      new sdk.HeadObjectCommand(objectLocation(photo)),
    );
    return { contentType: ContentType, bytes: ContentLength };
  } catch (error) {
    if ((error as Error).name === "NotFound") return undefined;
    throw error;
  }
}

/** Removes what was uploaded in a photo's place. */
export async function deleteUpload(photo: PhotoKey): Promise<void> {
  const { sdk, s3 } = await bucketClient();
  await s3.send(new sdk.DeleteObjectCommand(objectLocation(photo)));
}
