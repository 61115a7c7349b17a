import type { settingsWords as en } from "./settings.en.ts";

/** What the settings say in Polish. */
export const settingsWords: typeof en = {
  title: "Ustawienia",
  you: "Konto",
  name: "Imię i nazwisko",
  nameHint: "Dzięki temu zespół widzi osobę, a nie numer.",
  save: "Zapisz",
  saved: "Zapisano",
  look: "Wygląd",
  languageAndLook: "Język i wygląd",
  themes: { device: "Jak w urządzeniu", light: "Jasny", dark: "Ciemny" },
  sound: "Dźwięk",
  soundHint:
    "Nowe zamówienie dzwoni, a potem co minutę, dopóki ktoś go nie przyjmie. Tylko na tym urządzeniu.",
  soundOn: "Dźwięk na tym urządzeniu",
  listen: "Posłuchaj",
  sounds: { new: "Nowe zamówienie", message: "Wiadomość", late: "Coś się spóźnia" },
  keys: "Klawisze",
  keysHint:
    "Pojedyncze klawisze przesuwają po liście i otwierają zamówienia. Przy dyktowaniu głosem lepiej je wyłączyć.",
  keysOn: "Pojedyncze klawisze",
  showKeys: "Pokaż wszystkie klawisze",
  offer: "Oferta",
  services: "Usługi",
  cities: "Miasta",
  onePerLine: "Po jednej w wierszu. W kanale pojawią się pasujące zlecenia.",
  notSaved: "Nie udało się zapisać. Proszę sprawdzić wpisane dane.",
};
