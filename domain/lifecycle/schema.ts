import * as z from "zod";
import { fieldSchemas } from "../schema.ts";
import { commands, isCommand } from "./commands.ts";
import type { Lifecycle } from "./definition.ts";
import { hasLeft } from "./enums.ts";
import { type FieldKind, isOptional, kindOf, type OwnFields, ownFieldsOf } from "./own-commands.ts";
import { stepsIn, targetsOf } from "./transitions.ts";

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

/**
 * The schema of a command's fields in a lifecycle, shared or its own; undefined when it knows no such command. Whatever
 * sends goods there takes `anyway`: they do not leave for nothing.
 */
export function commandSchemaOf(
  lifecycle: Pick<Lifecycle, "commands" | "always" | "statuses" | "features">,
  name: string,
): CommandSchema | undefined {
  const own = ownFieldsOf(lifecycle, name);
  const schema = isCommand(name)
    ? (commands[name] as unknown as CommandSchema)
    : own && ownCommandSchema(own);
  if (!schema || "anyway" in schema.shape || !sendsGoods(lifecycle, name)) return schema;
  if (!sendingSchemas.has(schema))
    sendingSchemas.set(schema, schema.safeExtend({ anyway: z.boolean().optional() }));
  return sendingSchemas.get(schema);
}

const sendingSchemas = new WeakMap<CommandSchema, CommandSchema>();

/** Whether goods leave by a command in some status of a lifecycle; that they have arrived, buyers say themselves. */
function sendsGoods(lifecycle: Parameters<typeof commandSchemaOf>[0], name: string): boolean {
  const { statuses } = lifecycle;
  return Object.values(statuses).some((status) =>
    stepsIn(lifecycle as Lifecycle, status, name)
      .filter(({ by, back }) => !back && by.some((party) => party !== "buyer"))
      .some(
        (step) =>
          hasLeft(step.sets?.delivery) ||
          targetsOf(lifecycle as Lifecycle, step).some((to) => statuses[to]?.group === "delivery"),
      ),
  );
}
