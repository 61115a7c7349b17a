import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import handlers from "../../functions/handlers.json" with { type: "json" };
import { esbuildOptions } from "../../lib/lambda/bundling.ts";

/** A deployed function as one file. */
export interface Bundle {
  /** The function's name in functions/handlers.json. */
  name: string;
  code: Uint8Array;
  /** The SDK clients in it, such as `client-dynamodb`; not those that it loads when it first needs them. */
  clients: string[];
  /** The project's own files in it, such as `domain/order/order.ts`. */
  own: string[];
}

const project = fileURLToPath(new URL("../..", import.meta.url));
const options = { ...esbuildOptions, absWorkingDir: project, sourcemap: false, write: false } as const;

/** Bundles every deployed function in memory, as a deployment does. */
export async function bundleAll(): Promise<Bundle[]> {
  const entryPoints = Object.entries(handlers).map(([name, file]) => ({
    in: `functions/${file}.ts`,
    out: name,
  }));
  const { outputFiles, metafile } = await build({ ...options, entryPoints, outdir: "out", metafile: true });
  return outputFiles.map(({ path, contents: code }) => {
    const name = basename(path, ".js");
    const parts = Object.entries(metafile.outputs[`out/${name}.js`]!.inputs);
    const used = parts.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
    const own = used.filter((file) => !file.startsWith("node_modules/"));
    return { name, code, clients: clientsIn(used), own };
  });
}

function clientsIn(files: string[]): string[] {
  const found = files.map((file) => /@aws-sdk\/(client-[a-z0-9-]+)\//.exec(file)?.[1]);
  return [...new Set(found.filter((name) => name !== undefined))].sort();
}

/** Bundles a program that is given as text. */
export async function bundleText(contents: string): Promise<Uint8Array> {
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: project } });
  return outputFiles[0]!.contents;
}
