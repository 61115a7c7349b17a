import { enableCompileCache } from "node:module";
import { StartError } from "./errors.ts";
import { runtimeOptionsFrom } from "./options.ts";

enableCompileCache();

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
