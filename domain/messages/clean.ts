/**
 * What somebody wrote, as one line that cannot do harm: no control, invisible or direction-changing
 * characters, no towers of accents.
 */
export function sanitizeLine(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Z}]+/gu, " ")
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, "")
    .replace(/(\p{M}{2})\p{M}+/gu, "$1")
    .trim();
}

/** A text of at most `length` characters; a longer one ends with an ellipsis, after a whole word where it can. */
export function truncate(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const cut = characters.slice(0, Math.max(0, length - 1)).join("");
  const space = cut.lastIndexOf(" ");
  const whole = space > cut.length / 2 ? cut.slice(0, space) : cut;
  return `${whole.replace(/[\s,;:–-]+$/, "")}…`;
}
