interface RefusalText {
  detail: string;
  errors?: { pointer: string; detail: string }[];
}

/** Words that only we use of what callers see, and what stands where a value is missing. */
const ourWords =
  /\b(S\d-\d\d|undefined|null|NaN|\[object|party|parties|ledger|misfit|hired courier|wrong fields?)\b/;

/** What is wrong with the words of a refusal: whole sentences for people, and errors that go on from their field. */
export function flawsOf(
  { detail, errors = [] }: RefusalText,
  personal: (string | undefined)[] = [],
): string[] {
  const texts = [detail, ...errors.map((error) => error.detail)];
  return [
    ...(/^["`A-Z].*[^.]\.$/.test(detail) ? [] : [`no sentence: ${detail}`]),
    ...errors.flatMap((error) =>
      isPredicate(error.detail) ? [] : [`does not go on from ${error.pointer}: ${error.detail}`],
    ),
    ...texts.filter((text) => ourWords.test(text)).map((text) => `our words: ${text}`),
    ...texts.filter((text) => personal.some((value) => value && text.includes(value))),
  ];
}

/** Whether a text says something of a field that is named before it: "must be in the future". */
export const isPredicate = (text: string): boolean => /^(is|must|cannot|can) .*[^.]$/.test(text);
