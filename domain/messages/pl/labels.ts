import { plural } from "../formats.ts";
import type { Labels } from "../words.ts";

const goods = { one: "pozycja", few: "pozycje", many: "pozycji", other: "pozycji" };

/** The Polish words round a message. */
export const labels: Labels = {
  greeting: () => "Dzień dobry,",
  moment: (day, time) => `${day}, godz. ${time}`,
  by: (moment) => `do ${moment}`,
  about: (span) => span,
  more: (count) => `i jeszcze ${count} ${plural("pl-PL", count, goods)}`,
  zone: (zone) => `Godziny podano w strefie czasowej ${zone}.`,
  footer: (number, shop) => `Ta wiadomość dotyczy zamówienia ${number} w „${shop}”.`,
  button: "Otwórz zamówienie",
  gift: "To prezent: piszemy tylko do Państwa, odbiorca o niczym się nie dowie.",
  giftDelivery:
    "To prezent: prosimy nie kontaktować się wcześniej z odbiorcą i nie mówić, co to jest ani od kogo.",
  instructions: "Jak zapłacić",
  goods: "Towary",
  deliveryPrice: "Dostawa",
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
    comment: "Uwagi",
    reason: "Przyczyna",
    words: "Wiadomość",
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
