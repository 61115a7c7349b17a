import type { Language } from "./language.ts";

/** The titles of all statuses, as the help pages call them. */
export const statusTitles: Language["statuses"] = {
  marketplace: {
    awaitingConfirmation: "Ожидает подтверждения",
    awaitingPayment: "Ожидает оплату",
    preparing: "Подготовка к отправке",
    inProduction: "Выполняется",
    shipped: "Отправлен",
    awaitingPickup: "Ожидает самовывоз",
    received: "Получен",
    pickedUp: "Самовывоз успешен",
    cancelled: "Отменён",
    unpaid: "Не оплачен",
  },
  giftShop: {
    new: "Новый",
    accepted: "Принят",
    photo: "Фото",
    courierLeft: "Курьер вышел",
    done: "Выполнен",
    declined: "Магазин отказался от заказа",
    cancelledByBuyer: "Клиент отменил заказ",
    cancelledBySupport: "Отменён поддержкой",
  },
  contractorFeed: {
    new: "Новый",
    accepted: "Принят",
    inWork: "В работе",
    done: "Выполнен",
    cancelled: "Отменён",
  },
  serviceDesk: {
    new: "Новый",
    inProgress: "В работе",
    postponed: "Отложен",
    ready: "Готов",
    inDelivery: "Доставка",
    closedSuccessfully: "Закрыт успешно",
    closedUnsuccessfully: "Закрыт неуспешно",
  },
  backOffice: {
    new: "Новый",
    inProgress: "В работе",
    outForDelivery: "В доставке",
    delivered: "Доставлен",
    cancelled: "Отменён",
  },
};
