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
