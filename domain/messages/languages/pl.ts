import { formatZone, pluralForm, quoteName } from "../format.ts";
import type { Labels, NextSteps, TemplateData } from "../text-types.ts";
import type { Language } from "./language.ts";

/** The titles of the groups of statuses. */
export const groupTitles: Language["groups"] = {
  new: "Nowe",
  active: "W realizacji",
  paused: "Odłożone",
  ready: "Gotowe",
  delivery: "Dostawa",
  done: "Zamknięte pomyślnie",
  failed: "Zamknięte niepomyślnie",
};

/** What each stage of an accepted order means, and what helps when it lasts too long. */
export const stageGuides: Language["stages"] = {
  notContacted: {
    label: "Jeszcze bez kontaktu",
    description: "Zamówienie jest przyjęte, ale klient nie dostał jeszcze telefonu ani wiadomości.",
    nextStep: "Prosimy zadzwonić lub napisać do klienta.",
  },
  consultation: {
    label: "Konsultacja",
    description: "Zadanie jest omówione, pytania zadane, pierwsze rady udzielone, a dane zebrane.",
    nextStep: "Prosimy podać cenę i warunki albo umówić pomiar.",
  },
  clientThinking: {
    label: "Klient się zastanawia",
    description: "Cena i warunki są podane; klient wziął czas do namysłu.",
    nextStep: "Prosimy zapytać klienta o decyzję.",
  },
  measurementAgreed: {
    label: "Umówiony pomiar",
    description: "Dzień i godzina pomiaru lub wizyty są uzgodnione, jeśli usługa tego wymaga.",
    nextStep: "Po pomiarze prosimy zacząć pracę albo uzgodnić inny dzień.",
  },
};

const goods = { one: "pozycja", few: "pozycje", many: "pozycji", other: "pozycji" };

/** The Polish labels of messages. */
export const labels: Labels = {
  quote: (name) => quoteName(name, ["„", "”"], ["«", "»"]),
  greeting: () => "Dzień dobry,",
  moment: (day, time) => `${day} o ${time}`,
  by: (day, time) => `do ${day}, godz. ${time}`,
  about: (span) => span,
  more: (count) => `i jeszcze ${count} ${pluralForm("pl-PL", count, goods)}`,
  zone: (zone) => `Podajemy czas lokalny sklepu (${formatZone("pl-PL", zone)}).`,
  footer: (number, shop, isBuyer) =>
    isBuyer
      ? `Otrzymują Państwo tę wiadomość w związku z zamówieniem ${number} w sklepie ${shop}.`
      : `Ta wiadomość dotyczy zamówienia ${number} w sklepie ${shop}.`,
  button: "Szczegóły zamówienia",
  gift: "To prezent: piszemy tylko do Państwa, odbiorca o niczym się nie dowie.",
  giftDelivery:
    "To prezent: prosimy nie kontaktować się wcześniej z odbiorcą i nie mówić, co to jest ani od kogo.",
  instructions: "Jak zapłacić",
  goods: "Towary",
  deliveryPrice: "Dostawa",
  surcharge: "Dopłata",
  total: "Razem",
  included: (title) => `w tym ${title}`,
  payHere: "Opłać zamówienie",
  transfer: {
    amount: "Kwota",
    holder: "Odbiorca przelewu",
    account: "Numer konta",
    bank: "Bank",
    reference: "Tytuł przelewu",
  },
  hours: {
    closed: "zamknięte",
    openUntil: (time) => `Teraz otwarte, do ${time}`,
    opens: (when, isToday) =>
      isToday ? `Teraz zamknięte, otwarcie dziś o ${when}` : `Teraz zamknięte, otwarcie: ${when}`,
  },
  paid: "Zapłacono",
  due: "Do zapłaty",
  refund: "Zwrot",
  rows: {
    status: "Status",
    shop: "Sklep",
    buyer: "Klient",
    recipient: "Odbiorca",
    shopPhone: "Telefon sklepu",
    contractor: "Wykonawca",
    service: "Usługa",
    way: "Dostawa",
    place: "Adres",
    pickupPoint: "Punkt odbioru",
    hours: "Godziny otwarcia",
    time: "Termin",
    carrier: "Przewoźnik",
    trackingCode: "Numer przesyłki",
    estimate: "Orientacyjny czas dostawy",
    comment: "Uwagi",
    reference: "Numer zamówienia w sklepie",
    invoice: "Dane do faktury",
    giftMessage: "Treść bileciku",
    reason: "Powód",
    text: "Wiadomość",
    handedTo: "Komu przekazano",
    payment: "Płatność",
    collect: "Do pobrania",
  },
  ways: {
    carrier: "przesyłka",
    ownCourier: "kurier sklepu",
    self: "sklep dostarczy sam",
    thirdParty: "zewnętrzna firma kurierska",
    pickup: "odbiór osobisty",
  },
  channels: {
    online: "online",
    transfer: "przelew",
    card: "karta",
    cash: "gotówka",
    cashOnDelivery: "za pobraniem",
  },
  payments: {
    pending: "czeka na potwierdzenie",
    unpaid: "jeszcze nie wpłynęła",
    partlyPaid: "wpłynęła częściowo",
    paid: "wpłynęła",
    paidLate: "wpłynęła po terminie",
    partlyRefunded: "częściowo zwrócona",
    disputed: "zakwestionowana",
    rejected: "odrzucona",
    refunded: "zwrócona",
  },
};

/** What the buyer reads about their money when an order ends early. */
export const refundSentence = ({ refund, refunded }: TemplateData): string =>
  refund
    ? `Zwrócimy Państwu ${refund}. Napiszemy, gdy zwrot zostanie wykonany.`
    : refunded
      ? `Zwróciliśmy już Państwu ${refunded}.`
      : "Płatność nie wpłynęła, więc nie ma czego zwracać.";

/** What the shop has to do about the buyer's money. */
export const refundInstruction = ({ refund, refunded }: TemplateData): Omit<NextSteps, "next"> =>
  refund
    ? { asks: { refund: `Prosimy zwrócić klientowi ${refund} i odnotować zwrot.` } }
    : { otherwise: refunded ? `Klientowi zwrócono już ${refunded}.` : "Płatność nie wpłynęła." };

/** What somebody reads where they were reached before the shop changed it, perhaps a stranger: nothing about any order. */
const formerContact: Language["formerContact"] = (shop, channel, owner) => {
  const here = channel === "email" ? "ten adres" : "ten numer";
  return {
    deliverer: {
      headline: `Sklep ${shop}: zmiana danych kontaktowych`,
      happened: `Sklep ${shop} zmienił Państwa dane kontaktowe. Wiadomości o dostawach nie będą już przychodzić na ${here}.`,
      next: "Jeśli ta zmiana jest dla Państwa zaskoczeniem, prosimy o kontakt ze sklepem.",
    },
    shop: {
      headline: `Sklep ${shop}: zmiana danych kontaktowych sklepu`,
      happened: `Dane kontaktowe sklepu ${shop} zostały zmienione. Wiadomości o zamówieniach nie będą już przychodzić na ${here}.`,
      next: "Jeśli ta zmiana jest dla Państwa zaskoczeniem, prosimy sprawdzić ustawienia sklepu.",
    },
    contractor: {
      headline: "Zmiana Państwa danych kontaktowych",
      happened: `Państwa dane kontaktowe zostały zmienione. Wiadomości o zamówieniach nie będą już przychodzić na ${here}.`,
      next: "Jeśli to nie Państwo je zmienili, prosimy o kontakt z działem wsparcia.",
    },
  }[owner];
};

/** Polish. */
export const polish: Language = {
  tag: "pl-PL",
  labels,
  groups: groupTitles,
  stages: stageGuides,
  formerContact,
  feedTrouble: {
    headline: "Nie można odczytać pliku ze stanami magazynowymi",
    happened:
      "Dopóki nie da się go odczytać, obowiązuje to, co podał ostatnio: towary, które się wyprzedały, można zamawiać, a tych, które wróciły, nie można.",
    next: "Prosimy sprawdzić adres pliku i odpowiedź jego serwera. Próbujemy dalej.",
    button: "Zobacz przyczynę",
  },
};
