import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min";

const isCountry = (code: string): code is CountryCode => isSupportedCountry(code);

/** Whether a number belongs to one of these countries; where it could be several that share a code, one is enough. */
export function isIn(countries: readonly string[], phone: string): boolean {
  const number = parsePhoneNumberFromString(phone);
  if (number?.country) return countries.includes(number.country);
  const codes = countries.filter(isCountry).map((country) => getCountryCallingCode(country));
  return number !== undefined && codes.includes(number.countryCallingCode);
}
