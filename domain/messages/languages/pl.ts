import { formatZone, pluralForm, quoteName } from "../format.ts";
import type { Labels, TemplateData } from "../text-types.ts";
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
    description: "Zlecenie jest przyjęte, ale klient nie dostał jeszcze telefonu ani wiadomości.",
    nextStep: "Zadzwoń lub napisz do klienta.",
  },
  consultation: {
    label: "Konsultacja",
    description: "Zadanie jest omówione, pytania zadane, pierwsze rady udzielone, a dane zebrane.",
    nextStep: "Podaj cenę i warunki albo umów pomiar.",
  },
  clientThinking: {
    label: "Klient się zastanawia",
    description: "Cena i warunki są podane; klient wziął czas do namysłu.",
    nextStep: "Zapytaj klienta o decyzję.",
  },
  measurementAgreed: {
    label: "Umówiony pomiar",
    description: "Dzień i godzina pomiaru lub wizyty są uzgodnione, jeśli usługa tego wymaga.",
    nextStep: "Po pomiarze zacznij pracę albo uzgodnij inny dzień.",
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
  button: "Otwórz zamówienie",
  gift: "To prezent: piszemy tylko do Państwa, odbiorca o niczym się nie dowie.",
  giftDelivery:
    "To prezent: prosimy nie kontaktować się wcześniej z odbiorcą i nie mówić, co to jest ani od kogo.",
  instructions: "Jak zapłacić",
  goods: "Towary",
  deliveryPrice: "Dostawa",
  surcharge: "Dopłata",
  total: "Razem",
  paid: "Zapłacono",
  due: "Do zapłaty",
  refund: "Zwrot",
  rows: {
    status: "Status",
    shop: "Sklep",
    buyer: "Klient",
    recipient: "Odbiorca",
    shopPhone: "Pytania do sklepu",
    contractor: "Wykonawca",
    service: "Usługa",
    way: "Dostawa",
    place: "Miejsce",
    time: "Czas",
    carrier: "Przewoźnik",
    trackingCode: "Numer przesyłki",
    estimate: "Orientacyjny czas dostawy",
    comment: "Uwagi",
    reason: "Przyczyna",
    text: "Wiadomość",
    handedTo: "Komu przekazano",
    payment: "Płatność",
    collect: "Do pobrania",
  },
  ways: {
    carrier: "firma kurierska",
    ownCourier: "dostawca sklepu",
    self: "sklep dostarcza sam",
    thirdParty: "zewnętrzny kurier",
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
    pending: "potwierdzenie jeszcze nie przyszło",
    unpaid: "jeszcze nie wpłynęła",
    partlyPaid: "wpłynęła częściowo",
    paid: "wpłynęła",
    paidLate: "wpłynęła po terminie",
    rejected: "odrzucona",
    refunded: "zwrócona",
  },
};

/** What the buyer reads about their money when an order ends early. */
export const refundSentence = ({ refund }: TemplateData): string =>
  refund
    ? `Zwrócimy Państwu ${refund}. Damy znać, gdy zwrot zostanie wykonany.`
    : "Nie odnotowaliśmy płatności, więc nie ma czego zwracać.";

/** What the shop has to do about the buyer's money. */
export const refundInstruction = ({ refund }: TemplateData): string =>
  refund
    ? `Prosimy zwrócić klientowi ${refund} i odnotować zwrot.`
    : "Do tego zamówienia nie odnotowano płatności.";

/** Polish. */
export const polish: Language = {
  tag: "pl-PL",
  labels,
  groups: groupTitles,
  stages: stageGuides,
};
