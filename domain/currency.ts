/**
 * ISO 4217, list one as published on 2026-01-01: every code that has a minor unit, by the number of its decimals. A
 * table of our own, since the runtime's (ICU) holds what is customary in cash: it shows 4500 fillér as "45 Ft". Metals,
 * test codes and the like have no minor unit and price nothing.
 */
const codesByDecimals: Record<number, string> = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
};
const codesOfTwo = `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY
    COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS
    INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR
    MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP
    STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG`;

const decimalsIn = (codes: string, decimals: number): [string, number][] =>
  codes.split(/\s+/).map((code) => [code, decimals]);

/** The decimals of the currencies that have not two, as most have: a screen needs to know no others. */
export const unusualDecimals: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ unusualCodes(),
);

function unusualCodes(): [string, number][] {
  return Object.entries(codesByDecimals).flatMap(([decimals, codes]) => decimalsIn(codes, Number(decimals)));
}

/** Each currency's decimals: 2 says that 4500 minor units are 45.00. */
export const currencyDecimals: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ everyCode(),
);

function everyCode(): [string, number][] {
  return [...unusualCodes(), ...decimalsIn(codesOfTwo, 2)];
}

/**
 * The minor units of an amount that is written as a decimal number: "25.50" PLN is 2550, "100.00" JPY is 100. Undefined
 * where it is no such number, or no whole number of them.
 */
export function minorUnitsOf(decimal: string, currency: string): number | undefined {
  const [, whole, part = ""] = /^(\d+)(?:\.(\d+))?$/.exec(decimal.trim()) ?? [];
  const decimals = currencyDecimals.get(currency);
  if (whole === undefined || decimals === undefined) return undefined;
  if (/[^0]/.test(part.slice(decimals))) return undefined;
  const units = Number(whole + part.slice(0, decimals).padEnd(decimals, "0"));
  return Number.isSafeInteger(units) ? units : undefined;
}

/** A sum as programs write it: 12600 minor units of PLN are 126.00. */
export function majorUnits(amount: number, currency: string): string {
  const digits = currencyDecimals.get(currency) ?? 2;
  const text = String(amount).padStart(digits + 1, "0");
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
