import { refundInstruction, refundSentence } from "../../messages/languages/pl.ts";
import { ifPresent, type MessageTemplate, type TemplateData } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { marketplace } from "./definition.ts";

const confirmReceipt = "Jeśli wszystko jest w porządku, prosimy potwierdzić odbiór.";

const by = ({ by }: TemplateData): string => ifPresent(by, (phrase) => ` ${phrase}`);
const silence = ({ until }: TemplateData, as: string): string =>
  ifPresent(until, (moment) => `Jeśli nie otrzymamy odpowiedzi, ${moment} uznamy zamówienie za ${as}.`);
const silenceInSms = ({ until }: TemplateData, as: string): string =>
  ifPresent(until, (moment) => `Bez odpowiedzi uznamy zamówienie za ${as} ${moment}.`);
const reportProblem =
  "Jeśli coś się nie zgadza, prosimy zgłosić problem: wstrzymamy odliczanie, a sklep i dział wsparcia zajmą się sprawą.";

/** What the messages of this lifecycle say in Polish. */
export const messages: MessagesOf<typeof marketplace> = {
  /** What a marketplace's buyer reads. */
  buyer: {
    awaitingConfirmation: ({ number, shop, owes }) => ({
      headline: `Mamy Państwa zamówienie ${number}`,
      happened: `Dziękujemy za zamówienie w sklepie ${shop}!`,
      next: `Sklep sprawdza teraz szczegóły. Gdy potwierdzi zamówienie, napiszemy do Państwa${owes ? " i podamy, jak zapłacić" : ""}.`,
      howToPay: false,
    }),
    awaitingPayment: (data) => (data.onDelivery || !data.owes ? payLater(data) : payNow(data)),
    paymentAhead: (data) => ({
      headline: `Zamówienie ${data.number}: do zapłaty ${data.due}${by(data)}`,
      happened: "Nie otrzymaliśmy jeszcze pełnej płatności.",
      next: `Prosimy zapłacić ${data.due}${by(data)}. Po tym terminie zamówienie zostanie zamknięte. Jeśli płatność została już zlecona, nie trzeba nic robić.`,
      howToPay: true,
    }),
    preparing: (data) => ({
      headline: `Zamówienie ${data.number} jest przygotowywane`,
      happened: begun(data),
      next: "Sklep pakuje Państwa zamówienie. Napiszemy, gdy zostanie wysłane lub będzie gotowe do odbioru.",
    }),
    inProduction: (data) => ({
      headline: `Zamówienie ${data.number} jest wykonywane`,
      happened: begun(data),
      next: "Sklep wykonuje Państwa zamówienie. Napiszemy, gdy zostanie wysłane lub będzie gotowe do odbioru.",
    }),
    shipped: (data) => ({
      headline: `Zamówienie ${data.number} zostało wysłane`,
      happened: `Sklep ${data.shop} wysłał Państwa zamówienie.${ifPresent(data.trackingCode, () => " Przesyłkę można śledzić, korzystając z numeru poniżej.")}`,
      next: "",
      asks: { receive: "Gdy przesyłka dotrze, prosimy oznaczyć zamówienie jako otrzymane.", reportProblem },
      otherwise: silence(data, "otrzymane"),
      sms: [data.carrier, data.trackingCode].filter(Boolean).join(" "),
    }),
    receiptAhead: (data) => ({
      headline: `Zamówienie ${data.number}: czy przesyłka dotarła?`,
      happened:
        "Państwa zamówienie zostało wysłane jakiś czas temu, a nie mamy od Państwa potwierdzenia, że dotarło.",
      next: "",
      asks: { receive: "Jeśli mają je Państwo u siebie, prosimy o potwierdzenie.", reportProblem },
      otherwise: silence(data, "otrzymane"),
      button: { receive: "Odpowiedź (tak lub nie)" },
      sms: silenceInSms(data, "otrzymane"),
    }),
    awaitingPickup: (data) => ({
      headline: `Zamówienie ${data.number} jest gotowe do odbioru`,
      happened: `Państwa zamówienie czeka w sklepie ${data.shop}.`,
      next: "",
      asks: { collect: "Po odbiorze prosimy oznaczyć zamówienie jako odebrane.", reportProblem },
      otherwise: silence(data, "odebrane"),
    }),
    pickupAhead: (data) => ({
      headline: `Zamówienie ${data.number}: czy już odebrane?`,
      happened: "Państwa zamówienie od kilku dni czeka na odbiór.",
      next: "",
      asks: { collect: "Jeśli mają je Państwo u siebie, prosimy o potwierdzenie.", reportProblem },
      otherwise: silence(data, "odebrane"),
      button: { collect: "Odpowiedź (tak lub nie)" },
      sms: silenceInSms(data, "odebrane"),
    }),
    received: (data) => closed(data, "otrzymane"),
    pickedUp: (data) => closed(data, "odebrane"),
    cancelled: (data) => ({
      headline: `Zamówienie ${data.number} zostało anulowane`,
      happened: `Sklep ${data.shop} anulował Państwa zamówienie.`,
      next: refundSentence(data),
    }),
    returned: (data) => ({
      headline: `Zamówienie ${data.number}: nie udało się dostarczyć`,
      happened: `Zamówienie do Państwa nie dotarło, dlatego sklep ${data.shop} je zamknął.`,
      next: refundSentence(data),
    }),
    unpaid: (data) => ({
      headline: `Zamówienie ${data.number} zamknięte: brak płatności`,
      happened: "Termin płatności minął, a pełna kwota nie wpłynęła. Dlatego zamówienie zostało zamknięte.",
      next: data.refund
        ? refundSentence(data)
        : "Zamówienie można złożyć ponownie w każdej chwili. Jeśli płatność jest już w drodze, pieniądze nie przepadną: sklep wznowi zamówienie albo zwróci wpłatę.",
    }),
    setDelivery: ({ number, shop, way, total }) => ({
      headline: `Zamówienie ${number}: zmiana sposobu dostawy`,
      happened: `Sklep ${shop} zmienił sposób dostawy: ${way}.`,
      next: ifPresent(total, (sum) => `Łączna kwota wynosi teraz ${sum}.`),
      asks: { cancel: "Jeśli to Państwu nie odpowiada, do chwili zapłaty zamówienie można anulować." },
    }),
    resolveProblem: (data) => ({
      headline: `Zamówienie ${data.number}: problem rozwiązany`,
      happened: "Dział wsparcia zakończył sprawę. Odpowiedź podajemy poniżej.",
      next: "",
      asks: {
        receive: confirmReceipt,
        collect: confirmReceipt,
        message: "Jeśli coś jeszcze jest nie tak, prosimy napisać do nas na stronie zamówienia.",
      },
      otherwise: ifPresent(
        data.until,
        (moment) => `Jeśli nie otrzymamy innej wiadomości, zamówienie zamknie się samo ${moment}.`,
      ),
    }),
  },
  /** What a marketplace's shop reads. */
  shop: {
    awaitingConfirmation: ({ number, total }) => ({
      headline: `Zamówienie ${number}: nowe${ifPresent(total, (sum) => `, ${sum}`)}`,
      happened: "Wpłynęło nowe zamówienie.",
      next: "Prosimy sprawdzić towary, sposób dostawy i życzenia klienta.",
      asks: {
        confirm: "Następnie prosimy potwierdzić zamówienie.",
        cancel: "Jeśli nie da się go zrealizować, prosimy je anulować i podać powód.",
      },
    }),
    received: (data) => closedForShop(data, "otrzymane"),
    pickedUp: (data) => closedForShop(data, "odebrane"),
    cancelled: (data) => ({
      headline: `Zamówienie ${data.number} anulowane przez klienta`,
      happened: "Klient anulował zamówienie.",
      next: "Prosimy niczego nie wysyłać.",
      ...refundInstruction(data),
    }),
    returned: (data) => ({
      headline: `Zamówienie ${data.number}: zwrot przesyłki`,
      happened: "Dział wsparcia zamknął zamówienie, ponieważ nie udało się go dostarczyć.",
      next: "",
      ...refundInstruction(data),
    }),
    unpaid: (data) => ({
      headline: `Zamówienie ${data.number} nie zostało opłacone`,
      happened: "Klient nie zapłacił w terminie. Zamówienie trafiło do historii.",
      next: data.refund ? "" : "Jeśli płatność jeszcze wpłynie, damy znać.",
      ...(data.refund ? refundInstruction(data) : {}),
    }),
    refundDue: ({ number, returned, late }) => ({
      headline: `Zamówienie ${number}: ${late ? "płatność po terminie" : "nadpłata"}, ${returned}`,
      happened: late
        ? "Płatność wpłynęła po zakończeniu zamówienia."
        : "Klient zapłacił więcej, niż należało.",
      next: "",
      asks: {
        ...(late && { revive: "Jeśli zamówienie można jeszcze zrealizować, prosimy je wznowić." }),
        refund: `${late ? "W przeciwnym razie prosimy" : "Prosimy"} zwrócić klientowi ${returned} i odnotować zwrot.`,
      },
    }),
    reportProblem: ({ number, paused }) => ({
      headline: `Zamówienie ${number}: klient zgłasza problem`,
      happened: "Klient zgłosił problem. Opis podajemy poniżej.",
      next: `Prosimy wyjaśnić sprawę z klientem. ${paused ? "Do tego czasu zamówienie samo się nie zamknie. " : ""}Dział wsparcia też o tym wie.`,
    }),
    resolveProblem: ({ number, until }) => ({
      headline: `Zamówienie ${number}: problem rozwiązany`,
      happened: "Dział wsparcia zakończył sprawę. Odpowiedź podajemy poniżej.",
      next: until
        ? `Klient może teraz potwierdzić odbiór. W przeciwnym razie zamówienie zamknie się samo ${until}.`
        : "Nic więcej nie trzeba robić.",
    }),
  },
  /** What support reads. */
  support: {
    reportProblem: ({ number, shop, paused }) => ({
      headline: `Zamówienie ${number}: problem, sklep ${shop}`,
      happened: "Klient zgłosił problem. Opis podajemy poniżej.",
      next: "Prosimy wyjaśnić sprawę z obiema stronami.",
      asks: { resolveProblem: "Potem prosimy zapisać rozwiązanie." },
      otherwise: paused ? "Do tego czasu odliczanie jest wstrzymane." : "",
    }),
  },
};

const payNow: MessageTemplate = (data) => ({
  headline: `Zamówienie ${data.number}: do zapłaty ${data.due}${by(data)}`,
  happened: `Sklep ${data.shop} potwierdził Państwa zamówienie.`,
  next: `Prosimy zapłacić ${data.due}${by(data)}. Gdy wpłynie płatność, sklep zacznie realizację; bez niej zamówienie zostanie zamknięte.`,
  howToPay: true,
});

const payLater: MessageTemplate = ({ number, shop, due, owes }) => ({
  headline: `Zamówienie ${number} zostało potwierdzone`,
  happened: `Sklep ${shop} potwierdził Państwa zamówienie.`,
  next: `${owes ? `Przy odbiorze zapłacą Państwo ${due}. ` : ""}Teraz nie trzeba nic robić.`,
});

function begun({ command, onDelivery, total }: TemplateData): string {
  if (!total) return "Zamówienie jest potwierdzone i nic nie trzeba płacić.";
  if (command === "revive") return "Płatność wpłynęła po terminie, ale sklep wznowił Państwa zamówienie.";
  return onDelivery
    ? "Sklep przyjął zamówienie do realizacji, płatność przy odbiorze."
    : "Dziękujemy za płatność!";
}

const closed = ({ number, shop }: TemplateData, as: string) => ({
  headline: `Zamówienie ${number} uznane za ${as}`,
  happened: `Nie otrzymaliśmy odpowiedzi w terminie, więc uznaliśmy zamówienie za ${as} i je zamknęliśmy.`,
  next: "",
  asks: {
    message: `Jeśli jednak nie mają go Państwo u siebie, prosimy napisać do sklepu ${shop}.`,
    rate: "Jeśli wszystko jest w porządku, prosimy o ocenę.",
  },
  button: { rate: "Ocena zamówienia" },
});

const closedForShop = ({ number, command }: TemplateData, as: string) => ({
  headline: `Zamówienie ${number}: ${as}`,
  happened:
    command === "expire"
      ? "Klient nie odpowiedział w terminie."
      : "Klient potwierdził, że ma zamówienie u siebie.",
  next: "Zamówienie jest zamknięte i trafiło do historii. Nie trzeba nic więcej robić.",
});
