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

/** The languages of the board: there is a script for each. */
export const boardLanguages = ["en", "ru", "pl"] as const;

/** The script of each language and the one style of the board, by names that change with what is in them. */
export interface BoardFiles {
  scripts: Record<(typeof boardLanguages)[number], string>;
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
  const files: Record<string, BoardFile> = {};
  const made = (entry: string, language = "") => {
    const { path, text } = outputOf(entry, language);
    files[basename(path)] = fileOf(path, text);
    return basename(path);
  };
  const [en, ru, pl] = boardLanguages.map((language) => made("main.tsx", language));
  return { scripts: { en: en!, ru: ru!, pl: pl! }, style: made("style.css"), files };
}

/** What an entry becomes: in the script of one language there are no words of the others. */
function outputOf(entry: string, language: string) {
  const { outputFiles } = buildSync({
    absWorkingDir: folder,
    entryPoints: [entry],
    define: { BOARD_LANGUAGE: JSON.stringify(language) },
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
  return outputFiles[0]!;
}

const fileOf = (path: string, text: string): BoardFile => ({
  type: path.endsWith(".css") ? types.css : types.js,
  text,
  brotli: brotliCompressSync(text).toString("base64"),
});
