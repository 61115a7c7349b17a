import type { buyer as english } from "../../en/gift-shop/buyer.ts";
import { ifPresent, type TemplatesLike } from "../../words.ts";
import { refundSentence } from "../refunds.ts";

const cancellable = "Пока курьер не вышел, вы можете отменить заказ и вернуть всю сумму.";

/** What a gift shop's buyer reads, who is the giver; nobody writes to the recipient (S2-59). */
export const buyer: TemplatesLike<typeof english> = {
  new: ({ number, shop }) => ({
    headline: `Заказ ${number} оформлен`,
    happened: `Спасибо! Ваш заказ поступил в магазин «${shop}».`,
    next: `Скоро магазин его примет, и мы вам напишем. ${cancellable}`,
  }),
  accepted: ({ number, shop, photographed }) => ({
    headline: `Заказ ${number} принят`,
    happened: `Магазин «${shop}» взял ваш заказ в работу.`,
    next: `${photographed ? "Перед доставкой мы покажем вам фото." : "Мы напишем, когда курьер выйдет."} ${cancellable}`,
  }),
  photo: ({ number }) => ({
    headline: `Заказ ${number}: фото готово`,
    happened: "Магазин сфотографировал ваш заказ.",
    next: "Скажите, нравится ли он вам. Если нет, магазин согласует с вами правки. Доставка не ждёт вашего ответа.",
    button: "Посмотреть и оценить фото",
  }),
  courierLeft: ({ number, estimate }) => ({
    headline: `Заказ ${number}: курьер вышел`,
    happened: `Ваш заказ в пути.${ifPresent(estimate, (time) => ` Ориентировочное время доставки: ${time}, это не точный срок.`)}`,
    next: "Мы напишем, когда заказ будет вручён. Отменить его сейчас можно только через поддержку, и стоимость доставки не возвращается.",
  }),
  done: ({ number, toThirdPerson }) => ({
    headline: `Заказ ${number} доставлен`,
    happened: toThirdPerson ? "Заказ передан 3-му лицу, как было согласовано." : "Ваш заказ вручён.",
    next: "Спасибо за доверие! Будем рады вашей оценке.",
    button: "Оценить заказ",
  }),
  declined: (facts) => ({
    headline: `Заказ ${facts.number}: магазин не может его выполнить`,
    happened: `К сожалению, магазин «${facts.shop}» отказался от вашего заказа.`,
    next: refundSentence(facts),
  }),
  cancelledBySupport: (facts) => ({
    headline: `Заказ ${facts.number} отменён`,
    happened: "Поддержка отменила ваш заказ.",
    next: `${refundSentence(facts)}${ifPresent(facts.refund, () => " Стоимость доставки не возвращается: курьер был уже в пути.")}`,
  }),
};
