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
      happened: "Realizacja Państwa zamówienia musi na razie poczekać.",
      next: "Pamiętamy o nim: wrócimy do niego, gdy tylko będzie to możliwe, i napiszemy do Państwa.",
    }),
    ready: ({ number, owes, due, isPaymentChosen }) => ({
      headline: `Zamówienie ${number} jest gotowe`,
      happened: "Państwa zamówienie jest gotowe.",
      next:
        owes && isPaymentChosen
          ? `Do zapłaty pozostało ${due}. Skontaktujemy się z Państwem w sprawie dalszych kroków.`
          : "Skontaktujemy się z Państwem w sprawie dalszych kroków.",
    }),
    inDelivery: ({ number, estimate }) => ({
      headline: `Zamówienie ${number} jest w dostawie`,
      happened: "Państwa zamówienie zostało przekazane do dostawy.",
      next: estimate
        ? `Orientacyjny czas dostawy: ${estimate}. Może ono dotrzeć nieco wcześniej lub później.`
        : "Napiszemy, gdy zostanie dostarczone.",
      sms: ifPresent(estimate, (time) => `Orientacyjny czas dostawy: ${time}`),
    }),
    closedSuccessfully: ({ number, shop }) => ({
      headline: `Zamówienie ${number} zostało zakończone`,
      happened: "Zamówienie jest zrealizowane.",
      next: `Dziękujemy za zamówienie w sklepie ${shop}!`,
    }),
    closedUnsuccessfully: (data) => ({
      headline: `Zamówienie ${data.number} zostało zamknięte`,
      happened: "Przykro nam: nie udało się zrealizować Państwa zamówienia.",
      next: refundSentence(data),
    }),
  },
};
