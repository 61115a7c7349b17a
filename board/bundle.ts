import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
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

/** The script that a page of each language begins with, and the one style, by names that change with what is in them. */
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
  const scriptOf = (language: string): string => {
    const { main, seldom, name } = scriptsOf(language);
    files[`seldom-${name}.js`] = fileOf(types.js, seldom);
    files[`main-${name}.js`] = fileOf(types.js, main);
    return `main-${name}.js`;
  };
  const [en, ru, pl] = boardLanguages.map(scriptOf);
  const [sheet] = buildSync({ ...options, entryPoints: ["style.css"] }).outputFiles;
  const style = `style-${nameFor(sheet!.text)}.css`;
  files[style] = fileOf(types.css, sheet!.text);
  return { scripts: { en: en!, ru: ru!, pl: pl! }, style, files };
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
} as const satisfies BuildOptions;

/**
 * The two scripts of a language, without the words of the others: what the page begins with, and the screens that are
 * seldom looked at, which come when they are. esbuild puts what both need into a third file; it is put back into the
 * first, so that the page begins with one script, and the second takes it from there.
 */
function scriptsOf(language: string): { main: string; seldom: string; name: string } {
  const define = { BOARD_LANGUAGE: JSON.stringify(language) };
  const parts = buildSync({ ...options, entryPoints: ["main.tsx"], splitting: true, define }).outputFiles;
  const [main, seldom, shared] = ["main", "seldom", "chunk"].map(
    (start) => parts.find(({ path }) => basename(path).startsWith(start))!,
  );
  const place = mkdtempSync(join(tmpdir(), "waymark-board-"));
  try {
    for (const { path, text } of parts) writeFileSync(join(place, basename(path)), text);
    const [whole] = buildSync({
      ...options,
      absWorkingDir: place,
      inject: [],
      stdin: {
        contents: `export*from"./${basename(shared!.path)}";import"./${basename(main!.path)}"`,
        resolveDir: place,
      },
      external: [`./${basename(seldom!.path)}`],
    }).outputFiles;
    const name = nameFor(whole!.text + seldom!.text);
    return {
      name,
      main: whole!.text.replaceAll(basename(seldom!.path), `seldom-${name}.js`),
      seldom: seldom!.text.replaceAll(basename(shared!.path), `main-${name}.js`),
    };
  } finally {
    rmSync(place, { recursive: true });
  }
}

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
