import { currencyDecimals } from "../../../domain/currency.ts";
import type { Step } from "../../../domain/lifecycle/definition.ts";
import {
  type FieldKind,
  type FieldType,
  isOptional,
  kindOf,
  type OwnFields,
} from "../../../domain/lifecycle/own-commands.ts";
import { targetsOf } from "../../../domain/lifecycle/transitions.ts";
import { stepOf } from "../../../domain/order/authorize.ts";
import { momentAtLocalTime } from "../../../domain/time/time.ts";
import type { OpenedLink, PageModel } from "./model.ts";
import type { ShownField, ShownForm } from "./render-form.ts";

/** The forms of the lifecycle's own commands that the reader can give now, and apart from them those that end it badly. */
export function ownForms(model: PageModel): [forms: ShownForm[], dangerous: ShownForm[]] {
  const names = Object.keys(model.lifecycle.commands ?? {}).filter((name) => model.allowed.has(name));
  const all = names.map((name) => ownForm(model, name));
  return [all.filter(({ place }) => place !== "danger"), all.filter(({ place }) => place === "danger")];
}

function ownForm(model: PageModel, command: string): ShownForm {
  const { lifecycle, order, holder, ownTitles, languageName } = model;
  const step = stepOf(lifecycle, order, command, holder)!;
  const button = ownTitles[command]!.title[languageName];
  const fields = Object.entries(lifecycle.commands![command]!)
    .filter(([name]) => step.allows?.[name]?.length !== 0)
    .map(([name, type]) => ownField(model, { command, name, type, step }));
  const targets = targetsOf(lifecycle, step).map((name) => lifecycle.statuses[name]!.group);
  const endsBadly = targets.length > 0 && targets.every((group) => group === "failed");
  const place = endsBadly ? "danger" : fields.length > 0 ? "folded" : "open";
  return { command, place, button, fields };
}

/** A field of a command, and what the step says of it. */
interface FieldInStep {
  command: string;
  name: string;
  type: FieldType;
  step: Step;
}

function ownField(model: PageModel, { command, name, type, step }: FieldInStep): ShownField {
  const { ownTitles, languageName, texts } = model;
  const { values = {}, ...titles } = ownTitles[command]!.fields[name]!;
  const required = !isOptional(type) || (step.needs?.includes(name) ?? false);
  const label = required ? titles[languageName] : texts.ownCommand.optional(titles[languageName]);
  const field = { name: inForm(name), label, required };
  const allowed = step.allows?.[name];
  if (!allowed) return { ...field, kind: shownKinds[kindOf(type)] };
  return {
    ...field,
    kind: "choice",
    options: allowed.map((value) => [value, values[value]?.[languageName] ?? value]),
  };
}

const shownKinds: Record<FieldKind, ShownField["kind"]> = {
  ...{ line: "line", text: "text", money: "money", moment: "moment", duration: "duration" },
  ...{ flag: "yesNo", id: "line" },
};

/** A definition can name its fields as a form names its hidden ones: so they get a prefix of their own. */
const inForm = (name: string): string => `fields.${name}`;

/** The fields of an own command, as a form has them; an empty one was left out. What cannot be read stays as it is, to be refused. */
export function ownFieldsIn(
  fields: OwnFields,
  form: URLSearchParams,
  opened: OpenedLink,
): Record<string, unknown> {
  const given = Object.entries(fields).flatMap(([name, type]): [string, unknown][] => {
    const value = form.get(inForm(name))?.trim();
    const unit = form.get(`${inForm(name)}.unit`) ?? "";
    return value ? [[name, fieldReaders[kindOf(type)](value, opened, unit)]] : [];
  });
  return Object.fromEntries(given);
}

const asText = (value: string): string => value;

const fieldReaders: Record<FieldKind, (value: string, opened: OpenedLink, unit: string) => unknown> = {
  line: asText,
  text: asText,
  id: asText,
  flag: (value) => ({ true: true, false: false })[value] ?? value,
  money: (value, { order }) => minorUnitsOf(value, order.request.currency) ?? value,
  moment: (value, { participants: { shop } }) =>
    isLocalTime(value) ? momentAtLocalTime(value, shop.timeZone) : value,
  duration: (value, _, unit) =>
    /^\d+$/.test(value) && Object.hasOwn(durationsOf, unit)
      ? durationsOf[unit as keyof typeof durationsOf](value)
      : value,
};

/** A time as browsers send it, in the years that a moment can lie in. */
const isLocalTime = (value: string): boolean =>
  /^2[01]\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(value) && !Number.isNaN(Date.parse(`${value}Z`));

const durationsOf = {
  days: (count: string) => `P${count}D`,
  hours: (count: string) => `PT${count}H`,
  minutes: (count: string) => `PT${count}M`,
};

/** A sum as people write it, 1 234,50 or 1234.5, in minor units; undefined when it is none of this currency. */
function minorUnitsOf(text: string, currency: string): number | undefined {
  const [, whole, fraction = ""] = /^(\d+)(?:[.,](\d+))?$/.exec(text.replace(/\s/g, "")) ?? [];
  const decimals = currencyDecimals.get(currency) ?? 2;
  if (whole === undefined || fraction.length > decimals) return undefined;
  return Number(whole + fraction.padEnd(decimals, "0"));
}
