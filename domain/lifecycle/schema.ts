import * as z from "zod";
import { fieldSchemas } from "../schema.ts";
import { commands, isCommand } from "./commands.ts";
import {
  type FieldKind,
  isOptional,
  kindOf,
  type OwnCommands,
  type OwnFields,
  ownFieldsOf,
} from "./own-commands.ts";

const schemaOfKind: Record<FieldKind, () => z.ZodType> = {
  line: () => fieldSchemas.line,
  text: () => fieldSchemas.text,
  money: () => fieldSchemas.money,
  moment: () => fieldSchemas.moment,
  duration: () => fieldSchemas.duration,
  flag: () => z.boolean(),
  id: () => fieldSchemas.id,
};

/** The schema that the fields of an own command have to fit. */
export function ownCommandSchema(fields: OwnFields): CommandSchema {
  const known = ownSchemas.get(fields);
  if (known) return known;
  const shape = Object.entries(fields).map(([name, type]) => {
    const schema = schemaOfKind[kindOf(type)]();
    return [name, isOptional(type) ? schema.optional() : schema];
  });
  const schema = z.strictObject(Object.fromEntries(shape));
  ownSchemas.set(fields, schema);
  return schema;
}

type CommandSchema = z.ZodObject<Record<string, z.ZodType>>;
const ownSchemas = new WeakMap<OwnFields, CommandSchema>();

/** The schema of a command's fields in a lifecycle, shared or its own; undefined when it knows no such command. */
export function commandSchemaOf(
  lifecycle: { commands?: OwnCommands },
  name: string,
): CommandSchema | undefined {
  if (isCommand(name)) return commands[name] as unknown as CommandSchema;
  const own = ownFieldsOf(lifecycle, name);
  return own && ownCommandSchema(own);
}
