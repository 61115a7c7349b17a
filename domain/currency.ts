/**
 * ISO 4217, list one as published on 2026-01-01: every code that has a minor unit, by the number of its decimals. A
 * table of our own, since the runtime's (ICU) holds what is customary in cash: it shows 4500 fillér as "45 Ft". Metals,
 * test codes and the like have no minor unit and price nothing.
 */
const codesByDecimals: Record<number, string> = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY
    COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS
    INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR
    MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP
    STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG`,
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
};

/** Each currency's decimals: 2 says that 4500 minor units are 45.00. */
export const currencyDecimals: ReadonlyMap<string, number> = new Map(
  Object.entries(codesByDecimals).flatMap(([decimals, codes]) =>
    codes.split(/\s+/).map((code) => [code, Number(decimals)] as const),
  ),
);

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
