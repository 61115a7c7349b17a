import { commands, systemEvents } from "../lifecycle/commands.ts";
import { ownCommands } from "../lifecycles/registry.ts";

/** The type of the event that this becomes. */
export const eventTypeOf = (happening: string): string =>
  `order.${happening === "create" ? "created" : happening}`;

const eventNames = [...systemEvents, ...Object.keys(commands), ...Object.keys(ownCommands)];
/** The names of all types of events. */
export const eventTypes = eventNames.map(eventTypeOf) as [string, ...string[]];

/** The type of the event that says that somebody has written; it is no part of an order's history. */
export const conversationEventType = "dialog.message";
