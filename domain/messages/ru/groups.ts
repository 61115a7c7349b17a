import type { Language } from "../language.ts";

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
    label: "Ещё не связывался",
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
