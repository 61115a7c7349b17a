import { randomBytes } from "node:crypto";
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from "@aws-sdk/client-secrets-manager";
import { rotated } from "../domain/signing-keys.ts";
import { now } from "./clock.ts";
import { lean } from "./lean.ts";

const manager = lean(new SecretsManagerClient({ maxAttempts: 3 }));

/** A secret, and the version of it that is being made. */
export interface Rotation {
  SecretId: string;
  ClientRequestToken: string;
}

/** Prepares the version with one key more; again does nothing. */
export async function prepare({ SecretId, ClientRequestToken }: Rotation): Promise<void> {
  if (await isPrepared({ SecretId, ClientRequestToken })) return;
  const { SecretString } = await manager.send(new GetSecretValueCommand({ SecretId }));
  const keys = rotated(JSON.parse(SecretString!), randomBytes(32).toString("base64"), now());
  const text = { SecretString: JSON.stringify(keys), VersionStages: ["AWSPENDING"] };
  await manager.send(new PutSecretValueCommand({ SecretId, ClientRequestToken, ...text }));
}

async function isPrepared({ SecretId, ClientRequestToken: VersionId }: Rotation): Promise<boolean> {
  try {
    await manager.send(new GetSecretValueCommand({ SecretId, VersionId, VersionStage: "AWSPENDING" }));
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
}

/** Makes the prepared version the one that is read. */
export async function finish({ SecretId, ClientRequestToken }: Rotation): Promise<void> {
  const { VersionIdsToStages = {} } = await manager.send(new DescribeSecretCommand({ SecretId }));
  const former = Object.keys(VersionIdsToStages).find((id) => VersionIdsToStages[id]!.includes("AWSCURRENT"));
  if (former === ClientRequestToken) return;
  const move = { MoveToVersionId: ClientRequestToken, RemoveFromVersionId: former };
  await manager.send(new UpdateSecretVersionStageCommand({ SecretId, VersionStage: "AWSCURRENT", ...move }));
}
