import { refundInstruction, refundSentence } from "../../messages/languages/ru.ts";
import { ifPresent } from "../../messages/text-types.ts";
import type { MessagesOf } from "../folder.ts";
import type { giftShop } from "./definition.ts";

const cancellable = "Пока курьер не вышел, вы можете отменить заказ и вернуть всю сумму.";

/** What the messages of this lifecycle say in Russian. */
export const messages: MessagesOf<typeof giftShop> = {
  /** What a gift shop's buyer reads, who is the giver; nobody writes to the recipient (S2-59). */
  buyer: {
    new: ({ number, shop }) => ({
      headline: `Заказ ${number} оформлен`,
      happened: `Спасибо! Ваш заказ поступил в магазин ${shop}.`,
      next: `Скоро магазин его примет, и мы вам напишем. ${cancellable}`,
    }),
    accepted: ({ number, shop, photographed }) => ({
      headline: `Заказ ${number} принят`,
      happened: `Магазин ${shop} взял ваш заказ в работу.`,
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
    declined: (data) => ({
      headline: `Заказ ${data.number}: магазин не может его выполнить`,
      happened: `К сожалению, магазин ${data.shop} отказался от вашего заказа.`,
      next: refundSentence(data),
    }),
    fail: ({ number, shop }) => ({
      headline: `Заказ ${number} не удалось вручить`,
      happened: "Ваш заказ не удалось вручить, причина указана ниже.",
      next: `Магазин ${shop} согласует с вами, что делать дальше.`,
    }),
    dismissCancel: ({ number, shop }) => ({
      headline: `Заказ ${number} не отменён`,
      happened: "Поддержка рассмотрела запрос на отмену и оставила заказ в силе. Причина указана ниже.",
      next: `Магазин ${shop} продолжает работу над заказом. Если у вас есть вопросы, напишите магазину в чат по заказу.`,
    }),
    cancelledBySupport: (data) => ({
      headline: `Заказ ${data.number} отменён`,
      happened: "Поддержка отменила ваш заказ.",
      next: `${refundSentence(data)}${data.hasLeft ? ifPresent(data.refund, () => " Стоимость доставки не возвращается: курьер был уже в пути.") : ""}`,
    }),
  },
  /** What a gift shop's staff read. */
  shop: {
    new: ({ number, total, by }) => ({
      headline: `Заказ ${number}: новый, ${total}`,
      happened: "Поступил новый заказ.",
      next: `Примите его${ifPresent(by, (phrase) => ` ${phrase}`)}: покупатель ждёт. Если не можете его выполнить, откажитесь от него.`,
    }),
    acceptDue: ({ number }) => ({
      headline: `Заказ ${number} всё ещё ждёт вас`,
      happened: "Этот заказ ещё никто не принял.",
      next: "Примите его или откажитесь сейчас. Сам заказ не отменится, но его может отменить покупатель.",
    }),
    deliveryDue: ({ number }) => ({
      headline: `Заказ ${number}: время доставки прошло`,
      happened: "Согласованное время доставки прошло, а заказ не выполнен.",
      next: "Если заказ вручён, отметьте это. Если он опаздывает, согласуйте с покупателем новое время.",
    }),
    fulfilmentDue: ({ number }) => ({
      headline: `Заказ ${number}: срок выполнения прошёл`,
      happened: "Заказ уже должен быть у получателя, но он не выполнен.",
      next: "Если заказ вручён, отметьте это. Если нужно больше времени, согласуйте время доставки с покупателем.",
    }),
    photoDue: ({ number }) => ({
      headline: `Заказ ${number}: пора загрузить фото`,
      happened: "Скоро начнётся доставка, а фото ещё нет.",
      next: "Загрузите его сейчас, чтобы покупатель успел ответить. Задерживать доставку не нужно.",
    }),
    ratingDue: ({ number }) => ({
      headline: `Заказ ${number}: фото без оценки`,
      happened: "Покупатель не оценил фото.",
      next: "Уточните в чате, всё ли его устраивает. Задерживать доставку не нужно.",
    }),
    ratePhoto: ({ number, liked }) => ({
      headline: `Заказ ${number}: фото ${liked ? "нравится" : "не нравится"} покупателю`,
      happened: liked ? "Покупателю нравится фото." : "Покупателю не нравится фото.",
      next: liked
        ? "Можно отправлять заказ."
        : "Согласуйте с покупателем правки, внесите их и загрузите новое фото.",
    }),
    done: ({ number }) => ({
      headline: `Заказ ${number} доставлен`,
      happened: "Курьер вручил заказ.",
      next: "Заказ выполнен. Больше ничего делать не нужно.",
    }),
    cancelledByBuyer: (data) => ({
      headline: `Заказ ${data.number}: клиент отменил заказ`,
      happened: "Клиент отменил заказ.",
      next: `Остановите работу над ним. ${refundInstruction(data)}`,
    }),
    cancelledBySupport: (data) => ({
      headline: `Заказ ${data.number} отменён поддержкой`,
      happened: data.hasLeft
        ? "Поддержка отменила заказ в пути, стоимость доставки остаётся вам."
        : "Поддержка отменила заказ.",
      next: `${data.hasLeft ? "Попросите курьера вернуться." : "Остановите работу над ним."} ${refundInstruction(data)}`,
    }),
    fail: ({ number }) => ({
      headline: `Заказ ${number} не удалось вручить`,
      happened: "Заказ не удалось вручить, причина указана ниже.",
      next: "Согласуйте с покупателем, что делать дальше. Если заказ нужно отменить, обратитесь в поддержку.",
    }),
    dismissCancel: ({ number }) => ({
      headline: `Заказ ${number} не отменён`,
      happened: "Поддержка рассмотрела запрос на отмену и оставила заказ в силе. Причина указана ниже.",
      next: "Продолжайте работу над ним.",
    }),
  },
  /** What support reads. */
  support: {
    requestCancel: ({ number, shop, actor, hasLeft }) => ({
      headline: `Заказ ${number}: отменить? Магазин ${shop}`,
      happened: `${actor === "buyer" ? "Покупатель" : "Магазин"} просит отменить заказ, курьер ${hasLeft ? "в пути" : "ещё не вышел"}.`,
      next: `Уточните у обеих сторон и отмените заказ или отклоните запрос. При отмене возвращается ${hasLeft ? "всё, кроме стоимости доставки" : "вся сумма"}.`,
    }),
  },
  /** What the courier reads. */
  deliverer: {
    cancelledBySupport: ({ number, shop, hasLeft }) => ({
      headline: `Заказ ${number}: доставка отменена`,
      happened: "Заказ отменён.",
      next: hasLeft ? `Не вручайте его, а верните в магазин ${shop}.` : "Доставлять его не нужно.",
    }),
  },
};
