import plans from "./phone-plans.json" with { type: "json" };
import type { PhonePlans } from "./phone-plans.ts";

/** Whether a number belongs to one of these countries; where it could be several that share a code, one is enough. */
export function isInCountries(countries: readonly string[], phone: string): boolean {
  const [code, plan] = planOf(phone.slice(1));
  const national = phone.slice(1 + code.length);
  const country = Object.keys(plan).find((name) => new RegExp(plan[name]!).test(national));
  return country ? countries.includes(country) : countries.some((name) => Object.hasOwn(plan, name));
}

/** The calling code that a number starts with, and its countries: no code is the start of another one. */
function planOf(digits: string): [code: string, plan: PhonePlans[string]] {
  const starts = [1, 2, 3].map((length) => digits.slice(0, length));
  const code = starts.find((start) => Object.hasOwn(plans, start));
  return code ? [code, (plans as PhonePlans)[code]!] : ["", {}];
}
