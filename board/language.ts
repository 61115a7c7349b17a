import { effect } from "@preact/signals";
import { call } from "./api.ts";
import { me } from "./store.ts";
import { type BoardLanguage, chosenLanguage, language } from "./words/words.ts";

const languageKey = "waymark-language";

effect(() => {
  document.documentElement.lang = language.value;
});

/** Speaks the language that somebody chose here, or in their account, or else in their browser. */
export function startLanguage(ofAccount?: string | null): void {
  const chosen = localStorage.getItem(languageKey);
  language.value = chosenLanguage([chosen, ofAccount, ...navigator.languages]);
}

/** Speaks another language from now on, here and wherever else the person signs in. */
export async function chooseLanguage(code: BoardLanguage): Promise<void> {
  language.value = code;
  localStorage.setItem(languageKey, code);
  const { name } = me.value ?? {};
  me.value = (await call("PUT", "/v1/me", { body: { language: code, ...(name && { name }) } })).body;
}
