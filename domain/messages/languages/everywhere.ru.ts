import { ifPresent, type TemplatesLike } from "../text-types.ts";
import type * as english from "./everywhere.en.ts";

/** What buyers read in every lifecycle that has no text of its own for it. */
export const buyer: TemplatesLike<typeof english.buyer> = {
  new: ({ number, shop }) => ({
    headline: `Мы получили ваш заказ ${number}`,
    happened: `Спасибо за заказ в магазине ${shop}!`,
    next: "Сейчас мы его проверяем. Мы напишем, как только будут новости.",
  }),
  assignDeliverer: ({ number, estimate }) => ({
    headline: `Заказ ${number}: назначен курьер`,
    happened: "Ваш заказ доставит курьер.",
    next: estimate
      ? `Ориентировочное время доставки: ${estimate}. Курьер может приехать немного раньше или позже.`
      : "Мы напишем, как только будут новости.",
    sms: ifPresent(estimate, (time) => `Время доставки: ${time}`),
  }),
  onMyWay: ({ number, estimate }) => ({
    headline: `Заказ ${number}: курьер в пути`,
    happened: "Курьер выехал с вашим заказом.",
    next: estimate
      ? `Ориентировочное время доставки: ${estimate}. Курьер может приехать немного раньше или позже.`
      : "Пожалуйста, держите телефон под рукой: курьер может позвонить.",
    sms: ifPresent(estimate, (time) => `Время доставки: ${time}`),
  }),
  deliver: ({ number }) => ({
    headline: `Заказ ${number} доставлен`,
    happened: "Ваш заказ вручён.",
    next: "",
    asks: { message: "Если что-то не так, напишите нам, пожалуйста, на странице заказа." },
  }),
  fail: ({ number, shop }) => ({
    headline: `Заказ ${number} не удалось доставить`,
    happened: "Курьеру не удалось вручить ваш заказ.",
    next: `Магазин ${shop} свяжется с вами и согласует новое время.`,
  }),
  addParcel: ({ number, carrier, trackingCode }) => ({
    headline: `Заказ ${number}: ещё одна посылка`,
    happened: "Часть заказа едет к вам отдельной посылкой.",
    next: "Все трек-номера вы найдёте ниже.",
    sms: [carrier, trackingCode].filter(Boolean).join(" "),
  }),
  correctParcel: ({ number, carrier, trackingCode }) => ({
    headline: `Заказ ${number}: новый трек-номер`,
    happened: "Прежний трек-номер был указан с ошибкой. Верный номер вы найдёте ниже.",
    next: "Больше ничего делать не нужно.",
    sms: [carrier, trackingCode].filter(Boolean).join(" "),
  }),
  refund: ({ number, shop, returned }) => ({
    headline: `Заказ ${number}: вам вернули ${returned}`,
    happened: `Магазин ${shop} вернул вам ${returned} по этому заказу.`,
    next: "Вам ничего делать не нужно. Деньги могут поступить через несколько дней.",
  }),
  proposeTime: ({ number, shop, newTime = "" }) => ({
    headline: `Заказ ${number}: другое время доставки?`,
    happened: `Магазин ${shop} предлагает доставить заказ в другое время: ${newTime}.`,
    next: "Без вашего согласия ничего не изменится.",
    asks: { acceptProposal: "Ответьте, пожалуйста, на странице заказа: да или нет." },
    button: { acceptProposal: "Ответить «да» или «нет»" },
    sms: newTime,
  }),
  proposeSurcharge: ({ number, shop, surcharge }) => ({
    headline: `Заказ ${number}: доплата ${surcharge}?`,
    happened: `Магазин ${shop} просит вас доплатить ${surcharge}. Причину вы найдёте ниже.`,
    next: "Платить нужно, только если вы согласны.",
    asks: { acceptProposal: "Ответьте, пожалуйста, на странице заказа: да или нет." },
    button: { acceptProposal: "Ответить «да» или «нет»" },
  }),
  correct: ({ number, shop, actor, newLink }) => ({
    headline: `Заказ ${number}: данные исправлены`,
    happened:
      actor === "support"
        ? "Поддержка исправила данные вашего заказа."
        : `Магазин ${shop} исправил данные вашего заказа.`,
    next: newLink
      ? "Теперь пользуйтесь, пожалуйста, ссылкой из этого сообщения: прежняя больше не работает."
      : "Вы найдёте их на странице заказа.",
    asks: { message: "Если что-то не так, напишите нам там, пожалуйста." },
  }),
  renewLink: ({ number }) => ({
    headline: `Заказ ${number}: новая ссылка`,
    happened: "Вот новая ссылка на страницу вашего заказа.",
    next: "Теперь пользуйтесь, пожалуйста, ею: прежняя больше не работает.",
  }),
  dialog: ({ number, shop, actor }) => ({
    headline: `Заказ ${number}: новое сообщение`,
    happened:
      actor === "contractor"
        ? "Исполнитель написал вам о вашем заказе."
        : actor === "support"
          ? "Поддержка написала вам о вашем заказе."
          : `Магазин ${shop} написал вам о вашем заказе.`,
    next: "",
    asks: { message: "Прочитать и ответить можно на странице заказа." },
    button: { message: "Прочитать и ответить" },
  }),
  overtaken: ({ number, shop, command, status, present }) => ({
    headline:
      command === "create"
        ? `Мы получили ваш заказ ${number}: ${present}`
        : `Заказ ${number}: ${status}, сейчас ${present}`,
    happened:
      command === "create" ? `Спасибо за заказ в магазине ${shop}!` : `Заказ прошёл статус: ${status}.`,
    next: `Сейчас статус заказа такой: ${present}.`,
  }),
  status: ({ number, status }) => ({
    headline: `Заказ ${number}: ${status}`,
    happened: `Новый статус заказа: ${status}.`,
    next: "Мы напишем, как только будут новости.",
  }),
};

const takeOn = "Затем возьмите его в работу.";
const recordPayment = "Если оставляете её себе, отметьте оплату вручную.";
const decide = "Решите, что делать с заказом.";
const another = "Можно предложить что-то другое.";

/** What the shop reads, likewise. */
export const shop: TemplatesLike<typeof english.shop> = {
  new: ({ number, total }) => ({
    headline: `Заказ ${number}: новый${ifPresent(total, (sum) => `, ${sum}`)}`,
    happened: "Поступил новый заказ.",
    next: "Проверьте его, пожалуйста.",
    asks: { start: takeOn, move: takeOn },
  }),
  deliver: ({ number }) => ({
    headline: `Заказ ${number} доставлен`,
    happened: "Курьер вручил заказ.",
    next: "Проверьте оплату.",
    asks: { move: "Затем закройте заказ." },
  }),
  fail: ({ number }) => ({
    headline: `Заказ ${number} не удалось доставить`,
    happened: "Курьеру не удалось вручить заказ.",
    next: "Согласуйте с покупателем новое время.",
    asks: { cancel: "Если это невозможно, отмените заказ." },
  }),
  refund: ({ number, returned, allReturned }) => ({
    headline: `Заказ ${number}: возвращено ${returned}`,
    happened: `Платёжная система сообщает, что покупателю возвращено ${returned}.`,
    next: allReturned
      ? "Денег за этот заказ больше нет. Не отправляйте товар, пока не договоритесь с покупателем."
      : "Если возврат сделали не вы, выясните причину.",
  }),
  refundFailed: ({ number, reported = "" }) => ({
    headline: `Заказ ${number}: возврат ${reported} не прошёл`,
    happened: `Платёжная система не смогла вернуть покупателю ${reported}.`,
    next: "",
    asks: { refund: "Договоритесь с покупателем о другом способе возврата, а затем отметьте возврат." },
  }),
  disputed: ({ number, reported = "" }) => ({
    headline: `Заказ ${number}: банк покупателя оспаривает ${reported}`,
    happened: `Банк покупателя открыл спор на сумму ${reported}.`,
    next: "Вовремя ответьте на него в платёжной системе и сохраните подтверждение отправки.",
  }),
  disputeWon: ({ number, reported = "" }) => ({
    headline: `Заказ ${number}: спор решён в вашу пользу`,
    happened: `Спор на сумму ${reported} решён в вашу пользу.`,
    next: "Деньги остаются у вас. Ничего делать не нужно.",
  }),
  disputeLost: ({ number, reported = "" }) => ({
    headline: `Заказ ${number}: спор проигран`,
    happened: `Спор на сумму ${reported} решён в пользу покупателя, деньги вернулись к нему.`,
    next: "Сумма считается возвращённой.",
    asks: { cancel: decide, move: decide, requestCancel: decide },
  }),
  wrongCurrency: ({ number, reported = "" }) => ({
    headline: `Заказ ${number}: оплата в другой валюте, ${reported}`,
    happened: `Платёжная система сообщает об оплате ${reported}, а заказ в другой валюте.`,
    next: "Эта сумма не зачтена. Верните её или договоритесь с покупателем.",
    asks: { confirmPayment: recordPayment, setPayment: recordPayment },
  }),
  parcelFailed: ({ number, carrier, trackingCode }) => ({
    headline: `Заказ ${number}: посылку не удалось вручить`,
    happened: "Служба доставки сообщает, что не смогла вручить эту посылку.",
    next: "Выясните, что случилось.",
    asks: { message: "Затем напишите покупателю." },
    sms: [carrier, trackingCode].filter(Boolean).join(" "),
  }),
  parcelReturned: ({ number, carrier, trackingCode }) => ({
    headline: `Заказ ${number}: посылка возвращается`,
    happened: "Служба доставки сообщает, что эта посылка возвращается к вам.",
    next: "Решите с покупателем, отправить заказ ещё раз или вернуть деньги.",
    sms: [carrier, trackingCode].filter(Boolean).join(" "),
  }),
  unreachable: ({ number }) => ({
    headline: `Заказ ${number}: с покупателем нет связи`,
    happened: "Сообщения об этом заказе не доходят до покупателя: ни письма, ни SMS.",
    next: "Найдите другой способ связаться с покупателем и исправьте контактные данные в заказе.",
  }),
  refundDue: ({ number, returned, late }) => ({
    headline: `Заказ ${number}: верните ${returned}`,
    happened: late
      ? "Оплата поступила, когда заказ был уже завершён."
      : "Покупатель заплатил больше, чем нужно.",
    next: "",
    asks: { refund: `Верните покупателю ${returned} и отметьте возврат.` },
  }),
  acceptProposal: ({ number, newTime, surcharge, owes, due }) => ({
    headline: `Заказ ${number}: покупатель согласен`,
    happened: newTime
      ? `Покупатель согласен на новое время доставки: ${newTime}.`
      : `Покупатель согласен доплатить ${surcharge}.`,
    next: newTime
      ? "Теперь действует новое время."
      : owes
        ? `Осталось получить ${due}.`
        : "Доплата добавлена к счёту.",
  }),
  declineProposal: ({ number, newTime, surcharge }) => ({
    headline: `Заказ ${number}: покупатель не согласен`,
    happened: newTime
      ? `Покупатель не согласен на новое время доставки: ${newTime}.`
      : `Покупатель не согласен доплатить ${surcharge}.`,
    next: "Всё остаётся так, как было заказано.",
    asks: {
      proposeTime: another,
      proposeSurcharge: another,
      message: "Обсудить это можно в переписке по заказу.",
    },
  }),
  correct: ({ number }) => ({
    headline: `Заказ ${number}: данные исправлены`,
    happened: "Поддержка исправила данные этого заказа.",
    next: "Как заказ выглядит теперь, показано ниже.",
  }),
  dialog: ({ number, actor }) => ({
    headline: `Заказ ${number}: новое сообщение`,
    happened:
      actor === "support" ? "Об этом заказе написала поддержка." : "Об этом заказе написал покупатель.",
    next: "",
    asks: { message: "Прочитайте сообщение и ответьте на него в переписке по заказу." },
  }),
};

/** What a contractor reads, likewise. */
export const contractor: TemplatesLike<typeof english.contractor> = {
  correct: ({ number }) => ({
    headline: `Заказ ${number}: данные исправлены`,
    happened: "Данные клиента в этом заказе исправлены.",
    next: "Посмотрите их, пожалуйста, в заказе, прежде чем продолжать.",
  }),
  dialog: ({ number, actor }) => ({
    headline: `Заказ ${number}: новое сообщение`,
    happened:
      actor === "support" ? "Об этом заказе вам написала поддержка." : "Об этом заказе вам написал клиент.",
    next: "",
    asks: { message: "Прочитайте сообщение и ответьте на него в переписке по заказу." },
  }),
};

/** What support reads, likewise. */
export const support: TemplatesLike<typeof english.support> = {
  parcelFailed: ({ number, shop }) => ({
    headline: `Заказ ${number}: посылку не удалось вручить, магазин ${shop}`,
    happened: "Служба доставки сообщает, что не смогла вручить эту посылку.",
    next: "Магазин уже в курсе. Проследите, чтобы покупатель получил ответ.",
  }),
  parcelReturned: ({ number, shop }) => ({
    headline: `Заказ ${number}: посылка возвращается, магазин ${shop}`,
    happened: "Служба доставки сообщает, что эта посылка возвращается в магазин.",
    next: "Магазин уже в курсе. Проследите, чтобы покупатель получил ответ.",
  }),
};

/** What a deliverer reads: neither prices nor, for a gift, who sent it (S2-59). */
export const deliverer: TemplatesLike<typeof english.deliverer> = {
  correct: ({ number, place, phone }) => ({
    headline: `Заказ ${number}: данные доставки исправлены`,
    happened: "Данные доставки этого заказа исправлены.",
    next: "Верные данные вы найдёте ниже.",
    button: { deliver: "Открыть доставку" },
    sms: [place, phone].filter(Boolean).join(", "),
  }),
  assignDeliverer: ({ number, shop, place, phone }) => ({
    headline: `Заказ ${number}: новая доставка`,
    happened: `Магазин ${shop} поручил вам эту доставку.`,
    next: "Подробности вы найдёте ниже.",
    asks: { deliver: "Когда вручите заказ, отметьте, что он доставлен." },
    button: { deliver: "Открыть доставку" },
    sms: [place, phone].filter(Boolean).join(", "),
  }),
};

/** What somebody reads whose delivery another deliverer has taken over: nothing about the people. */
export const formerDeliverer: TemplatesLike<typeof english.formerDeliverer> = {
  assignDeliverer: ({ number, shop }) => ({
    headline: `Заказ ${number}: доставка передана другому курьеру`,
    happened: "Доставка этого заказа передана другому курьеру.",
    next: `Пожалуйста, не доставляйте его. Если заказ у вас, верните его в магазин ${shop}.`,
    sms: "Пожалуйста, не доставляйте его",
  }),
};

/** What is read where a buyer was reached before a correction, perhaps by a stranger: nothing about the order. */
export const formerBuyer: TemplatesLike<typeof english.formerBuyer> = {
  correct: ({ number, shop }) => ({
    headline: `Заказ ${number}: контакты изменены`,
    happened:
      "Контакты в этом заказе исправлены, и сообщения о нём теперь приходят по другому адресу или номеру. Прежняя ссылка на заказ больше не работает.",
    next: `Если заказ не ваш, делать ничего не нужно. Если ваш и вы об этом не знали, свяжитесь, пожалуйста, с магазином ${shop}.`,
  }),
};
