import * as z from "zod";
import type { Lifecycle } from "../../../domain/lifecycle/definition.ts";
import { commandSchemaOf } from "../../../domain/lifecycle/schema.ts";
import { scenarios } from "../../../domain/lifecycles/generated/scenarios.ts";
import { humanize } from "../../../operations/order-details.ts";

/** A field of a command, as a form shows it. */
export interface InputField {
  name: string;
  kind: "choice" | "number" | "moment" | "long" | "line";
  required: boolean;
  value: string;
  options: FieldOption[];
}

/** One of several values, and how people read it. */
export interface FieldOption {
  value: string;
  label: string;
}

interface SchemaProperty {
  type: string;
  enum?: string[];
  format?: string;
  maxLength?: number;
}

/** What the order and its shop offer, by command and field as in `move.status`, where the schema leaves it open. */
export type FieldChoices = Record<string, FieldOption[]>;

/**
 * The fields of a command, from the schema that checks them; `needs` makes more of them required.
 * A photo has none here: its button uploads the demo's picture.
 */
export function fieldsOf(
  lifecycle: Lifecycle,
  command: string,
  needs: readonly string[] = [],
  offers: FieldChoices = {},
): InputField[] {
  if (command === "addPhoto") return [];
  const { properties = {}, required = [] } = z.toJSONSchema(commandSchemaOf(lifecycle, command)!, {
    io: "input",
  });
  return Object.entries(properties as Record<string, SchemaProperty>).map(([name, property]) => {
    const options = offers[`${command}.${name}`] ?? optionsOf(property);
    return {
      name,
      kind: options.length > 0 ? "choice" : kindOf(property),
      required: required.includes(name) || needs.includes(name),
      value: sampleOf(command, name),
      options,
    };
  });
}

function optionsOf({ type, enum: values = [] }: SchemaProperty): FieldOption[] {
  if (type === "boolean")
    return [
      { value: "true", label: "yes" },
      { value: "false", label: "no" },
    ];
  return values.map(optionFor);
}

/** A name of the program as an option. */
export const optionFor = (value: string): FieldOption => ({ value, label: humanize(value) });

function kindOf({ type, format, maxLength = 0 }: SchemaProperty): InputField["kind"] {
  if (type === "integer") return "number";
  if (format === "date-time") return "moment";
  return maxLength > 200 ? "long" : "line";
}

/** What a scenario says in this field. */
function sampleOf(command: string, name: string): string {
  const steps = Object.values(scenarios).flatMap((scenario) => scenario.steps);
  const given = steps.flatMap((step) => ("command" in step && step.command === command ? step : []));
  const sample: Record<string, unknown> = {
    ...given.find(({ fields, refused }) => typeof fields === "object" && !refused)?.fields,
  };
  return String(sample[name] ?? sampleValues[name] ?? "");
}

const sampleValues: Record<string, string> = { by: "P1D", stars: "5", seller: "anna" };
