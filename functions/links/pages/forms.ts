import type { Command } from "../../../domain/lifecycle/commands.ts";
import type { Condition } from "../../../domain/lifecycle/groups.ts";
import type { PageTexts } from "./model.ts";

/** One field of a form; `required` ones are insisted on also where the lifecycle would not. */
export interface FormField {
  name: "reason" | "comment" | "text" | "review" | "stars" | "liked" | "allowed" | "collected" | "anyway";
  kind: "text" | "line" | "stars" | "yesNo" | "cash" | "tick";
  label: Exclude<keyof PageTexts["fields"], "yes" | "no">;
  required?: true;
  /** What must hold for it to be asked for. */
  when?: Condition;
}

/** One form of a page: the command that it gives and what it asks for. */
export interface Form {
  textKey: keyof PageTexts["actions"];
  command: Command;
  /** In the open, behind a heading to be unfolded first, or so and among what is seldom needed. */
  place: "open" | "folded" | "apart" | "danger";
  /** What must hold beside that the command is possible. */
  when?: Condition;
  /** The command that leaves no use for this one, where it is possible. */
  unless?: Command;
  fixed?: Record<string, string>;
  fields: FormField[];
}

/** A tick says that the deliverer has the buyer's cash. */
const collected: FormField = { name: "collected", kind: "cash", label: "collected", when: "cashDue" };
/** Goods that were stopped go on only when the deliverer says that they are to. */
const anyway: FormField = { name: "anyway", kind: "tick", label: "anyway", when: "allReturned" };
const reason: FormField = { name: "reason", kind: "text", label: "reason", required: true };

/** All forms there are, in the order in which a page shows those that are possible. */
export const forms: Form[] = [
  { textKey: "undo", command: "undo", place: "open", fields: [] },
  { textKey: "onMyWay", command: "onMyWay", place: "open", fields: [anyway] },
  {
    textKey: "deliver",
    command: "deliver",
    place: "open",
    fixed: { handedTo: "inPerson" },
    fields: [collected, anyway],
  },
  {
    textKey: "deliverElse",
    command: "deliver",
    place: "folded",
    when: "thirdPersonAllowed",
    fixed: { handedTo: "thirdPerson" },
    fields: [{ name: "comment", kind: "line", label: "comment", required: true }, collected, anyway],
  },
  { textKey: "fail", command: "fail", place: "danger", fields: [reason] },
  { textKey: "receive", command: "receive", place: "open", fields: [] },
  { textKey: "collect", command: "collect", place: "open", fields: [] },
  { textKey: "acceptProposal", command: "acceptProposal", place: "open", fields: [] },
  {
    textKey: "declineProposal",
    command: "declineProposal",
    place: "folded",
    fields: [{ name: "reason", kind: "text", label: "remark" }],
  },
  {
    textKey: "reportProblem",
    command: "reportProblem",
    place: "folded",
    fields: [{ name: "text", kind: "text", label: "text", required: true }],
  },
  {
    textKey: "ratePhoto",
    command: "ratePhoto",
    place: "open",
    fields: [
      { name: "liked", kind: "yesNo", label: "liked", required: true },
      { name: "text", kind: "text", label: "remark" },
    ],
  },
  {
    textKey: "rate",
    command: "rate",
    place: "open",
    fields: [
      { name: "stars", kind: "stars", label: "stars", required: true },
      { name: "review", kind: "text", label: "review" },
    ],
  },
  {
    textKey: "allowThirdPerson",
    command: "allowThirdPerson",
    place: "apart",
    fields: [{ name: "allowed", kind: "yesNo", label: "allowed", required: true }],
  },
  {
    textKey: "requestCancel",
    command: "requestCancel",
    place: "danger",
    unless: "cancel",
    fields: [reason],
  },
  { textKey: "cancel", command: "cancel", place: "danger", fields: [reason] },
];

/** The names that every form of a command sends: a request without one of them came from no person. */
export function requiredFieldNames(command: string): string[] {
  const [first = [], ...others] = forms.filter((form) => form.command === command).map(fieldNamesIn);
  return first.filter((name) => others.every((names) => names.includes(name)));
}

const fieldNamesIn = ({ fixed = {}, fields }: Form): string[] => [
  ...Object.keys(fixed),
  ...fields.flatMap(({ name, required }) => (required ? [name] : [])),
];
