import { type PathNode, parseList, parsePath } from "./syntax.ts";
import { TokenReader } from "./tokens.ts";

/** Reads the paths of a projection. */
export function parseProjection(text: string): PathNode[] {
  const reader = new TokenReader(text);
  const paths = parseList(reader, parsePath);
  reader.expectEnd();
  return paths;
}
