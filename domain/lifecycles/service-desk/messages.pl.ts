import { refundSentence } from "../../messages/languages/pl.ts";
import { ifPresent } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { serviceDesk } from "./definition.ts";

/** What the messages of this lifecycle say in Polish. */
export const messages: MessagesOf<typeof serviceDesk> = {
  /** What a service desk's client reads; a shop's own statuses have their titles for text. */
  buyer: {
    inProgress: ({ number }) => ({
      headline: `Zamówienie ${number} jest w realizacji`,
      happened: "Pracujemy nad Państwa zamówieniem.",
      next: "Napiszemy, gdy tylko coś się zmieni.",
    }),
    postponed: ({ number }) => ({
      headline: `Zamówienie ${number} zostało wstrzymane`,
      happened: "Realizacja musi na razie poczekać, przyczynę podajemy poniżej.",
      next: "Zamówienie nie jest zamknięte: wrócimy do niego, gdy tylko będzie to możliwe, i napiszemy.",
    }),
    ready: ({ number, owes, due }) => ({
      headline: `Zamówienie ${number} jest gotowe`,
      happened: "Państwa zamówienie jest gotowe.",
      next: owes
        ? `Do zapłaty pozostało ${due}. Potem wydamy lub dostarczymy zamówienie.`
        : "Teraz wydamy je lub dostarczymy.",
    }),
    inDelivery: ({ number, estimate }) => ({
      headline: `Zamówienie ${number} jest w dostawie`,
      happened: "Państwa zamówienie zostało przekazane do dostawy.",
      next: estimate
        ? `Orientacyjny czas dostawy: ${estimate}. Nie jest to dokładny termin.`
        : "Napiszemy, gdy zostanie dostarczone.",
      sms: ifPresent(estimate, (time) => `Czas orientacyjny: ${time}`),
    }),
    closedSuccessfully: ({ number, shop }) => ({
      headline: `Zamówienie ${number} zostało zakończone`,
      happened: "Wszystko zostało wydane i rozliczone.",
      next: `Nie trzeba nic więcej robić. Dziękujemy za wybór sklepu ${shop}!`,
    }),
    closedUnsuccessfully: (data) => ({
      headline: `Zamówienie ${data.number} zostało zamknięte`,
      happened: "Przykro nam: nie udało się zrealizować Państwa zamówienia. Przyczynę podajemy poniżej.",
      next: refundSentence(data),
    }),
  },
};
