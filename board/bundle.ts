import { readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, relative } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { type BuildOptions, buildSync, type OutputFile } from "esbuild";

/** A file of the board as browsers get it: its text, and the same compressed, in base64. */
export interface BoardFile {
  type: string;
  text: string;
  brotli: string;
}

/** The languages of the board: there is a script for each. */
export const boardLanguages = ["en", "ru", "pl"] as const;

/** The script of each language, and the one style, by names that change with what is in them; and the service worker, which has one name for good. */
export interface BoardFiles {
  scripts: Record<(typeof boardLanguages)[number], string>;
  style: string;
  worker: BoardFile;
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
  const files: Record<string, BoardFile> = {};
  const keep = (type: keyof typeof types, { path, text }: Script): string => {
    files[basename(path)] = fileOf(types[type], text);
    return basename(path);
  };
  const [en, ru, pl] = boardLanguages.map((language) => {
    const made = scriptsIn(language);
    keep("js", made.later);
    return keep("js", made.main);
  });
  const [style] = run({ entryPoints: ["style.css"] }).outputFiles;
  const [worker] = run({ entryPoints: ["push/worker.ts"] }).outputFiles;
  return {
    scripts: { en: en!, ru: ru!, pl: pl! },
    style: keep("css", style!),
    files,
    worker: fileOf(types.js, worker!.text),
  };
}

type Script = Pick<OutputFile, "path" | "text">;

/**
 * The two scripts of a language, without the words of the others: what the first list needs, and the screens that come
 * later. All that has JSX imports the whole first (`jsx.ts`), so what both share, a file of its own for esbuild, is all of the first;
 * what is left of its entry only imports that file, and is left out.
 */
function scriptsIn(language: (typeof boardLanguages)[number]): { main: Script; later: Script } {
  const words = {
    "#board/words/en.ts": join(folder, `words/${language}.ts`),
    "#board/words/later.en.ts": join(folder, `words/later.${language}.ts`),
  };
  const { outputFiles, metafile } = run({
    entryPoints: ["main.tsx", "screens/later.ts"],
    inject: ["jsx.ts"],
    splitting: true,
    alias: words,
    define: { BOARD_LANGUAGE: JSON.stringify(language) },
  });
  const fileWith = (input: string): Script => {
    const { path, text } = outputFiles.find(
      ({ path }) => metafile.outputs[relative(folder, path)]!.inputs[input],
    )!;
    return { path, text: renamed(text) };
  };
  return { main: fileWith("main.tsx"), later: fileWith("screens/later.ts") };
}

/** The script with names that are chosen function by function: 1.2 KiB less in the first, once compressed. */
function renamed(text: string): string {
  // Loaded when the board is asked for: most processes that import this file never do.
  const { minifySync } = createRequire(import.meta.url)("rolldown/utils") as typeof import("rolldown/utils");
  const { code, errors } = minifySync("script.js", text, { module: true });
  if (errors.length > 0) throw new Error(errors[0]!.message);
  return code;
}

const run = (own: BuildOptions) => buildSync({ ...own, ...options });

const options = {
  absWorkingDir: folder,
  outdir: "out",
  outbase: ".",
  entryNames: "[name]-[hash]",
  chunkNames: "main-[hash]",
  write: false,
  metafile: true,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  // Half a KiB less than with the automatic one, once compressed.
  jsx: "transform",
  jsxFactory: "h",
  jsxFragment: "Fragment",
  tsconfigRaw: {},
} as const satisfies BuildOptions;

/** Compressing takes longer than all the rest, and only a deployment needs all of it. */
const fileOf = (type: string, text: string): BoardFile => {
  let brotli: string | undefined;
  return {
    type,
    text,
    get brotli() {
      brotli ??= brotliCompressSync(text).toString("base64");
      return brotli;
    },
  };
};
