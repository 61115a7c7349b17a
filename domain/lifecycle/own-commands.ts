/** What a field of a lifecycle's own command can hold: text of one line or many, a sum in minor units, a date … */
export const fieldKinds = ["line", "text", "money", "moment", "duration", "flag", "id"] as const;
export type FieldKind = (typeof fieldKinds)[number];
/** A field's kind; with a question mark it may be left out. */
export type FieldType = FieldKind | `${FieldKind}?`;
/** The fields of one command, by name. */
export interface OwnFields {
  readonly [field: string]: FieldType;
}
/** The commands that only one lifecycle has, by name, beside the shared ones of `commands.ts`. */
export interface OwnCommands {
  readonly [command: string]: OwnFields;
}

/** The own commands of a definition, as it is written; none where it has none. */
export type OwnCommandsOf<D> = D extends { commands: infer Own extends OwnCommands }
  ? Own
  : Readonly<Record<never, never>>;

/** The names of those fields of own commands that are of one kind. */
export type FieldOfKind<Own, K extends FieldKind> = string extends keyof Own
  ? string
  : { [C in keyof Own]: KeyOfKind<Own[C], K> }[keyof Own];

type KeyOfKind<Fields, K extends FieldKind> = {
  [F in keyof Fields & string]: Fields[F] extends K | `${K}?` ? F : never;
}[keyof Fields & string];

/** The kind of a field, without the question mark. */
export const kindOf = (type: FieldType): FieldKind => type.replace("?", "") as FieldKind;
/** Whether a field may be left out. */
export const isOptional = (type: FieldType): boolean => type.endsWith("?");

type WithCommands = { commands?: OwnCommands };

/** The fields of a lifecycle's own command; undefined when it has none of this name. */
export function ownFieldsOf({ commands = {} }: WithCommands, name: string): OwnFields | undefined {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

/** The kinds that the own commands of a lifecycle give a field of this name; empty when none has it. */
export function kindsOf({ commands = {} }: WithCommands, field: string): FieldKind[] {
  const types = Object.values(commands).filter((fields) => Object.hasOwn(fields, field));
  return [...new Set(types.map((fields) => kindOf(fields[field]!)))];
}

/**
 * The name of a command that only one lifecycle has, where it stands beside those of the shared ones. Which names there
 * are the compiler cannot know; it takes this one for all of them, and so distinguishes them from the shared ones.
 */
export type OwnCommand = "(an own command)";
