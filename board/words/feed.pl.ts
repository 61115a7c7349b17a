import type { feedWords as en } from "./feed.en.ts";

/** What the lists of contractors and of support say in Polish. */
export const feedWords: typeof en = {
  lists: { new: "Nowe", mine: "Przyjęte", archive: "Archiwum" },
  none: "Na razie nie ma nowych zamówień",
  noneHint: "Zamówienie pasujące do usług i miast pojawi się tu samo, z dźwiękiem.",
  noOffer: "Proszę podać usługi i miasta",
  noOfferHint: "Na liście widać zamówienia pasujące do podanych usług i miast.",
  toOffer: "Do ustawień",
  noneMine: "Nie ma jeszcze przyjętych zamówień",
  noneMineHint: "Po przyjęciu zamówienia od razu widać telefon klienta.",
  noneArchive: "Archiwum jest puste",
  noneArchiveHint: "Wykonane i anulowane zamówienia trafiają tu same i nic nie ginie.",
  learned: "Od poprzedniego wykonawcy",
  yours: (number) => `Zamówienie ${number} przyjęte. Proszę zadzwonić do klienta.`,
  lost: "Ktoś był szybszy",
  lostHint: "Zamówienie ma już inny wykonawca. Opłata nie została pobrana.",
  ok: "W porządku",
  stands: (span) => `od ${span}`,
};
