import type { Command } from "../../domain/commands.ts";
import type { Condition } from "../../domain/condition-names.ts";
import type { Words } from "./words.ts";

/** One field of a form; `required` ones are insisted on also where the lifecycle would not. */
export interface Field {
  name: "reason" | "comment" | "text" | "review" | "stars" | "liked" | "allowed";
  kind: "words" | "line" | "stars" | "yesNo";
  label: Exclude<keyof Words["fields"], "yes" | "no">;
  required?: true;
}

/** One form of a page: the command that it gives and what it asks for. */
export interface Form {
  words: keyof Words["actions"];
  command: Command;
  /** In the open, or behind a heading to be unfolded first. */
  place: "open" | "folded" | "danger";
  /** What must hold beside that the command is possible. */
  when?: Condition;
  fixed?: Record<string, string>;
  fields: Field[];
}

const reason: Field = { name: "reason", kind: "words", label: "reason", required: true };

/** All forms there are, in the order in which a page shows those that are possible. */
export const forms: Form[] = [
  { words: "undo", command: "undo", place: "open", fields: [] },
  { words: "handOver", command: "handOver", place: "open", fields: [] },
  { words: "deliver", command: "deliver", place: "open", fixed: { handedTo: "inPerson" }, fields: [] },
  {
    words: "deliverElse",
    command: "deliver",
    place: "folded",
    when: "thirdPersonAllowed",
    fixed: { handedTo: "thirdPerson" },
    fields: [{ name: "comment", kind: "line", label: "comment", required: true }],
  },
  { words: "fail", command: "fail", place: "danger", fields: [reason] },
  { words: "receive", command: "receive", place: "open", fields: [] },
  { words: "collect", command: "collect", place: "open", fields: [] },
  { words: "acceptProposal", command: "acceptProposal", place: "open", fields: [] },
  {
    words: "declineProposal",
    command: "declineProposal",
    place: "folded",
    fields: [{ name: "reason", kind: "words", label: "remark" }],
  },
  {
    words: "reportProblem",
    command: "reportProblem",
    place: "folded",
    fields: [{ name: "text", kind: "words", label: "text", required: true }],
  },
  {
    words: "ratePhoto",
    command: "ratePhoto",
    place: "open",
    fields: [
      { name: "liked", kind: "yesNo", label: "liked", required: true },
      { name: "text", kind: "words", label: "remark" },
    ],
  },
  {
    words: "rate",
    command: "rate",
    place: "open",
    fields: [
      { name: "stars", kind: "stars", label: "stars", required: true },
      { name: "review", kind: "words", label: "review" },
    ],
  },
  {
    words: "allowThirdPerson",
    command: "allowThirdPerson",
    place: "folded",
    fields: [{ name: "allowed", kind: "yesNo", label: "allowed", required: true }],
  },
  { words: "requestCancel", command: "requestCancel", place: "danger", fields: [reason] },
  { words: "cancel", command: "cancel", place: "danger", fields: [reason] },
];

/** The names that every form of a command sends: a request without one of them came from no person. */
export function namesAskedFor(command: string): string[] {
  const [first = [], ...others] = forms.filter((form) => form.command === command).map(namesIn);
  return first.filter((name) => others.every((names) => names.includes(name)));
}

const namesIn = ({ fixed = {}, fields }: Form): string[] => [
  ...Object.keys(fixed),
  ...fields.flatMap(({ name, required }) => (required ? [name] : [])),
];
