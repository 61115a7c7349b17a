import type { feedWords as en } from "./feed.en.ts";
import { counted } from "./plural.ts";

/** What the lists of contractors and of support say in Polish. */
export const feedWords: typeof en = {
  title: "Zlecenia",
  lists: { new: "Nowe", mine: "Przyjęte", archive: "Archiwum" },
  none: "Na razie nie ma nowych zleceń",
  noneHint: "Zlecenie pasujące do usług i miast pojawi się tu samo, z dźwiękiem.",
  noOffer: "Proszę podać usługi i miasta",
  noOfferHint: "W kanale widać zlecenia pasujące do podanych usług i miast.",
  toOffer: "Do ustawień",
  noneMine: "Nie ma jeszcze przyjętych zleceń",
  noneMineHint: "Po przyjęciu zlecenia od razu widać telefon klienta.",
  noneArchive: "Archiwum jest puste",
  noneArchiveHint: "Wykonane i anulowane zlecenia trafiają tu same i nic nie ginie.",
  accept: "Przyjmij",
  acceptFor: (price) => `Przyjmij za ${price}`,
  learned: "Od poprzedniego wykonawcy",
  yours: (number) => `Zlecenie ${number} przyjęte. Proszę zadzwonić do klienta.`,
  lost: "Ktoś był szybszy",
  lostHint: "Zlecenie ma już inny wykonawca. Opłata nie została pobrana.",
  ok: "W porządku",
  stands: (span) => `od ${span}`,
  noService: "Zlecenie",
  heard: (n) =>
    counted("pl", n, {
      one: "nowe zlecenie",
      few: "nowe zlecenia",
      many: "nowych zleceń",
      other: "nowych zleceń",
    }),
};
