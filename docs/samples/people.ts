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
  /** Why the shop or the buyer gives up an order, why a delivery failed, and why a job came to nothing. */
  reasons: Record<"order" | "delivery" | "job", string>;
  /** What a buyer wrote about a photo or a parcel, and what support answered. */
  remarks: Record<"photo" | "problem" | "answer", string>;
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
    reasons: {
      order: "The blue glaze has run out",
      delivery: "Nobody answered the door",
      job: "The walls are not ready for tiling yet",
    },
    remarks: {
      photo: "The cat should have a green ribbon",
      problem: "One of the cats has arrived broken",
      answer: "The shop will send a new cat; you can keep the other one",
    },
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
    reasons: {
      order: "Закончилась синяя глазурь",
      delivery: "Никто не открыл дверь",
      job: "Стены ещё не готовы под плитку",
    },
    remarks: {
      photo: "У кота должна быть зелёная лента",
      problem: "Один из котов пришёл разбитым",
      answer: "Магазин пришлёт нового кота, второй остаётся у вас",
    },
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
    reasons: {
      order: "Skończyło się niebieskie szkliwo",
      delivery: "Nikt nie otworzył drzwi",
      job: "Ściany nie są jeszcze gotowe do układania płytek",
    },
    remarks: {
      photo: "Kot miał mieć zieloną wstążkę",
      problem: "Jeden z kotów dotarł stłuczony",
      answer: "Sklep wyśle nowego kota, drugi zostaje u Państwa",
    },
    carrier: "InPost",
    trackingCode: "620012345678901234567890",
  },
};
