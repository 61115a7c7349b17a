import type { MessagesOf } from "#domain/lifecycles/folder.ts";
import { refundInstruction, refundSentence } from "#domain/messages/languages/pl.ts";
import { ifPresent, type MessageTemplate, type TemplateData } from "#domain/messages/text-types.ts";
import type { rental } from "./definition.ts";

/** What the messages of this lifecycle say in Polish. */
export const messages: MessagesOf<typeof rental> = {
  /** What the customer reads. */
  buyer: {
    reserved: ({ number, shop, owes, due }) => ({
      headline: `Zamówienie ${number}: sprzęt zarezerwowany`,
      happened: `Dziękujemy! Wypożyczalnia „${shop}” przygotuje dla Państwa sprzęt.`,
      next: `${owes ? `Prosimy zapłacić ${due} najpóźniej przy odbiorze. ` : ""}Do chwili odbioru rezerwację można anulować.`,
      howToPay: true,
    }),
    handedOut: (facts) => (facts.command === "extend" ? extended(facts) : handedOut(facts)),
    extend: (facts) => extended(facts),
    returnAhead: (facts) => ({
      headline: `Zamówienie ${facts.number}: zwrot sprzętu${ifPresent(facts.until, (moment) => ` do ${moment}`)}`,
      happened: "Zbliża się termin zwrotu sprzętu.",
      next: `${bringBack(facts)}${lateFee(facts)} Jeśli potrzebują go Państwo dłużej, prosimy wcześniej uzgodnić to z wypożyczalnią.`,
    }),
    overdue: (facts) => ({
      headline: `Zamówienie ${facts.number}: termin zwrotu minął`,
      happened: `Termin zwrotu minął${ifPresent(facts.fields.returnBy, (moment) => ` ${moment}`)}, a sprzęt nie wrócił jeszcze do wypożyczalni „${facts.shop}”.`,
      next: `${hurry}${lateFee(facts)}`,
    }),
    lateFeeDue: ({ number, charge }) => ({
      headline: `Zamówienie ${number}: opłata za zwłokę, ${charge}`,
      happened: `Minęła kolejna doba, a sprzęt jeszcze nie wrócił. Do rachunku doliczyliśmy ${charge}.`,
      next: hurry,
    }),
    returned: (facts) => ({
      headline: `Zamówienie ${facts.number}: sprzęt zwrócony`,
      happened: `Wypożyczalnia „${facts.shop}” przyjęła sprzęt bez zastrzeżeń. Dziękujemy!`,
      next: settlement(facts),
    }),
    damaged: (facts) => ({
      headline: `Zamówienie ${facts.number}: sprzęt zwrócony z uszkodzeniem`,
      happened: `Wypożyczalnia „${facts.shop}” przyjęła sprzęt i stwierdziła uszkodzenie. Szczegóły podajemy poniżej.`,
      next: `${ifPresent(facts.fields.deposit, () => "Koszt uszkodzenia zostanie potrącony z kaucji. ")}${settlement(facts)}`,
    }),
    cancelled: (facts) => ({
      headline: `Zamówienie ${facts.number}: rezerwacja anulowana`,
      happened: `Wypożyczalnia „${facts.shop}” anulowała Państwa rezerwację.`,
      next: refundSentence(facts),
    }),
  },
  /** What the rental shop reads. */
  shop: {
    reserved: ({ number, total }) => ({
      headline: `Zamówienie ${number}: nowa rezerwacja, ${total}`,
      happened: "Wpłynęła nowa rezerwacja.",
      next: "Prosimy przygotować sprzęt. Przy wydaniu należy wpisać termin zwrotu oraz uzgodnioną kaucję i opłatę za zwłokę.",
    }),
    overdue: (facts) => ({
      headline: `Zamówienie ${facts.number}: sprzęt nie wrócił w terminie`,
      happened: `Termin zwrotu minął${ifPresent(facts.fields.returnBy, (moment) => ` ${moment}`)}.`,
      next: `Prosimy skontaktować się z klientem, a potem odnotować zwrot albo wpisać nowy termin.${lateFee(facts)}`,
    }),
    cancelled: (facts) => ({
      headline: `Zamówienie ${facts.number}: klient anulował rezerwację`,
      happened: "Klient anulował rezerwację.",
      next: `Sprzętu nie trzeba już dla niego trzymać. ${refundInstruction(facts)}`,
    }),
  },
};

const hurry = "Prosimy zwrócić go jak najszybciej albo uzgodnić z wypożyczalnią późniejszy termin.";

const bringBack = ({ fields }: TemplateData): string =>
  ifPresent(fields.returnBy, (moment) => `Prosimy zwrócić sprzęt do ${moment}.`);

const lateFee = ({ fields }: TemplateData): string =>
  ifPresent(fields.lateFee, (sum) => ` Opłata za każdą pełną dobę po terminie: ${sum}.`);

const handedOut: MessageTemplate = (facts) => ({
  headline: `Zamówienie ${facts.number}: wypożyczenie${ifPresent(facts.fields.returnBy, (moment) => ` do ${moment}`)}`,
  happened: `Wypożyczalnia „${facts.shop}” wydała Państwu sprzęt.`,
  next: `${bringBack(facts)}${ifPresent(facts.fields.deposit, (sum) => ` Kaucja wynosi ${sum}; rozliczymy ją przy zwrocie.`)}${lateFee(facts)}`,
});

const extended: MessageTemplate = (facts) => ({
  headline: `Zamówienie ${facts.number}: nowy termin zwrotu${ifPresent(facts.fields.returnBy, (moment) => `, ${moment}`)}`,
  happened: `Wypożyczalnia „${facts.shop}” przedłużyła Państwu wypożyczenie.`,
  next: `${bringBack(facts)}${lateFee(facts)}`,
});

function settlement({ refund, owes, due }: TemplateData): string {
  if (refund) return `Zwrócimy Państwu ${refund}. Napiszemy, gdy zwrot zostanie wykonany.`;
  return owes ? `Do zapłaty pozostaje ${due}.` : "Nic nie pozostało do zapłaty.";
}
