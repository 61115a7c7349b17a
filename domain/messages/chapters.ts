import { en } from "./en/chapters.ts";
import type { Chapters, Language } from "./language.ts";
import type { LanguageName } from "./languages.ts";
import { pl } from "./pl/chapters.ts";
import { ru } from "./ru/chapters.ts";

const all: Record<LanguageName, Chapters> = { en, ru, pl };

/** The words of all messages in a language; apart from it, because pages show an order without them. */
export const chaptersIn = ({ tag }: Language): Chapters => all[tag.split("-")[0] as LanguageName];
