import type { buyer as english } from "../../en/gift-shop/buyer.ts";
import { ifPresent, type TemplatesLike } from "../../words.ts";
import { refundSentence } from "../refunds.ts";

const cancellable = "Dopóki kurier nie wyruszy, można anulować zamówienie i odzyskać całą kwotę.";

/** What a gift shop's buyer reads, who is the giver; nobody writes to the recipient (S2-59). */
export const buyer: TemplatesLike<typeof english> = {
  new: ({ number, shop }) => ({
    headline: `Zamówienie ${number} zostało złożone`,
    happened: `Dziękujemy! Państwa zamówienie dotarło do sklepu „${shop}”.`,
    next: `Sklep wkrótce je przyjmie i wtedy do Państwa napiszemy. ${cancellable}`,
  }),
  accepted: ({ number, shop, photographed }) => ({
    headline: `Zamówienie ${number} zostało przyjęte`,
    happened: `Sklep „${shop}” przyjął Państwa zamówienie do realizacji.`,
    next: `${photographed ? "Przed dostawą pokażemy Państwu zdjęcie." : "Napiszemy, gdy kurier wyruszy."} ${cancellable}`,
  }),
  photo: ({ number }) => ({
    headline: `Zamówienie ${number}: zdjęcie jest gotowe`,
    happened: "Sklep sfotografował Państwa zamówienie.",
    next: "Prosimy o ocenę zdjęcia. Jeśli coś się nie podoba, sklep uzgodni z Państwem poprawki. Dostawa nie czeka na odpowiedź.",
    button: "Zobacz i oceń zdjęcie",
  }),
  courierLeft: ({ number, estimate }) => ({
    headline: `Zamówienie ${number}: kurier wyruszył`,
    happened: `Państwa zamówienie jest w drodze.${ifPresent(estimate, (time) => ` Orientacyjny czas dostawy: ${time}.`)}`,
    next: "Napiszemy, gdy zostanie przekazane. Anulowanie jest teraz możliwe tylko przez dział wsparcia, a koszt dostawy nie podlega zwrotowi.",
  }),
  done: ({ number, toThirdPerson }) => ({
    headline: `Zamówienie ${number} zostało dostarczone`,
    happened: toThirdPerson
      ? "Zgodnie z ustaleniami zamówienie przekazano innej osobie."
      : "Państwa zamówienie zostało przekazane.",
    next: "Dziękujemy za zaufanie! Prosimy o ocenę.",
    button: "Oceń zamówienie",
  }),
  declined: (facts) => ({
    headline: `Zamówienie ${facts.number}: sklep nie może go zrealizować`,
    happened: `Przykro nam: sklep „${facts.shop}” odmówił realizacji Państwa zamówienia.`,
    next: refundSentence(facts),
  }),
  cancelledBySupport: (facts) => ({
    headline: `Zamówienie ${facts.number} zostało anulowane`,
    happened: "Dział wsparcia anulował Państwa zamówienie.",
    next: `${refundSentence(facts)}${ifPresent(facts.refund, () => " Koszt dostawy nie podlega zwrotowi, ponieważ kurier był już w drodze.")}`,
  }),
};
