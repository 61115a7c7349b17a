import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** `cdk synth` as people run it, without credentials: the app, every bundle, cdk-nag and CDK's own validation. */
export async function synth(stage: string, output: string): Promise<string> {
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, CI: "1", CDK_DISABLE_CLI_TELEMETRY: "true", ...(TMPDIR && { TMPDIR }) };
  const arguments_ = ["synth", "-q", "-c", `stage=${stage}`, "-o", output];
  await promisify(execFile)("node_modules/.bin/cdk", arguments_, { env, maxBuffer: 10_000_000 });
  return output;
}
