import type { MessagesOf } from "../folder.ts";
import type { contractorFeed } from "./definition.ts";

/** What the messages of this lifecycle say in Polish. */
export const messages: MessagesOf<typeof contractorFeed> = {
  /** What the client of a contractor reads. */
  buyer: {
    new: ({ number, command }) =>
      command === "returnToFeed"
        ? {
            headline: `Zamówienie ${number} znów jest otwarte`,
            happened: "Wykonawca nie mógł podjąć się zamówienia, dlatego widzą je znów inni.",
            next: "Widzą zadanie i uzupełnienia, ale nie Państwa dane kontaktowe. Napiszemy, gdy ktoś je przyjmie.",
          }
        : {
            headline: `Mamy Państwa zamówienie ${number}`,
            happened: "Dziękujemy! Państwa zamówienie widzą już odpowiedni wykonawcy z Państwa miasta.",
            next: "Dane kontaktowe otrzyma tylko ten, kto je przyjmie. Wtedy do Państwa napiszemy.",
          },
    accepted: ({ number }) => ({
      headline: `Zamówienie ${number}: jest wykonawca`,
      happened: "Wykonawca przyjął Państwa zamówienie. Tylko on ma Państwa dane kontaktowe.",
      next: "Wkrótce skontaktuje się z Państwem, aby uzgodnić szczegóły.",
    }),
    inWork: ({ number }) => ({
      headline: `Zamówienie ${number}: prace rozpoczęte`,
      happened: "Wszystko uzgodnione, prace się rozpoczęły.",
      next: "Napiszemy, gdy zostaną wykonane.",
    }),
    done: ({ number }) => ({
      headline: `Zamówienie ${number} zostało wykonane`,
      happened: "Wykonawca zakończył prace.",
      next: "Dziękujemy za zaufanie!",
      asks: { rate: "Prosimy o ocenę." },
      button: { rate: "Ocena pracy" },
    }),
    cancelled: ({ number, refund }) => ({
      headline: `Zamówienie ${number} zostało anulowane`,
      happened: "Państwa zamówienie zostało anulowane.",
      next: refund
        ? `Zwrócimy Państwu ${refund}. Napiszemy, gdy zwrot zostanie wykonany.`
        : "Jeśli praca jest nadal potrzebna, można złożyć zamówienie ponownie: może je przyjąć inny wykonawca.",
    }),
  },
  /** Co czytają wykonawcy, do których pasuje nowe zamówienie: nic o ludziach. */
  candidate: {
    new: ({ number, command, job, acceptFee }) => ({
      headline: `Zamówienie ${number}: ${command === "returnToFeed" ? "znowu wolne" : "nowe"}, ${job}`,
      happened:
        command === "returnToFeed"
          ? "Zamówienie, które pasuje do Państwa oferty, jest znowu wolne. Są w nim też ustalone szczegóły."
          : "Jest nowe zamówienie, które pasuje do Państwa oferty.",
      next: `${acceptFee ? `Przyjęcie kosztuje ${acceptFee}. ` : ""}Dane kontaktowe są widoczne po przyjęciu.`,
      asks: { accept: "Zamówienie dostaje ten, kto przyjmie je pierwszy." },
      button: { accept: "Zobacz zamówienie" },
    }),
  },
  /** What the contractor reads. */
  contractor: {
    cancelled: ({ number }) => ({
      headline: `Zamówienie ${number} zostało anulowane`,
      happened: "Zamówienie, które Państwo przyjęli, zostało anulowane.",
      next: "Nie trzeba nic więcej robić. Zamówienie znajdą Państwo w archiwum.",
    }),
  },
  /** What a contractor reads about the fee for an order that they returned. */
  formerContractor: {
    decideFee: ({ number, feeGranted }) => ({
      headline: `Zamówienie ${number}: ${feeGranted ? "zwrot opłaty za przyjęcie" : "bez zwrotu opłaty za przyjęcie"}`,
      happened: feeGranted
        ? "To zamówienie wróciło na listę, a opłata za jego przyjęcie zostanie Państwu zwrócona."
        : "To zamówienie wróciło na listę. Opłata za jego przyjęcie nie zostanie zwrócona.",
      next: feeGranted
        ? "Nie trzeba nic więcej robić."
        : "Powód podajemy poniżej. W razie wątpliwości prosimy napisać do działu wsparcia.",
    }),
  },
};
