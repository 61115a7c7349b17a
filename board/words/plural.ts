/** The forms of a word that a count can take; English needs the last one only beside `one`. */
export interface CountForms {
  one: string;
  few?: string;
  many?: string;
  other: string;
}

const rules = new Map<string, Intl.PluralRules>();

/** A count with the form of the word that a language asks for: 1 заказ, 2 заказа, 5 заказов. */
export function counted(language: string, count: number, forms: CountForms): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  const form = rule.select(count) as keyof CountForms;
  return `${new Intl.NumberFormat(language).format(count)} ${forms[form] ?? forms.other}`;
}
