import { ifPresent, type TemplatesLike } from "../text-types.ts";
import type * as english from "./everywhere.en.ts";

/** What buyers read in every lifecycle that has no text of its own for it. */
export const buyer: TemplatesLike<typeof english.buyer> = {
  new: ({ number, shop }) => ({
    headline: `Заказ ${number} оформлен`,
    happened: `Спасибо! Ваш заказ поступил в магазин ${shop}.`,
    next: "Сейчас его проверяют. Мы напишем, как только что-то изменится.",
  }),
  assignDeliverer: ({ number, estimate }) => ({
    headline: `Заказ ${number}: назначен курьер`,
    happened: "Для вашего заказа назначен курьер.",
    next: estimate
      ? `Ориентировочное время доставки: ${estimate}. Это не точный срок: курьер может приехать раньше или позже.`
      : "Мы напишем, как только что-то изменится.",
    sms: ifPresent(estimate, (time) => `Ориентировочно: ${time}`),
  }),
  onMyWay: ({ number, estimate }) => ({
    headline: `Заказ ${number}: курьер в пути`,
    happened: "Курьер выехал к вам с заказом.",
    next: estimate
      ? `Ориентировочное время доставки: ${estimate}. Это не точный срок: курьер может приехать раньше или позже.`
      : "Держите телефон под рукой: курьер может позвонить.",
    sms: ifPresent(estimate, (time) => `Ориентировочно: ${time}`),
  }),
  deliver: ({ number }) => ({
    headline: `Заказ ${number} доставлен`,
    happened: "Курьер вручил ваш заказ.",
    next: "Если что-то не так, напишите нам, пожалуйста, на странице заказа.",
  }),
  fail: ({ number, shop }) => ({
    headline: `Заказ ${number} не удалось вручить`,
    happened: "Курьер не смог вручить ваш заказ.",
    next: `Сотрудники магазина ${shop} согласуют с вами новое время.`,
  }),
  refund: ({ number, shop, returned }) => ({
    headline: `Заказ ${number}: возврат ${returned}`,
    happened: `Магазин ${shop} вернул вам ${returned} по этому заказу.`,
    next: "Ничего делать не нужно. Деньги могут идти через банк несколько дней.",
  }),
  proposeTime: ({ number, shop, newTime = "" }) => ({
    headline: `Заказ ${number}: другое время доставки?`,
    happened: `Магазин ${shop} предлагает доставить заказ в другое время: ${newTime}.`,
    next: "Без вашего согласия ничего не изменится. Ответьте, пожалуйста, на странице заказа: да или нет.",
    button: "Ответить: да или нет",
    sms: newTime,
  }),
  proposeSurcharge: ({ number, shop, surcharge }) => ({
    headline: `Заказ ${number}: доплата ${surcharge}?`,
    happened: `Магазин ${shop} просит вас доплатить ${surcharge}. Причина указана ниже.`,
    next: "Платить нужно, только если вы согласны. Ответьте, пожалуйста, на странице заказа: да или нет.",
    button: "Ответить: да или нет",
  }),
  dialog: ({ number, shop, actor }) => ({
    headline: `Заказ ${number}: новое сообщение`,
    happened:
      actor === "contractor"
        ? "Исполнитель написал вам по поводу заказа."
        : actor === "support"
          ? "Поддержка написала вам по поводу заказа."
          : `Магазин ${shop} написал вам по поводу заказа.`,
    next: "Прочитать и ответить можно на странице заказа.",
    button: "Прочитать и ответить",
  }),
  status: ({ number, status }) => ({
    headline: `Заказ ${number}: ${status}`,
    happened: `Новый статус заказа: ${status}.`,
    next: "Мы напишем, как только что-то изменится.",
  }),
};

/** What the shop reads, likewise. */
export const shop: TemplatesLike<typeof english.shop> = {
  new: ({ number, total }) => ({
    headline: `Заказ ${number}: новый, ${total}`,
    happened: "Поступил новый заказ.",
    next: "Проверьте его и возьмите в работу.",
  }),
  deliver: ({ number }) => ({
    headline: `Заказ ${number} доставлен`,
    happened: "Курьер вручил заказ.",
    next: "Проверьте оплату и закройте заказ.",
  }),
  fail: ({ number }) => ({
    headline: `Заказ ${number} не удалось вручить`,
    happened: "Курьер не смог вручить заказ.",
    next: "Согласуйте с покупателем новую попытку или отмените заказ.",
  }),
  refundDue: ({ number, returned, late }) => ({
    headline: `Заказ ${number}: верните ${returned}`,
    happened: late
      ? "Оплата пришла после завершения заказа."
      : "Пришло больше денег, чем нужно было заплатить.",
    next: `Верните покупателю ${returned} и отметьте возврат.`,
  }),
  acceptProposal: ({ number, newTime, surcharge, due }) => ({
    headline: `Заказ ${number}: покупатель согласен`,
    happened: newTime
      ? `Покупатель согласен на новое время доставки: ${newTime}.`
      : `Покупатель согласен доплатить ${surcharge}.`,
    next: newTime ? "Теперь действует это время." : `Осталось получить ${due}.`,
  }),
  declineProposal: ({ number, newTime, surcharge }) => ({
    headline: `Заказ ${number}: покупатель не согласен`,
    happened: newTime
      ? `Покупатель не согласен на время доставки ${newTime}.`
      : `Покупатель не согласен доплатить ${surcharge}.`,
    next: "Всё остаётся так, как было заказано. Можно предложить что-то другое или обсудить это в диалоге по заказу.",
  }),
  dialog: ({ number, actor }) => ({
    headline: `Заказ ${number}: новое сообщение`,
    happened:
      actor === "support" ? "По этому заказу написала поддержка." : "По этому заказу написал покупатель.",
    next: "Прочитайте сообщение и ответьте в диалоге по заказу.",
  }),
};

/** What a contractor reads, likewise. */
export const contractor: TemplatesLike<typeof english.contractor> = {
  dialog: ({ number, actor }) => ({
    headline: `Заказ ${number}: новое сообщение`,
    happened:
      actor === "support" ? "По этому заказу вам написала поддержка." : "По этому заказу вам написал клиент.",
    next: "Прочитайте сообщение и ответьте в диалоге по заказу.",
  }),
};

/** What a deliverer reads: neither prices nor, for a gift, who sent it (S2-59). */
export const deliverer: TemplatesLike<typeof english.deliverer> = {
  assignDeliverer: ({ number, shop, place, phone }) => ({
    headline: `Заказ ${number}: доставка`,
    happened: `Магазин ${shop} поручил вам эту доставку.`,
    next: "Место и время указаны ниже. Когда вручите заказ, отметьте, что он доставлен.",
    button: "Открыть доставку",
    sms: [place, phone].filter(Boolean).join(", "),
  }),
};

/** What somebody reads whose delivery another deliverer has taken over: nothing about the people. */
export const formerDeliverer: TemplatesLike<typeof english.formerDeliverer> = {
  assignDeliverer: ({ number, shop }) => ({
    headline: `Заказ ${number}: доставка передана`,
    happened: "Этот заказ теперь доставляет другой курьер.",
    next: `Пожалуйста, не доставляйте его. Если товар у вас, верните его в магазин ${shop}.`,
    sms: "Пожалуйста, не доставляйте его",
  }),
};
