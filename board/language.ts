import { call } from "./api.ts";
import { type BoardLanguage, chosenLanguage, language } from "./words/words.ts";

/** The page that is asked for next is in this language: `functions/board/show-board.ts` reads it. */
const cookieName = "waymark-language";
const yearSeconds = 31_536_000;

const chosen = (): string | undefined => document.cookie.match(/(?:^|; )waymark-language=(\w+)/)?.[1];

function choose(code: BoardLanguage): void {
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser has the other way, and it takes its time
  document.cookie = `${cookieName}=${code}; Path=/board; Max-Age=${yearSeconds}; SameSite=Strict`;
}

/**
 * Says which language this page is in, and whether the next one is in another: the account's, which is what its owner
 * chose last, wherever that was, and what the API calls statuses in. Somebody else may have used this device before.
 */
export function startLanguage(ofAccount?: string | null): boolean {
  document.documentElement.lang = language;
  const wish = chosenLanguage([ofAccount, chosen(), language]);
  if (wish === language) return false;
  choose(wish);
  return chosen() === wish;
}

/** Speaks another language from now on, here and wherever else the person signs in: the page is loaded in it. */
export async function chooseLanguage(code: BoardLanguage): Promise<void> {
  choose(code);
  await call("PATCH", "/v1/me", { body: { language: code } }).catch(() => {});
  location.reload();
}
