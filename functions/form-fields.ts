import { commands, isCommand } from "../domain/commands.ts";

/** What is no text in a command. */
const fieldParsers: Record<string, (value: string) => unknown> = {
  liked: (value) => value === "true",
  allowed: (value) => value === "true",
  stars: Number,
};

/** The fields of a command, as a form has them; an empty one was left out. */
export function commandFieldsIn(name: string, form: URLSearchParams): Record<string, unknown> {
  const known = isCommand(name) ? Object.keys(commands[name].shape) : [];
  const given = known.flatMap((field): [string, unknown][] => {
    const value = form.get(field)?.trim();
    return value ? [[field, (fieldParsers[field] ?? String)(value)]] : [];
  });
  return Object.fromEntries(given);
}
