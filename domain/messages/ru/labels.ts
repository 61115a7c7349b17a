import { plural } from "../formats.ts";
import type { Labels } from "../words.ts";

const goods = { one: "товар", few: "товара", many: "товаров", other: "товара" };

/** The Russian words round a message. */
export const labels: Labels = {
  greeting: (name) => (name ? `Здравствуйте, ${name}!` : "Здравствуйте!"),
  moment: (day, time) => `${time} ${day}`,
  by: (moment) => `до ${moment}`,
  about: (span) => span,
  more: (count) => `и ещё ${count} ${plural("ru-RU", count, goods)}`,
  zone: (zone) => `Время указано для часового пояса ${zone}.`,
  footer: (number, shop) => `Вы получили это сообщение из-за заказа ${number} в «${shop}».`,
  button: "Открыть заказ",
  gift: "Это подарок: мы пишем только вам, получатель ничего не узнает.",
  giftDelivery:
    "Это подарок: не связывайтесь с получателем заранее и не говорите, что внутри и кто отправитель.",
  instructions: "Как оплатить",
  goods: "Товары",
  deliveryPrice: "Доставка",
  total: "Итого",
  paid: "Оплачено",
  due: "К оплате",
  refund: "Возврат",
  rows: {
    status: "Статус",
    shop: "Магазин",
    buyer: "Покупатель",
    recipient: "Получатель",
    shopPhone: "Вопросы магазину",
    contractor: "Подрядчик",
    service: "Услуга",
    way: "Доставка",
    place: "Место",
    time: "Время",
    carrier: "Служба доставки",
    trackingCode: "Трек-код",
    comment: "Комментарий",
    reason: "Причина",
    words: "Сообщение",
    handedTo: "Кому передан",
    payment: "Оплата",
    collect: "Получить наличными",
  },
  ways: {
    carrier: "служба доставки",
    ownCourier: "курьер магазина",
    self: "магазин доставит сам",
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
    rejected: "отклонена",
    refunded: "возвращена",
  },
};
