import { invalid } from "../errors.ts";
import { type Attributes, attributeOf, isMap, type Value } from "../values/value.ts";

/** Where an attribute stands: names of maps and indexes of lists. */
export type Path = readonly (string | number)[];

/** What stands there; undefined when nothing does. */
export function attributeAt(item: Attributes, path: Path): Value | undefined {
  let value: Value | undefined = item;
  for (const part of path) {
    value = partOf(value, part);
    if (value === undefined) return undefined;
  }
  return value;
}

/** What stands under one name of a map or index of a list. */
export function partOf(value: Value | undefined, part: string | number): Value | undefined {
  if (typeof part === "number") return Array.isArray(value) ? value[part] : undefined;
  return isMap(value) ? attributeOf(value, part) : undefined;
}

/** Several paths as one tree; what belongs to a path stands at its end. */
export interface PathTree<T> {
  end?: T;
  parts: Map<string | number, PathTree<T>>;
}

/** The tree of paths of which none is a part of another, or they are refused. */
export function treeOf<T>(entries: readonly (readonly [Path, T])[]): PathTree<T> {
  const root: PathTree<T> = { parts: new Map() };
  entries.forEach(([path], i) => {
    for (const [other] of entries.slice(0, i)) refuseMeeting(other, path);
  });
  for (const [path, end] of entries) endOf(root, path).end = end;
  return root;
}

function endOf<T>(root: PathTree<T>, path: Path): PathTree<T> {
  let tree = root;
  for (const part of path) {
    if (!tree.parts.has(part)) tree.parts.set(part, { parts: new Map() });
    tree = tree.parts.get(part)!;
  }
  return tree;
}

function refuseMeeting(one: Path, two: Path): void {
  const length = Math.min(one.length, two.length);
  const apart = one.slice(0, length).findIndex((part, i) => part !== two[i]);
  if (apart >= 0 && typeof one[apart] === typeof two[apart]) return;
  const how = apart < 0 ? "overlap" : "conflict";
  throw invalid(
    `Two document paths ${how} with each other; must remove or rewrite one of these paths; ` +
      `path one: ${pathText(one)}, path two: ${pathText(two)}`,
  );
}

/** A path as error messages write it: `[a, [0], b]`. */
export const pathText = (path: Path): string =>
  `[${path.map((part) => (typeof part === "number" ? `[${part}]` : part)).join(", ")}]`;

/** The part of an item that a tree of paths names; a list keeps what was named in its order, without gaps. */
export function project(item: Attributes, tree: PathTree<unknown>): Attributes {
  return (projectMap(item, tree) ?? {}) as Attributes;
}

function projectValue(value: Value | undefined, tree: PathTree<unknown>): Value | undefined {
  if (value === undefined || tree.parts.size === 0) return value;
  return Array.isArray(value) ? projectList(value, tree) : projectMap(value, tree);
}

function projectList(list: Value[], { parts }: PathTree<unknown>): Value | undefined {
  const indexes = [...parts.keys()].filter((part) => typeof part === "number").sort((a, b) => a - b);
  const found = indexes.map((index) => projectValue(list[index], parts.get(index)!));
  const kept = found.filter((value) => value !== undefined);
  return kept.length > 0 ? kept : undefined;
}

function projectMap(map: Value, { parts }: PathTree<unknown>): Value | undefined {
  const found = [...parts].flatMap(([part, rest]): [string, Value][] => {
    const value = typeof part === "string" ? projectValue(partOf(map, part), rest) : undefined;
    return value === undefined ? [] : [[part as string, value]];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
