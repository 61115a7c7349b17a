import type { languages } from "../../domain/messages/languages/registry.ts";

/** Who and what the sample orders are about. */
export interface SamplePeople {
  shop: string;
  city: string;
  street: string;
  timeZone: string;
  currency: string;
  instructions: string;
  buyer: string;
  recipient: string;
  deliverer: string;
  contractor: string;
  goods: [string, string];
  service: string;
  comment: string;
  reason: string;
  carrier: string;
  trackingCode: string;
}

/** Believable people and goods for each language. */
export const samplePeople: Record<keyof typeof languages, SamplePeople> = {
  en: {
    shop: "Clay Cats",
    city: "London",
    street: "12 Kiln Lane",
    timeZone: "Europe/London",
    currency: "GBP",
    instructions:
      "Please transfer the amount to Clay Cats Ltd.\nGB33 BUKB 2020 1555 5555 55\nReference: the order number",
    buyer: "Anna Kowalchuk",
    recipient: "Jan Novak",
    deliverer: "Dan Rider",
    contractor: "Carl Mason",
    goods: ["Clay cat, blue", "Gift card, handwritten"],
    service: "Tiling",
    comment: "Ring twice",
    reason: "The blue glaze has run out",
    carrier: "DHL",
    trackingCode: "JD014600006281230704",
  },
  ru: {
    shop: "Глиняные коты",
    city: "Санкт-Петербург",
    street: "Гончарная улица, 12",
    timeZone: "Europe/Moscow",
    currency: "RUB",
    instructions: "Переведите сумму по номеру +7 921 123-45-67 (Анна К.)\nВ сообщении укажите номер заказа",
    buyer: "Анна Ковальчук",
    recipient: "Иван Новиков",
    deliverer: "Денис",
    contractor: "Кирилл Плиточкин",
    goods: ["Глиняный кот, синий", "Открытка, подписанная от руки"],
    service: "Укладка плитки",
    comment: "Звонить два раза",
    reason: "Закончилась синяя глазурь",
    carrier: "СДЭК",
    trackingCode: "10248561234",
  },
  pl: {
    shop: "Gliniane Koty",
    city: "Warszawa",
    street: "ul. Garncarska 12",
    timeZone: "Europe/Warsaw",
    currency: "PLN",
    instructions:
      "Prosimy o przelew na konto Gliniane Koty sp. z o.o.\nPL61 1090 1014 0000 0712 1981 2874\nTytuł: numer zamówienia",
    buyer: "Anna Kowalczuk",
    recipient: "Jan Nowak",
    deliverer: "Łukasz",
    contractor: "Stanisław Kafelski",
    goods: ["Gliniany kot, niebieski", "Kartka z życzeniami, pisana odręcznie"],
    service: "Układanie płytek",
    comment: "Proszę dzwonić dwa razy",
    reason: "Skończyło się niebieskie szkliwo",
    carrier: "InPost",
    trackingCode: "620012345678901234567890",
  },
};
