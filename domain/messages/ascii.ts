import { isGsmCharacter } from "./segments.ts";

const replacements: Record<string, string> = {
  ...{ ł: "l", Ł: "L", đ: "d", Đ: "D", ı: "i" },
  ...{ "„": '"', "”": '"', "“": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "`": "'" },
  ...{ "–": "-", "—": "-", "…": "...", "·": "-", "×": "x", "№": "No." },
};

/** Latin text in the letters that an SMS carries cheaply: "żółw" is "zolw"; other scripts stay as they are. */
export function toGsmText(text: string): string {
  return [...text]
    .map((sign) => (isGsmCharacter(sign) ? sign : (replacements[sign] ?? withoutMarks(sign))))
    .join("");
}

function withoutMarks(sign: string): string {
  const bare = sign.normalize("NFKD").replace(/\p{M}/gu, "");
  return [...bare].every(isGsmCharacter) ? bare : sign;
}
