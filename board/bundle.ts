import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { type BuildOptions, buildSync } from "esbuild";

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
  const textOf = (entry: string, own: BuildOptions = {}): string =>
    buildSync({ ...options, ...own, entryPoints: [entry], write: false }).outputFiles[0]!.text;
  const add = (type: "js" | "css", entry: string, own: BuildOptions = {}): string => {
    const text = textOf(entry, own);
    const name = `${basename(entry).split(".")[0]}-${nameFor(text)}.${type}`;
    files[name] = fileOf(types[type], text);
    return name;
  };
  // What few switch on comes when it is asked for, and for all languages at once.
  const push = add("js", "push/push.ts", { inject: [] });
  // Each language has a script of its own, without the words of the others.
  const [en, ru, pl] = boardLanguages.map((language) =>
    add("js", "main.tsx", {
      define: { BOARD_LANGUAGE: JSON.stringify(language), PUSH_SCRIPT: JSON.stringify(`./${push}`) },
    }),
  );
  const style = add("css", "style.css");
  return {
    scripts: { en: en!, ru: ru!, pl: pl! },
    style,
    files,
    worker: fileOf(types.js, textOf("push/worker.ts", { inject: [] })),
  };
}

const options = {
  absWorkingDir: folder,
  outdir: "out",
  write: false,
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
  inject: [join(folder, "jsx.ts")],
  tsconfigRaw: {},
  external: ["./push-*.js"],
} as const satisfies BuildOptions;

/** A name that changes with what it names. */
const nameFor = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 8).toUpperCase();

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
