import { refundInstruction, refundSentence } from "../../messages/languages/ru.ts";
import { ifPresent, type TemplateData } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { giftShop } from "./definition.ts";

const cancellable = "Пока заказ не отправили, его можно отменить и вернуть все деньги.";

const handedOver = "Если заказ вручён, отметьте это.";

const keepsDelivery = ({ hasLeft, deliveryCosts, refund }: TemplateData): boolean =>
  hasLeft && deliveryCosts && refund !== undefined;

/** What the messages of this lifecycle say in Russian. */
export const messages: MessagesOf<typeof giftShop> = {
  /** What a gift shop's buyer reads, who is the giver; nobody writes to the recipient (S2-59). */
  buyer: {
    new: ({ number, shop }) => ({
      headline: `Мы получили ваш заказ ${number}`,
      happened: `Спасибо за заказ в магазине ${shop}!`,
      next: "Скоро магазин его примет, и мы вам напишем.",
      asks: { cancel: cancellable },
    }),
    accepted: ({ number, shop, photographed }) => ({
      headline: `Заказ ${number} принят`,
      happened: `Магазин ${shop} взял ваш заказ в работу.`,
      next: photographed
        ? "Перед доставкой мы покажем вам фото."
        : "Мы напишем, когда заказ отправится в путь.",
      asks: { cancel: cancellable },
    }),
    photo: ({ number }) => ({
      headline: `Заказ ${number}: фото готово`,
      happened: "Магазин сфотографировал ваш заказ.",
      next: "",
      asks: {
        ratePhoto:
          "Скажите, пожалуйста, нравится ли вам фото. Если нет, магазин согласует с вами изменения. Доставку ваш ответ не задержит.",
      },
      button: { ratePhoto: "Посмотреть и оценить фото" },
    }),
    courierLeft: ({ number, estimate, deliveryCosts }) => ({
      headline: `Заказ ${number} в пути`,
      happened: `Ваш заказ уже в пути.${ifPresent(estimate, (time) => ` Ориентировочное время доставки: ${time}. Заказ может приехать немного раньше или позже.`)}`,
      next: "Мы напишем, когда заказ будет вручён.",
      asks: {
        requestCancel: `Отменить его теперь можно только через поддержку${deliveryCosts ? ", причём стоимость доставки не возвращается" : ""}.`,
      },
    }),
    done: ({ number, toThirdPerson }) => ({
      headline: `Заказ ${number} доставлен`,
      happened: toThirdPerson
        ? "Как и было согласовано с вами, заказ передан другому человеку."
        : "Ваш заказ вручён.",
      next: "Спасибо за доверие!",
      asks: { rate: "Будем рады вашей оценке." },
      button: { rate: "Оценить заказ" },
    }),
    declined: (data) => ({
      headline: `Заказ ${data.number}: магазин от него отказался`,
      happened: `К сожалению, магазин ${data.shop} не сможет выполнить ваш заказ.`,
      next: refundSentence(data),
    }),
    fail: ({ number, shop }) => ({
      headline: `Заказ ${number} не удалось доставить`,
      happened: "Ваш заказ не удалось доставить. Причину вы найдёте ниже.",
      next: `Магазин ${shop} свяжется с вами и согласует, что делать дальше.`,
    }),
    dismissCancel: ({ number, shop }) => ({
      headline: `Заказ ${number} остаётся в силе`,
      happened: "Поддержка рассмотрела запрос на отмену и оставила заказ в силе. Причину вы найдёте ниже.",
      next: `Магазин ${shop} продолжает работу над заказом.`,
      asks: { message: "Если у вас есть вопросы, напишите магазину на странице заказа." },
    }),
    cancelledBySupport: (data) => ({
      headline: `Заказ ${data.number} отменён`,
      happened: "Поддержка отменила ваш заказ.",
      next: `${refundSentence(data)}${keepsDelivery(data) ? " Стоимость доставки не возвращается: заказ был уже в пути." : ""}`,
    }),
  },
  /** What a gift shop's staff read. */
  shop: {
    new: ({ number, total, by }) => ({
      headline: `Заказ ${number}: новый${ifPresent(total, (sum) => `, ${sum}`)}`,
      happened: "Поступил новый заказ.",
      next: "Покупатель ждёт.",
      asks: {
        accept: `Примите заказ${ifPresent(by, (phrase) => ` ${phrase}`)}.`,
        decline: "Если не можете его выполнить, откажитесь от него.",
      },
    }),
    acceptDue: ({ number }) => ({
      headline: `Заказ ${number} всё ещё ждёт вас`,
      happened: "Этот заказ ещё никто не принял.",
      next: "",
      asks: { accept: "Примите его сейчас.", decline: "Если не можете его выполнить, откажитесь от него." },
      otherwise: "Сам заказ не отменится, но его может отменить покупатель.",
    }),
    deliveryDue: ({ number }) => ({
      headline: `Заказ ${number}: время доставки прошло`,
      happened: "Согласованное время доставки прошло, а заказ ещё не отмечен как выполненный.",
      next: "Если доставка задерживается, согласуйте с покупателем новое время.",
      asks: { deliver: handedOver },
    }),
    fulfilmentDue: ({ number }) => ({
      headline: `Заказ ${number}: срок выполнения прошёл`,
      happened: "Заказ уже должен быть у получателя, но не отмечен как выполненный.",
      next: "Если нужно больше времени, согласуйте время доставки с покупателем.",
      asks: { deliver: handedOver },
    }),
    photoDue: ({ number }) => ({
      headline: `Заказ ${number}: пора загрузить фото`,
      happened: "Доставка скоро начнётся, а фото ещё нет.",
      next: "",
      asks: { addPhoto: "Загрузите его сейчас, чтобы покупатель успел ответить." },
      otherwise: "Задерживать доставку не нужно.",
    }),
    ratingDue: ({ number }) => ({
      headline: `Заказ ${number}: фото без оценки`,
      happened: "Покупатель не оценил фото.",
      next: "",
      asks: { message: "Уточните в переписке по заказу, всё ли его устраивает." },
      otherwise: "Задерживать доставку не нужно.",
    }),
    ratePhoto: ({ number, liked }) => ({
      headline: `Заказ ${number}: фото ${liked ? "понравилось" : "не понравилось"} покупателю`,
      happened: liked ? "Покупателю понравилось фото." : "Покупателю не понравилось фото.",
      next: liked ? "" : "Согласуйте с покупателем изменения и внесите их.",
      asks: liked ? { dispatch: "Можно отправлять заказ." } : { addPhoto: "Затем загрузите новое фото." },
    }),
    done: ({ number }) => ({
      headline: `Заказ ${number} доставлен`,
      happened: "Заказ вручён.",
      next: "Заказ выполнен. Больше ничего делать не нужно.",
    }),
    cancelledByBuyer: (data) => ({
      headline: `Заказ ${data.number} отменён покупателем`,
      happened: "Покупатель отменил заказ.",
      next: "Остановите работу над ним.",
      ...refundInstruction(data),
    }),
    cancelledBySupport: (data) => ({
      headline: `Заказ ${data.number} отменён поддержкой`,
      happened: data.hasLeft
        ? `Поддержка отменила заказ, который был уже в пути.${keepsDelivery(data) ? " Стоимость доставки остаётся у вас." : ""}`
        : "Поддержка отменила заказ.",
      next: data.hasLeft ? "Попросите курьера вернуться." : "Остановите работу над ним.",
      ...refundInstruction(data),
    }),
    fail: ({ number }) => ({
      headline: `Заказ ${number} не удалось доставить`,
      happened: "Заказ не удалось доставить. Причину вы найдёте ниже.",
      next: "Согласуйте с покупателем, что делать дальше.",
      asks: { requestCancel: "Если заказ нужно отменить, обратитесь в поддержку." },
    }),
    dismissCancel: ({ number }) => ({
      headline: `Заказ ${number} остаётся в силе`,
      happened: "Поддержка рассмотрела запрос на отмену и оставила заказ в силе. Причину вы найдёте ниже.",
      next: "Продолжайте работу над ним.",
    }),
  },
  /** What support reads. */
  support: {
    requestCancel: ({ number, shop, actor, hasLeft, deliveryCosts }) => ({
      headline: `Заказ ${number}: запрос на отмену, магазин ${shop}`,
      happened: `${actor === "buyer" ? "Покупатель" : "Магазин"} просит отменить заказ. Заказ ${hasLeft ? "уже в пути" : "ещё не отправлен"}.`,
      next: "Уточните всё у обеих сторон.",
      asks: {
        cancel: `Если вы отмените заказ, покупателю вернётся ${hasLeft && deliveryCosts ? "всё, кроме стоимости доставки" : "вся сумма"}.`,
        dismissCancel: "Иначе отклоните запрос.",
      },
    }),
  },
  /** What the courier reads. */
  deliverer: {
    cancelledBySupport: ({ number, shop, hasLeft }) => ({
      headline: `Заказ ${number}: доставка отменена`,
      happened: "Заказ отменён.",
      next: hasLeft ? `Пожалуйста, не вручайте его и верните в магазин ${shop}.` : "Доставлять его не нужно.",
    }),
  },
};
