import type * as z from "zod";
import { neededFields } from "../../lifecycle/commands.ts";
import type { Lifecycle, Step } from "../../lifecycle/definition.ts";
import { needsReason } from "../../lifecycle/groups.ts";
import { commandSchemaOf } from "../../lifecycle/schema.ts";
import { targetsFrom } from "../../lifecycle/transitions.ts";
import { fieldSchemas } from "../../schema.ts";
import type { Order } from "../order.ts";

/** What a form asks for in a field of a command. */
export const formFieldKinds = [
  "line",
  "text",
  "money",
  "moment",
  "duration",
  "choice",
  "person",
  "flag",
] as const;

/** A field of a command as a form shows it. */
export interface ActionField {
  /** A dot leads into an object: `buyer.email`. */
  name: string;
  kind: (typeof formFieldKinds)[number];
  required: boolean;
  /** When it is required all the same: while another field has one of these values; without values, any in that object. */
  requiredIf?: { field: string; values?: string[] };
  /** So many characters at the most. */
  max?: number;
  /** The values that it can have, where there are only some. */
  options?: (string | number)[];
}

/** The fields that a command takes of an order as it stands, by the step that its giver has there. */
export function actionFields(
  lifecycle: Lifecycle,
  order: Order,
  command: string,
  step?: Step,
): ActionField[] {
  const { shape } = commandSchemaOf(lifecycle, command)!;
  const fields = Object.entries(shape).flatMap(([name, schema]) =>
    fieldsIn(name, schema, { required: true }),
  );
  return fields.flatMap(({ max, ...each }) => {
    const requiredIf = neededIf(lifecycle, command, each.name);
    const field = { ...each, ...(requiredIf && { requiredIf }) };
    const offered =
      step?.allows?.[field.name] ?? offersOf(`${command}.${field.name}`, lifecycle, order, step);
    if (offered?.length === 0 && !field.required) return [];
    const required = field.required || (step?.needs?.includes(field.name) ?? false);
    if (offered) return { ...field, required, kind: "choice" as const, options: [...offered] };
    return { ...field, required, ...(max && { max }) };
  });
}

/** When another field makes this one required; what a move needs is said by its status. */
function neededIf({ statuses }: Lifecycle, command: string, field: string): ActionField["requiredIf"] {
  if (command === "move" && field === "reason") {
    const values = Object.keys(statuses).filter((name) => needsReason(statuses[name]!.group));
    return { field: "status", values };
  }
  const needed = Object.hasOwn(neededFields, command) ? neededFields[command] : undefined;
  return needed?.field === field ? { field: needed.when.field, values: [needed.when.value] } : undefined;
}

type Offers = (lifecycle: Lifecycle, order: Order, step?: Step) => readonly (string | number)[];

/** What an order offers in fields which their schemas leave open. */
const offers: Record<string, Offers> = {
  "move.status": (lifecycle, { status }, step) => (step ? targetsFrom(lifecycle, status, step) : []),
  "extendDeadline.deadline": (_, { deadlines }) => deadlines.map(({ name }) => name),
  "correctParcel.from": (_, { delivery: { parcels = [] } }) =>
    parcels.flatMap(({ trackingCode }) => trackingCode ?? []),
  "acceptProposal.proposal": (_, { proposal }) => (proposal ? [proposal.number] : []),
  "declineProposal.proposal": (_, { proposal }) => (proposal ? [proposal.number] : []),
};

const offersOf = (field: string, ...given: Parameters<Offers>) =>
  Object.hasOwn(offers, field) ? offers[field]!(...given) : undefined;

/** Whether something must be there: always, or as soon as anything of the object that it belongs to is. */
type Need = Pick<ActionField, "required" | "requiredIf">;

/** The fields that a schema describes: one, or those of an object. */
function fieldsIn(name: string, schema: z.ZodType, need: Need): ActionField[] {
  const { type } = schema;
  if (type === "optional")
    return fieldsIn(name, (schema as z.ZodOptional<z.ZodType>).unwrap(), { required: false });
  if (type === "union") return fieldsIn(name, (schema as z.ZodUnion<z.ZodType[]>).options.at(-1)!, need);
  if (type !== "object") return [{ name, ...need, ...kindOf(schema) }];
  const { shape } = schema as z.ZodObject<Record<string, z.ZodType>>;
  const inside: Need = need.required ? need : { required: false, requiredIf: { field: name } };
  return Object.entries(shape).flatMap(([part, each]) => fieldsIn(`${name}.${part}`, each, inside));
}

/** Fewer numbers than this are chosen from, as stars are. */
const fewNumbers = 10;

function kindOf(schema: z.ZodType): Pick<ActionField, "kind" | "max" | "options"> {
  if (schema.type === "boolean") return { kind: "flag" };
  if (schema.type === "enum") return { kind: "choice", options: [...(schema as z.ZodEnum).options] };
  if (schema.type === "number") return numberKind(schema as z.ZodNumber);
  if (schema === fieldSchemas.moment) return { kind: "moment" };
  if (schema === fieldSchemas.duration) return { kind: "duration" };
  if (schema === fieldSchemas.id) return { kind: "person" };
  const max = (schema as z.ZodString).maxLength;
  return { kind: schema === fieldSchemas.text ? "text" : "line", ...(max && { max }) };
}

function numberKind({ minValue, maxValue }: z.ZodNumber): Pick<ActionField, "kind" | "options"> {
  if (!maxValue || maxValue > fewNumbers) return { kind: "money" };
  const first = minValue ?? 0;
  return { kind: "choice", options: Array.from({ length: maxValue - first + 1 }, (_, i) => first + i) };
}
