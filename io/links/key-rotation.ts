import { randomBytes } from "node:crypto";
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from "@aws-sdk/client-secrets-manager";
import { rotateKeys } from "../../domain/links/link.ts";
import { now } from "../runtime/clock.ts";
import { slimClient } from "../runtime/slim-client.ts";

const secretsManager = slimClient(new SecretsManagerClient({ maxAttempts: 3 }));

/** A secret, and the version of it that is being made. */
export interface KeyRotation {
  SecretId: string;
  ClientRequestToken: string;
}

/** Prepares the version with one key more; again does nothing. */
export async function prepareKey({ SecretId, ClientRequestToken }: KeyRotation): Promise<void> {
  if (await isPrepared({ SecretId, ClientRequestToken })) return;
  const { SecretString } = await secretsManager.send(new GetSecretValueCommand({ SecretId }));
  const keys = rotateKeys(JSON.parse(SecretString!), randomBytes(32).toString("base64"), now());
  const text = { SecretString: JSON.stringify(keys), VersionStages: ["AWSPENDING"] };
  await secretsManager.send(new PutSecretValueCommand({ SecretId, ClientRequestToken, ...text }));
}

async function isPrepared({ SecretId, ClientRequestToken: VersionId }: KeyRotation): Promise<boolean> {
  try {
    await secretsManager.send(new GetSecretValueCommand({ SecretId, VersionId, VersionStage: "AWSPENDING" }));
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
}

/** Makes the prepared version the one that is read. */
export async function activateKey({ SecretId, ClientRequestToken }: KeyRotation): Promise<void> {
  const { VersionIdsToStages = {} } = await secretsManager.send(new DescribeSecretCommand({ SecretId }));
  const former = Object.keys(VersionIdsToStages).find((id) => VersionIdsToStages[id]!.includes("AWSCURRENT"));
  if (former === ClientRequestToken) return;
  const move = { MoveToVersionId: ClientRequestToken, RemoveFromVersionId: former };
  await secretsManager.send(
    new UpdateSecretVersionStageCommand({ SecretId, VersionStage: "AWSCURRENT", ...move }),
  );
}
