import type { Actor } from "../actor.ts";
import type { FieldError, Reason } from "../error.ts";
import type { Event } from "./event.ts";

/** A command as somebody gives it; `lookups` are what the handler looked up and the caller did not say. */
export interface CommandInput {
  name: string;
  actor: Actor;
  fields: unknown;
  lookups?: Record<string, unknown>;
  key?: string;
}

/** Why a command is refused, as data: `decide` and `actions[]` give the same answer. */
export interface Refusal {
  reason: Reason;
  detail: string;
  /** The statuses in which this caller could give the command. */
  allowedIn?: string[];
}

/** Either what happens, or why nothing does. */
export type Decision = { event: Event } | { refusal: Refusal & { errors?: FieldError[] } };
