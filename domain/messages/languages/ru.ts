import { formatZone, pluralForm, quoteName } from "../format.ts";
import type { Labels, NextSteps, TemplateData } from "../text-types.ts";
import type { Language } from "./language.ts";

/** The titles of the groups of statuses, as the help page calls them. */
export const groupTitles: Language["groups"] = {
  new: "Новые",
  active: "В работе",
  paused: "Отложенные",
  ready: "Готовы",
  delivery: "Доставка",
  done: "Закрытые успешно",
  failed: "Закрытые неуспешно",
};

/** What each stage of an accepted order means, and what helps when it lasts too long. */
export const stageGuides: Language["stages"] = {
  notContacted: {
    label: "Ещё не связались",
    description: "Вы приняли заказ, но ещё не позвонили и не написали клиенту.",
    nextStep: "Позвоните или напишите клиенту.",
  },
  consultation: {
    label: "Консультация",
    description: "Вы обсудили задачу, задали вопросы, дали первые советы и собрали вводные.",
    nextStep: "Назовите цену и условия или договоритесь о замере.",
  },
  clientThinking: {
    label: "Клиент думает",
    description: "Вы назвали цену и условия, клиент взял паузу и решает.",
    nextStep: "Спросите клиента, что он решил.",
  },
  measurementAgreed: {
    label: "Договорились о замере",
    description: "Вы согласовали день и время замера или выезда, если он нужен для услуги.",
    nextStep: "После замера начните работу или согласуйте другой день.",
  },
};

const goods = { one: "товар", few: "товара", many: "товаров", other: "товара" };

/** The Russian labels of messages. */
export const labels: Labels = {
  quote: (name) => quoteName(name, ["«", "»"], ["„", "“"]),
  greeting: (name) => (name ? `Здравствуйте, ${name}!` : "Здравствуйте!"),
  moment: (day, time) => `${day}, ${time}`,
  by: (day, time) => `до ${day}, ${time}`,
  about: (span) => span,
  more: (count) => `и ещё ${count} ${pluralForm("ru-RU", count, goods)}`,
  zone: (zone) => `Указано местное время магазина (${formatZone("ru-RU", zone)}).`,
  footer: (number, shop, isBuyer) =>
    isBuyer
      ? `Вы получили это письмо, потому что оформили заказ ${number} в магазине ${shop}.`
      : `Это письмо о заказе ${number} в магазине ${shop}.`,
  button: "Открыть заказ",
  gift: "Это подарок: мы пишем только вам, получатель ничего не узнает.",
  giftDelivery:
    "Это подарок: не связывайтесь с получателем заранее и не говорите, что внутри и кто отправитель.",
  instructions: "Как оплатить",
  goods: "Товары",
  deliveryPrice: "Доставка",
  surcharge: "Доплата",
  total: "Итого",
  included: (title) => `в том числе ${title}`,
  payHere: "Оплатить",
  transfer: {
    amount: "Сумма",
    holder: "Получатель",
    account: "Счёт",
    bank: "Банк",
    reference: "Назначение платежа",
  },
  hours: {
    closed: "закрыто",
    openUntil: (time) => `Сейчас открыто, до ${time}`,
    opens: (when, isToday) =>
      isToday ? `Сейчас закрыто, откроется сегодня в ${when}` : `Сейчас закрыто, откроется: ${when}`,
  },
  paid: "Оплачено",
  due: "К оплате",
  refund: "Возврат",
  rows: {
    status: "Статус",
    shop: "Магазин",
    buyer: "Покупатель",
    recipient: "Получатель",
    shopPhone: "Телефон магазина",
    contractor: "Исполнитель",
    service: "Услуга",
    way: "Доставка",
    place: "Адрес",
    pickupPoint: "Пункт выдачи",
    hours: "Часы работы",
    time: "Время",
    carrier: "Служба доставки",
    trackingCode: "Трек-номер",
    estimate: "Ориентировочное время доставки",
    comment: "Комментарий",
    reference: "Номер заказа в магазине",
    invoice: "Данные для счёта",
    giftMessage: "Текст открытки",
    reason: "Причина",
    text: "Сообщение",
    handedTo: "Кому передан",
    payment: "Оплата",
    collect: "Получить наличными",
  },
  ways: {
    carrier: "служба доставки",
    ownCourier: "курьер магазина",
    self: "доставит сам магазин",
    thirdParty: "сторонняя курьерская служба",
    pickup: "самовывоз",
  },
  channels: {
    online: "онлайн",
    transfer: "банковский перевод",
    card: "картой",
    cash: "наличными",
    cashOnDelivery: "при получении",
  },
  payments: {
    pending: "ещё не подтверждена",
    unpaid: "ещё не поступила",
    partlyPaid: "поступила частично",
    paid: "поступила",
    paidLate: "поступила после срока",
    partlyRefunded: "возвращена частично",
    disputed: "оспорена",
    rejected: "отклонена",
    refunded: "возвращена",
  },
};

/** What the buyer reads about their money when an order ends early. */
export const refundSentence = ({ refund, refunded }: TemplateData): string =>
  refund
    ? `Вам вернут ${refund}. Мы напишем, когда деньги будут отправлены.`
    : refunded
      ? `Вам уже вернули ${refunded}.`
      : "Оплата по заказу не поступала, возвращать нечего.";

/** What the shop has to do about the buyer's money. */
export const refundInstruction = ({ refund, refunded }: TemplateData): Omit<NextSteps, "next"> =>
  refund
    ? { asks: { refund: `Верните покупателю ${refund} и отметьте возврат.` } }
    : { otherwise: refunded ? `Покупателю уже вернули ${refunded}.` : "Оплата по заказу не поступала." };

/** What somebody reads where they were reached before the shop changed it, perhaps a stranger: nothing about any order. */
const formerContact: Language["formerContact"] = (shop, channel, owner) => {
  const here = channel === "email" ? "этот адрес" : "этот номер";
  return {
    deliverer: {
      headline: `Магазин ${shop}: ваши контакты изменены`,
      happened: `Магазин ${shop} изменил ваши контактные данные. Сообщения о доставках больше не приходят на ${here}.`,
      next: "Если вы об этом не знали, свяжитесь, пожалуйста, с магазином.",
    },
    shop: {
      headline: `Магазин ${shop}: контакты изменены`,
      happened: `Контактные данные магазина ${shop} изменены. Сообщения о заказах больше не приходят на ${here}.`,
      next: "Если вы об этом не знали, проверьте, пожалуйста, настройки магазина.",
    },
    contractor: {
      headline: "Ваши контакты изменены",
      happened: `Ваши контактные данные изменены. Сообщения о заказах больше не приходят на ${here}.`,
      next: "Если вы их не меняли, обратитесь, пожалуйста, в службу поддержки.",
    },
  }[owner];
};

/** Russian. */
export const russian: Language = {
  tag: "ru-RU",
  labels,
  groups: groupTitles,
  stages: stageGuides,
  formerContact,
  feedTrouble: {
    headline: "Не удаётся прочитать фид с остатками",
    happened:
      "Пока фид недоступен, действует то, что в нём было в последний раз: закончившиеся товары можно заказать, а вернувшиеся в наличие – нельзя.",
    next: "Проверьте, пожалуйста, адрес фида и ответ его сервера. Мы продолжаем попытки.",
    button: "Посмотреть причину",
  },
};
