import type { feedWords as en } from "./feed.en.ts";

/** What the lists of contractors and of support say in Russian. */
export const feedWords: typeof en = {
  lists: { new: "Новые", mine: "Принятые", archive: "Архив" },
  none: "Сейчас новых заказов нет",
  noneHint: "Заказ по вашим услугам и городам появится здесь сам, со звуковым сигналом.",
  noOffer: "Укажите, что и где вы делаете",
  noOfferHint: "В ленте видны заказы по вашим услугам и городам.",
  toOffer: "В настройки",
  noneMine: "Принятых заказов пока нет",
  noneMineHint: "Примите заказ, и вы сразу получите телефон клиента.",
  noneArchive: "Архив пуст",
  noneArchiveHint: "Выполненные и отменённые заказы попадают сюда сами, и ничего не теряется.",
  learned: "От предыдущего исполнителя",
  yours: (number) => `Заказ ${number} ваш. Позвоните клиенту.`,
  lost: "Вас опередили",
  lostHint: "Заказ уже у другого исполнителя. С вас ничего не списано.",
  ok: "Понятно",
  stands: (span) => `уже ${span}`,
};
