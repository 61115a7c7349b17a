import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from "@aws-sdk/client-secrets-manager";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, it } from "vitest";
import { handler } from "../../../functions/background/rotate-keys.ts";

const manager = mockClient(SecretsManagerClient);
const asked = { SecretId: "keys", ClientRequestToken: "new" };
const missing = new ResourceNotFoundException({ message: "no", $metadata: {} });

beforeEach(() => {
  manager.reset();
  manager.on(GetSecretValueCommand).resolves({ SecretString: '{"current":"1","1":"Zmlyc3Q"}' });
  manager.on(GetSecretValueCommand, { VersionId: "new" }).rejects(missing);
  manager
    .on(DescribeSecretCommand)
    .resolves({ VersionIdsToStages: { old: ["AWSCURRENT"], new: ["AWSPENDING"] } });
  manager.on(PutSecretValueCommand).resolves({});
  manager.on(UpdateSecretVersionStageCommand).resolves({});
});

it("prepares a version with one key more", async () => {
  await handler({ ...asked, Step: "createSecret" });
  const [put] = manager.commandCalls(PutSecretValueCommand);
  const { SecretString, VersionStages, ClientRequestToken } = put!.args[0].input;
  expect({ VersionStages, ClientRequestToken }).toEqual({
    VersionStages: ["AWSPENDING"],
    ClientRequestToken: "new",
  });
  const keys = JSON.parse(SecretString!);
  expect(keys).toMatchObject({ current: "1", 1: "Zmlyc3Q" });
  expect(Buffer.from(keys[2], "base64")).toHaveLength(32);
});

it("prepares it once, however often it is asked", async () => {
  manager.on(GetSecretValueCommand, { VersionId: "new" }).resolves({ SecretString: "{}" });
  await handler({ ...asked, Step: "createSecret" });
  expect(manager.commandCalls(PutSecretValueCommand)).toHaveLength(0);
});

it("makes it the one that is read in the end", async () => {
  await handler({ ...asked, Step: "finishSecret" });
  const [move] = manager.commandCalls(UpdateSecretVersionStageCommand);
  expect(move!.args[0].input).toMatchObject({ MoveToVersionId: "new", RemoveFromVersionId: "old" });
});

it("has nothing to set and nothing to try, and does nothing when it is done already", async () => {
  manager.on(DescribeSecretCommand).resolves({ VersionIdsToStages: { new: ["AWSCURRENT", "AWSPENDING"] } });
  for (const Step of ["setSecret", "testSecret", "finishSecret"] as const) await handler({ ...asked, Step });
  expect(manager.commandCalls(UpdateSecretVersionStageCommand)).toHaveLength(0);
  expect(manager.commandCalls(PutSecretValueCommand)).toHaveLength(0);
});
