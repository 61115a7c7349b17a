import type { telegramWords as english } from "./en.ts";

/** Słowa bota, poza samymi wiadomościami o zamówieniach. */
export const telegramWords: typeof english = {
  welcome:
    "Dzień dobry. Tutaj mogą przychodzić wiadomości o zamówieniach. Aby połączyć ten czat, proszę utworzyć link do niego w ustawieniach panelu albo nacisnąć na dole przycisk „Wyślij kontakt”: numer musi być znany sklepowi.",
  sendContact: "Wyślij kontakt",
  ofShop: (shop) => `zamówienia sklepu ${shop}`,
  ofSupport: "zgłoszenia do pomocy",
  ofContractor: "nowe zamówienia i te przyjęte przez Państwa",
  linked: (about) =>
    `Czat jest połączony: od teraz przychodzą tu wiadomości (${about}). Aby wybrać, które, proszę wysłać /settings, aby je wyłączyć – /stop.`,
  alreadyLinked: (about) =>
    `Ten czat jest już połączony: ${about}. Aby go odłączyć, proszę wysłać /stop. Aby połączyć kolejny sklep, proszę nacisnąć na dole przycisk „Wyślij kontakt”.`,
  settings: (page) => `Które wiadomości tu przychodzą, można wybrać w ustawieniach panelu: ${page}`,
  unknownPhone:
    "Żaden sklep nie zna tego numeru. Proszę utworzyć link do tego czatu w ustawieniach panelu albo poprosić dyrektora o dodanie numeru do telefonów sklepu.",
  foreignContact: "Proszę wysłać własny kontakt przyciskiem „Wyślij kontakt” na dole.",
  deadCode: "Ten link został już użyty albo stracił ważność. Nowy można utworzyć w ustawieniach panelu.",
  stopped:
    "Czat jest odłączony i wiadomości już tu nie przychodzą. Aby połączyć go ponownie, proszę wysłać /start.",
  notLinked: "Ten czat nie jest połączony. Aby go połączyć, proszę wysłać /start.",
  help: "Aby połączyć czat, proszę wysłać /start, aby wybrać wiadomości – /settings, aby je wyłączyć – /stop. Wszystko inne można zrobić w panelu.",
  askAccept: (fee) =>
    `Proszę potwierdzić przyjęcie tego zamówienia.${fee ? ` Przyjęcie kosztuje ${fee}.` : ""}`,
  accepted: "Zamówienie zostało przyjęte.",
  gone: "Tutaj nie można już tego zrobić. Proszę otworzyć zamówienie w panelu.",
};
