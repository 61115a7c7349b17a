import type { Command } from "../../domain/commands.ts";
import { type CommandField, fieldsOf } from "./fields.ts";

/** The fields as the API takes them: what was left empty is not sent. */
export function commandBody(command: Command, form: URLSearchParams): Record<string, unknown> {
  const given = fieldsOf(command).flatMap((field) => {
    const text = form.get(field.name)?.trim();
    return text ? [[field.name, parseValue(field, text)]] : [];
  });
  return Object.fromEntries(given);
}

function parseValue({ kind, options }: CommandField, text: string): unknown {
  if (kind === "number") return Number(text);
  if (kind === "moment") return `${text.slice(0, 16)}:00Z`;
  return options.some(({ value }) => value === "true") ? text === "true" : text;
}
