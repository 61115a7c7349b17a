import type { Command } from "../../domain/commands.ts";
import { type Field, fieldsOf } from "./fields.ts";

/** The fields as the API takes them: what was left empty is not sent. */
export function bodyOf(command: Command, form: URLSearchParams): Record<string, unknown> {
  const given = fieldsOf(command).flatMap((field) => {
    const text = form.get(field.name)?.trim();
    return text ? [[field.name, understood(field, text)]] : [];
  });
  return Object.fromEntries(given);
}

function understood({ kind, options }: Field, text: string): unknown {
  if (kind === "number") return Number(text);
  if (kind === "moment") return `${text.slice(0, 16)}:00Z`;
  return options.some(({ value }) => value === "true") ? text === "true" : text;
}
