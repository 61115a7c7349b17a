import { isGsm } from "./segments.ts";

const plainer: Record<string, string> = {
  ...{ ł: "l", Ł: "L", đ: "d", Đ: "D", ı: "i" },
  ...{ "„": '"', "”": '"', "“": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "`": "'" },
  ...{ "–": "-", "—": "-", "…": "...", "·": "-", "×": "x", "№": "No." },
};

/** Latin text in the letters that an SMS carries cheaply: "żółw" is "zolw"; other scripts stay as they are. */
export function ascii(text: string): string {
  return [...text].map((sign) => (isGsm(sign) ? sign : (plainer[sign] ?? withoutMarks(sign)))).join("");
}

function withoutMarks(sign: string): string {
  const bare = sign.normalize("NFKD").replace(/\p{M}/gu, "");
  return [...bare].every(isGsm) ? bare : sign;
}
