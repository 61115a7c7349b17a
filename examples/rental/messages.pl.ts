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
      happened: `Dziękujemy! Wypożyczalnia ${shop} przygotuje dla Państwa sprzęt.`,
      next: owes ? `Prosimy zapłacić ${due} najpóźniej przy odbiorze.` : "",
      asks: { cancel: "Do chwili odbioru rezerwację można anulować." },
      howToPay: true,
    }),
    handedOut: (data) => (data.command === "extend" ? extended(data) : handedOut(data)),
    extend: (data) => extended(data),
    returnAhead: (data) => ({
      headline: `Zamówienie ${data.number}: zwrot sprzętu${ifPresent(data.by, (phrase) => ` ${phrase}`)}`,
      happened: "Zbliża się termin zwrotu sprzętu.",
      next: `${bringBack(data)}${lateFee(data)} Jeśli potrzebują go Państwo dłużej, prosimy wcześniej uzgodnić to z wypożyczalnią.`,
    }),
    overdue: (data) => ({
      headline: `Zamówienie ${data.number}: termin zwrotu minął`,
      happened: `Termin zwrotu minął${ifPresent(data.fields.returnBy, (moment) => ` ${moment}`)}, a sprzęt nie wrócił jeszcze do wypożyczalni ${data.shop}.`,
      next: `${hurry}${lateFee(data)}`,
    }),
    lateFeeDue: ({ number, charge }) => ({
      headline: `Zamówienie ${number}: opłata za zwłokę, ${charge}`,
      happened: `Minęła kolejna doba, a sprzęt jeszcze nie wrócił. Do rachunku doliczyliśmy ${charge}.`,
      next: hurry,
    }),
    returned: (data) => ({
      headline: `Zamówienie ${data.number}: sprzęt zwrócony`,
      happened: `Wypożyczalnia ${data.shop} przyjęła sprzęt bez zastrzeżeń. Dziękujemy!`,
      next: settlement(data),
    }),
    damaged: (data) => ({
      headline: `Zamówienie ${data.number}: sprzęt zwrócony z uszkodzeniem`,
      happened: `Wypożyczalnia ${data.shop} przyjęła sprzęt i stwierdziła uszkodzenie. Szczegóły podajemy poniżej.`,
      next: `${ifPresent(data.fields.deposit, () => "Koszt uszkodzenia zostanie potrącony z kaucji. ")}${settlement(data)}`,
    }),
    cancelled: (data) => ({
      headline: `Zamówienie ${data.number}: rezerwacja anulowana`,
      happened: `Wypożyczalnia ${data.shop} anulowała Państwa rezerwację.`,
      next: refundSentence(data),
    }),
  },
  /** What the rental shop reads. */
  shop: {
    reserved: ({ number, total }) => ({
      headline: `Zamówienie ${number}: nowa rezerwacja${ifPresent(total, (sum) => `, ${sum}`)}`,
      happened: "Wpłynęła nowa rezerwacja.",
      next: "Prosimy przygotować sprzęt. Przy wydaniu należy wpisać termin zwrotu oraz uzgodnioną kaucję i opłatę za zwłokę.",
    }),
    overdue: (data) => ({
      headline: `Zamówienie ${data.number}: sprzęt nie wrócił w terminie`,
      happened: `Termin zwrotu minął${ifPresent(data.fields.returnBy, (moment) => ` ${moment}`)}.`,
      next: `Prosimy skontaktować się z klientem.${lateFee(data)}`,
      asks: {
        checkIn: "Potem prosimy odnotować zwrot.",
        extend: "Jeśli klient potrzebuje więcej czasu, prosimy wpisać nowy termin.",
      },
    }),
    askToExtend: (data) => ({
      headline: `Zamówienie ${data.number}: klient prosi o przedłużenie`,
      happened: `Klient chciałby zatrzymać sprzęt${ifPresent(data.fields.until, (moment) => ` do ${moment}`)}.${ifPresent(data.fields.why, (text) => ` Pisze: ${text}`)}`,
      next: "Jeśli to możliwe, prosimy wpisać późniejszy termin zwrotu; klient otrzyma wiadomość. Do tego czasu obowiązuje dotychczasowy.",
    }),
    cancelled: (data) => ({
      headline: `Zamówienie ${data.number}: klient anulował rezerwację`,
      happened: "Klient anulował rezerwację.",
      next: "Sprzętu nie trzeba już dla niego trzymać.",
      ...refundInstruction(data),
    }),
  },
};

const hurry = "Prosimy zwrócić go jak najszybciej albo uzgodnić z wypożyczalnią późniejszy termin.";

const bringBack = ({ fields }: TemplateData): string =>
  ifPresent(fields.returnBy, (moment) => `Prosimy zwrócić sprzęt do ${moment}.`);

const lateFee = ({ fields }: TemplateData): string =>
  ifPresent(fields.lateFee, (sum) => ` Opłata za każdą pełną dobę po terminie: ${sum}.`);

const handedOut: MessageTemplate = (data) => ({
  headline: `Zamówienie ${data.number}: wypożyczenie${ifPresent(data.fields.returnBy, (moment) => ` do ${moment}`)}`,
  happened: `Wypożyczalnia ${data.shop} wydała Państwu sprzęt.`,
  next: `${bringBack(data)}${ifPresent(data.fields.deposit, (sum) => ` Kaucja wynosi ${sum}; rozliczymy ją przy zwrocie.`)}${lateFee(data)}`,
});

const extended: MessageTemplate = (data) => ({
  headline: `Zamówienie ${data.number}: nowy termin zwrotu${ifPresent(data.fields.returnBy, (moment) => `, ${moment}`)}`,
  happened: `Wypożyczalnia ${data.shop} przedłużyła Państwu wypożyczenie.`,
  next: `${bringBack(data)}${lateFee(data)}`,
});

function settlement({ refund, owes, due }: TemplateData): string {
  if (refund) return `Zwrócimy Państwu ${refund}. Napiszemy, gdy zwrot zostanie wykonany.`;
  return owes ? `Do zapłaty pozostaje ${due}.` : "Nic nie pozostało do zapłaty.";
}
