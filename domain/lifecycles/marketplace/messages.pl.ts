import { refundInstruction, refundSentence } from "../../messages/languages/pl.ts";
import { ifPresent, type MessageTemplate, type TemplateData } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { marketplace } from "./definition.ts";

const by = ({ by }: TemplateData): string => ifPresent(by, (phrase) => ` ${phrase}`);
const silence = ({ until }: TemplateData, as: string): string =>
  ifPresent(until, (moment) => `Bez odpowiedzi uznamy zamówienie za ${as} ${moment}.`);
const trouble =
  "Jeśli coś się nie zgadza, prosimy zgłosić problem: wstrzymamy odliczanie, a sklep i dział wsparcia zajmą się sprawą.";

/** What the messages of this lifecycle say in Polish. */
export const messages: MessagesOf<typeof marketplace> = {
  /** What a marketplace's buyer reads. */
  buyer: {
    awaitingConfirmation: ({ number, shop, owes }) => ({
      headline: `Zamówienie ${number} zostało złożone`,
      happened: `Dziękujemy! Państwa zamówienie dotarło do sklepu ${shop}.`,
      next: `Sklep sprawdza teraz szczegóły. Gdy tylko je potwierdzi, napiszemy${owes ? ", jak zapłacić" : ""}.`,
      howToPay: false,
    }),
    awaitingPayment: (data) => (data.onDelivery ? payLater(data) : payNow(data)),
    paymentAhead: (data) => ({
      headline: `Zamówienie ${data.number}: do zapłaty ${data.due}${by(data)}`,
      happened: "Państwa płatność jeszcze nie wpłynęła.",
      next: `Prosimy zapłacić ${data.due}${by(data)}. Po tym terminie zamówienie zostanie zamknięte. Jeśli płatność została właśnie wykonana, wszystko jest w porządku.`,
      howToPay: true,
    }),
    preparing: (data) => ({
      headline: `Zamówienie ${data.number}: przygotowujemy wysyłkę`,
      happened: begun(data),
      next: "Sklep pakuje Państwa zamówienie. Napiszemy, gdy zostanie wysłane lub będzie gotowe do odbioru.",
    }),
    inProduction: (data) => ({
      headline: `Zamówienie ${data.number} jest w realizacji`,
      happened: begun(data),
      next: "Sklep wykonuje Państwa zamówienie. Napiszemy, gdy zostanie wysłane lub będzie gotowe do odbioru.",
    }),
    shipped: (data) => ({
      headline: `Zamówienie ${data.number} zostało wysłane`,
      happened: `Sklep ${data.shop} wysłał Państwa zamówienie. Przesyłkę można śledzić, korzystając z numeru poniżej.`,
      next: `Gdy dotrze, prosimy oznaczyć je jako otrzymane. ${trouble} ${silence(data, "otrzymane")}`,
      sms: [data.carrier, data.trackingCode].filter(Boolean).join(" "),
    }),
    receiptAhead: (data) => ({
      headline: `Zamówienie ${data.number}: czy już dotarło?`,
      happened: "Państwa zamówienie zostało wysłane jakiś czas temu, a nie wiemy, czy dotarło.",
      next: `Jeśli mają je Państwo u siebie, prosimy o potwierdzenie. ${trouble} ${silence(data, "otrzymane")}`,
      button: "Odpowiedz: tak lub nie",
      sms: silence(data, "otrzymane"),
    }),
    awaitingPickup: (data) => ({
      headline: `Zamówienie ${data.number} jest gotowe do odbioru`,
      happened: `Państwa zamówienie czeka w sklepie ${data.shop}.`,
      next: `Prosimy je odebrać i oznaczyć jako odebrane. ${trouble} ${silence(data, "odebrane")}`,
    }),
    pickupAhead: (data) => ({
      headline: `Zamówienie ${data.number}: czy już odebrane?`,
      happened: "Państwa zamówienie od kilku dni czeka na odbiór.",
      next: `Jeśli jest już odebrane, prosimy o potwierdzenie. ${trouble} ${silence(data, "odebrane")}`,
      button: "Odpowiedz: tak lub nie",
      sms: silence(data, "odebrane"),
    }),
    received: (data) => closed(data, "otrzymane"),
    pickedUp: (data) => closed(data, "odebrane"),
    cancelled: (data) => ({
      headline: `Zamówienie ${data.number} zostało anulowane`,
      happened: `Sklep ${data.shop} anulował Państwa zamówienie.`,
      next: refundSentence(data),
    }),
    unpaid: (data) => ({
      headline: `Zamówienie ${data.number} zamknięte: brak płatności`,
      happened: "Termin płatności minął, a pełna kwota nie wpłynęła. Dlatego zamówienie zostało zamknięte.",
      next: data.refund
        ? refundSentence(data)
        : "Zamówienie można złożyć ponownie w każdej chwili. Jeśli płatność jest już w drodze, pieniądze nie przepadną: sklep wznowi zamówienie albo je zwróci.",
    }),
    setDelivery: ({ number, shop, way, total }) => ({
      headline: `Zamówienie ${number}: zmiana dostawy`,
      happened: `Sklep ${shop} zmienił sposób dostawy: ${way}.`,
      next: `Łączna kwota to teraz ${total}. Jeśli to Państwu nie odpowiada, do chwili zapłaty zamówienie można anulować.`,
    }),
    resolveProblem: (data) => ({
      headline: `Zamówienie ${data.number}: problem rozwiązany`,
      happened: "Dział wsparcia zakończył sprawę, odpowiedź jest poniżej.",
      next: `Jeśli wszystko jest w porządku, prosimy potwierdzić odbiór.${ifPresent(data.until, (moment) => ` W przeciwnym razie zamówienie zostanie zamknięte ${moment}.`)}`,
    }),
  },
  /** What a marketplace's shop reads. */
  shop: {
    awaitingConfirmation: ({ number, total }) => ({
      headline: `Zamówienie ${number}: nowe, ${total}`,
      happened: "Wpłynęło nowe zamówienie.",
      next: "Prosimy sprawdzić towary, sposób dostawy i życzenia klienta, a następnie potwierdzić zamówienie albo anulować je z podaniem przyczyny.",
    }),
    received: (data) => closedForShop(data, "otrzymane"),
    pickedUp: (data) => closedForShop(data, "odebrane"),
    cancelled: (data) => ({
      headline: `Zamówienie ${data.number} anulowane przez klienta`,
      happened: "Klient anulował zamówienie.",
      next: `Prosimy niczego nie wysyłać. ${refundInstruction(data)}`,
    }),
    unpaid: (data) => ({
      headline: `Zamówienie ${data.number} nie zostało opłacone`,
      happened: "Klient nie zapłacił w terminie. Zamówienie trafiło do historii.",
      next: data.refund ? refundInstruction(data) : "Jeśli płatność jeszcze wpłynie, damy znać.",
    }),
    refundDue: ({ number, returned, late }) => ({
      headline: `Zamówienie ${number}: ${late ? "płatność po terminie" : "nadpłata"}, ${returned}`,
      happened: late
        ? "Płatność wpłynęła po zakończeniu zamówienia."
        : "Wpłynęło więcej pieniędzy, niż należało zapłacić.",
      next: late
        ? `Jeśli zamówienie można jeszcze zrealizować, prosimy je wznowić. W przeciwnym razie prosimy zwrócić klientowi ${returned} i odnotować zwrot.`
        : `Prosimy zwrócić klientowi ${returned} i odnotować zwrot.`,
    }),
    reportProblem: ({ number }) => ({
      headline: `Zamówienie ${number}: klient zgłasza problem`,
      happened: "Klient zgłosił problem, jego słowa są poniżej.",
      next: "Prosimy wyjaśnić sprawę z klientem. Do tego czasu zamówienie samo się nie zamknie. Dział wsparcia też o tym wie.",
    }),
    resolveProblem: ({ number, until }) => ({
      headline: `Zamówienie ${number}: problem rozwiązany`,
      happened: "Dział wsparcia zakończył sprawę, odpowiedź jest poniżej.",
      next: `Teraz klient potwierdzi odbiór${ifPresent(until, (moment) => ` albo zamówienie zamknie się samo ${moment}`)}.`,
    }),
  },
  /** What support reads. */
  support: {
    reportProblem: ({ number, shop }) => ({
      headline: `Zamówienie ${number}: problem, sklep ${shop}`,
      happened: "Klient zgłosił problem, jego słowa są poniżej.",
      next: "Prosimy wyjaśnić sprawę z obiema stronami i zapisać rozwiązanie. Do tego czasu odliczanie jest wstrzymane.",
    }),
  },
};

const payNow: MessageTemplate = (data) => ({
  headline: `Zamówienie ${data.number}: do zapłaty ${data.due}${by(data)}`,
  happened: `Sklep ${data.shop} potwierdził Państwa zamówienie.`,
  next: `Prosimy zapłacić ${data.due}${by(data)}. Po otrzymaniu płatności sklep rozpocznie realizację, a bez niej zamówienie zostanie zamknięte.`,
  howToPay: true,
});

const payLater: MessageTemplate = ({ number, shop, due }) => ({
  headline: `Zamówienie ${number} zostało potwierdzone`,
  happened: `Sklep ${shop} potwierdził Państwa zamówienie.`,
  next: `Płatność przy odbiorze: ${due}. Teraz nie trzeba nic robić.`,
});

function begun({ command, onDelivery }: TemplateData): string {
  if (command === "revive") return "Płatność wpłynęła po terminie, ale sklep wznowił Państwa zamówienie.";
  return onDelivery
    ? "Sklep przyjął zamówienie do realizacji, płatność przy odbiorze."
    : "Dziękujemy, zamówienie jest opłacone.";
}

const closed = ({ number, shop }: TemplateData, as: string) => ({
  headline: `Zamówienie ${number} uznane za ${as}`,
  happened: `Nie otrzymaliśmy zgłoszenia problemu, więc zamówienie zostało zamknięte jako ${as}.`,
  next: `Jeśli jednak nie mają go Państwo u siebie, prosimy napisać do sklepu ${shop}. A jeśli wszystko dobrze, prosimy o ocenę.`,
  button: "Oceń zamówienie",
});

const closedForShop = ({ number, command }: TemplateData, as: string) => ({
  headline: `Zamówienie ${number} ${as}`,
  happened:
    command === "expire" ? "Klient nie zgłosił problemu w terminie." : "Klient ma zamówienie u siebie.",
  next: "Zamówienie jest zamknięte i trafiło do historii. Nie trzeba nic robić.",
});
