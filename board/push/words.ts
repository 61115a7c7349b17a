const en = {
  title: "Notifications",
  hint: "New orders and messages, also while the board is closed: the number and what happened, nothing about people. On this device only.",
  on: "Notify me on this device",
  denied: "This browser does not let the board notify you. You can allow it in the settings of the browser.",
  unsupported: "This browser cannot show notifications.",
  failed: "That did not work. Please try again later.",
};

/** What the settings say about notifications, in each language: this script is for all of them. */
export const pushWords: Record<string, typeof en> = {
  en,
  ru: {
    title: "Уведомления",
    hint: "О новых заказах и сообщениях, даже если панель закрыта: номер заказа и что произошло, без личных данных. Только на этом устройстве.",
    on: "Уведомлять на этом устройстве",
    denied: "Браузер не разрешает показывать уведомления. Разрешить их можно в настройках браузера.",
    unsupported: "Этот браузер не умеет показывать уведомления.",
    failed: "Не получилось. Попробуйте, пожалуйста, позже.",
  },
  pl: {
    title: "Powiadomienia",
    hint: "O nowych zamówieniach i wiadomościach, także przy zamkniętym panelu: numer zamówienia i co się stało, bez danych osobowych. Tylko na tym urządzeniu.",
    on: "Powiadamiaj na tym urządzeniu",
    denied: "Przeglądarka nie pozwala na powiadomienia. Można na nie zezwolić w ustawieniach przeglądarki.",
    unsupported: "Ta przeglądarka nie wyświetla powiadomień.",
    failed: "Nie udało się. Proszę spróbować później.",
  },
};

const chatsEn = {
  hint: "New orders and what happens with orders can come to you in Telegram, and you can accept there.",
  linked: "Messages come to you in Telegram.",
  since: (day: string) => `Linked on ${day}`,
  blocked: "You have blocked the bot. To get messages again, unblock it and send it /start.",
  link: "Link a chat",
  unlink: "Unlink",
  open: "Open Telegram",
  once: "The link is good for ten minutes and for one chat. Press “Start” in Telegram.",
  failed: en.failed,
};

/** What the settings say about chats with the bot. */
export const chatWords: Record<string, typeof chatsEn> = {
  en: chatsEn,
  ru: {
    hint: "Сообщения о новых заказах и событиях могут приходить в Telegram, там же заказ можно принять.",
    linked: "Сообщения приходят вам в Telegram.",
    since: (day) => `Подключён ${day}`,
    blocked:
      "Вы заблокировали бота. Чтобы снова получать сообщения, разблокируйте его и отправьте ему /start.",
    link: "Подключить чат",
    unlink: "Отключить",
    open: "Открыть Telegram",
    once: "Ссылка действует десять минут и для одного чата. Нажмите «Старт» в Telegram.",
    failed: pushWords.ru!.failed,
  },
  pl: {
    hint: "Wiadomości o nowych zamówieniach i zdarzeniach mogą przychodzić w Telegramie, tam też można przyjąć zamówienie.",
    linked: "Wiadomości przychodzą w Telegramie.",
    since: (day) => `Połączono ${day}`,
    blocked: "Bot jest zablokowany. Aby znów otrzymywać wiadomości, proszę go odblokować i wysłać mu /start.",
    link: "Połącz czat",
    unlink: "Odłącz",
    open: "Otwórz Telegram",
    once: "Link działa dziesięć minut i dla jednego czatu. W Telegramie proszę nacisnąć „Start”.",
    failed: pushWords.pl!.failed,
  },
};

const choicesEn = {
  title: "What I am told",
  hint: "For yourself only. What would otherwise reach nobody comes all the same.",
  topics: {
    newOrders: "New orders",
    reminders: "Reminders",
    changes: "What happens with orders",
    conversation: "Messages of clients",
    essentials: "Money, and how orders end",
  } as Record<string, string>,
  ofContractor: { newOrders: "New jobs" } as Record<string, string>,
  channels: { push: "Notification", telegram: "Telegram", email: "E-mail", sms: "SMS" } as Record<
    string,
    string
  >,
};

/** What the settings say about what one is told. */
export const choiceWords: Record<string, typeof choicesEn> = {
  en: choicesEn,
  ru: {
    title: "О чём мне сообщать",
    hint: "Только для вас. То, чего иначе не узнает никто, придёт всё равно.",
    topics: {
      newOrders: "Новые заказы",
      reminders: "Напоминания",
      changes: "События в заказах",
      conversation: "Сообщения клиентов",
      essentials: "Деньги и завершение заказов",
    },
    ofContractor: {},
    channels: { push: "Уведомление", telegram: "Telegram", email: "Эл. почта", sms: "SMS" },
  },
  pl: {
    title: "O czym mnie powiadamiać",
    hint: "Tylko dla tego konta. To, o czym inaczej nikt by się nie dowiedział, przychodzi mimo to.",
    topics: {
      newOrders: "Nowe zamówienia",
      reminders: "Przypomnienia",
      changes: "Zmiany w zamówieniach",
      conversation: "Wiadomości od klientów",
      essentials: "Pieniądze i zakończenie zamówień",
    },
    ofContractor: { newOrders: "Nowe zlecenia" },
    channels: { push: "Powiadomienie", telegram: "Telegram", email: "E-mail", sms: "SMS" },
  },
};
