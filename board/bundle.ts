import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { buildSync } from "esbuild";

/** A file of the board as browsers get it: its text, and the same compressed, in base64. */
export interface BoardFile {
  type: string;
  text: string;
  brotli: string;
}

/** The one script and the one style of the board, by names that change with what is in them. */
export interface BoardFiles {
  script: string;
  style: string;
  files: Record<string, BoardFile>;
}

const types = { js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8" };
const folder = import.meta.dirname;

let made: { at: number; files: BoardFiles } | undefined;

/**
 * The board's files, made when they are first asked for, and again once a file of theirs has changed. A deployment
 * makes them while it bundles, and puts them in the place of this file.
 */
export function bundleBoard(): BoardFiles {
  const at = lastChange();
  if (made?.at !== at) made = { at, files: build() };
  return made.files;
}

/** When a file of the board was changed last. */
function lastChange(): number {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Math.max(...names.map((name) => statSync(join(folder, name)).mtimeMs));
}

function build(): BoardFiles {
  const { outputFiles } = buildSync({
    absWorkingDir: folder,
    entryPoints: ["main.tsx", "style.css"],
    entryNames: "[name]-[hash]",
    outdir: "out",
    write: false,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    tsconfigRaw: {},
  });
  const named = outputFiles.map(({ path, text }) => [basename(path), fileOf(path, text)] as const);
  const nameOf = (ending: string) => named.find(([name]) => name.endsWith(ending))![0];
  return { script: nameOf(".js"), style: nameOf(".css"), files: Object.fromEntries(named) };
}

const fileOf = (path: string, text: string): BoardFile => ({
  type: path.endsWith(".css") ? types.css : types.js,
  text,
  brotli: brotliCompressSync(text).toString("base64"),
});
