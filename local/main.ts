import { StartError } from "./errors.ts";
import type { RuntimeOptions } from "./runtime.ts";

try {
  const options = runtimeOptionsFrom(process.env);
  const { startRuntime } = await import("./runtime.ts");
  const runtime = await startRuntime({ clock: "ticking", ...options });
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => void runtime.close().then(() => process.exit(0)));
  }
  const { startupBanner: greet } = await import("./startup-banner.ts");
  console.log(await greet(runtime));
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}

/** The choices that the environment makes; a wrong one is named. */
function runtimeOptionsFrom(env: NodeJS.ProcessEnv): RuntimeOptions {
  const { PORT, DATA_DIR, CLOCK_START, DYNAMODB_ENDPOINT } = env;
  return {
    ...(PORT && { port: portIn(PORT) }),
    ...(DATA_DIR && { dataDir: DATA_DIR }),
    ...(CLOCK_START && { clockStart: momentIn(CLOCK_START) }),
    ...(DYNAMODB_ENDPOINT && { dynamodbEndpoint: urlIn(DYNAMODB_ENDPOINT) }),
  };
}

function portIn(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new StartError(`PORT is a number up to 65535, not "${text}".`);
}

function momentIn(text: string): string {
  if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new StartError(`CLOCK_START is a moment such as 2026-11-22T10:00:00Z, not "${text}".`);
}

function urlIn(text: string): string {
  if (URL.canParse(text) && text.startsWith("http")) return text;
  throw new StartError(`DYNAMODB_ENDPOINT is an address such as http://127.0.0.1:8000, not "${text}".`);
}
