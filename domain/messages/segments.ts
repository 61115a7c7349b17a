/** The characters of GSM 03.38: those on the second line take two places. */
const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const extended = "^{}\\[~]|€\f";
const septets = new Map([
  ...[...basic].map((sign) => [sign, 1] as const),
  ...[...extended].map((sign) => [sign, 2] as const),
]);

/** Whether a character fits the seven-bit alphabet. */
export const isGsmCharacter = (character: string): boolean => septets.has(character);

/** Whether an SMS takes at most two segments; what takes two places may not be torn apart, so one place is spare. */
export function fitsTwoSegments(text: string): boolean {
  const characters = [...text];
  if (!characters.every(isGsmCharacter)) return text.length <= 2 * 67 - 1;
  return characters.reduce((sum, sign) => sum + septets.get(sign)!, 0) <= 2 * 153 - 1;
}
