import { type Command, commands, type Occurrence, occurrences } from "./commands.ts";

export type Happening = Command | Occurrence;
/** The type of the event that this becomes. */
export const typeOf = (happening: Happening): string =>
  `order.${happening === "create" ? "created" : happening}`;

const happenings = [...occurrences, ...(Object.keys(commands) as Command[])];
/** The names of all types of events. */
export const eventTypes = happenings.map(typeOf) as [string, ...string[]];

/** The type of the event that says that somebody has written; it is no part of an order's history. */
export const dialogEventType = "dialog.message";
