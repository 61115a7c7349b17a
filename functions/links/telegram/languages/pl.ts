import type { telegramWords as english } from "./en.ts";

/** Słowa bota, poza samymi wiadomościami o zamówieniach. */
export const telegramWords: typeof english = {
  welcome:
    "Dzień dobry. Tutaj mogą przychodzić wiadomości o zamówieniach Państwa sklepu. Aby połączyć ten czat, proszę nacisnąć na dole przycisk „Wyślij kontakt”: numer musi być znany sklepowi.",
  sendContact: "Wyślij kontakt",
  linked: (shop) =>
    `Czat jest połączony: od teraz przychodzą tu wiadomości o zamówieniach sklepu ${shop}. Aby je wyłączyć, proszę wysłać /stop.`,
  alreadyLinked: (shops) =>
    `Ten czat jest już połączony: ${shops}. Aby go odłączyć, proszę wysłać /stop. Aby połączyć kolejny sklep, proszę nacisnąć na dole przycisk „Wyślij kontakt”.`,
  unknownPhone:
    "Żaden sklep nie zna tego numeru. Proszę utworzyć link do tego czatu w ustawieniach panelu albo poprosić dyrektora o dodanie numeru do telefonów sklepu.",
  foreignContact: "Proszę wysłać własny kontakt przyciskiem „Wyślij kontakt” na dole.",
  deadCode: "Ten link został już użyty albo stracił ważność. Nowy można utworzyć w ustawieniach panelu.",
  stopped:
    "Czat jest odłączony i wiadomości już tu nie przychodzą. Aby połączyć go ponownie, proszę wysłać /start.",
  notLinked: "Ten czat nie jest połączony. Aby go połączyć, proszę wysłać /start.",
  help: "Aby połączyć czat, proszę wysłać /start, aby wyłączyć wiadomości – /stop. Wszystko inne można zrobić w panelu.",
  askAccept: "Proszę potwierdzić przyjęcie tego zamówienia.",
  accepted: "Zamówienie zostało przyjęte.",
  gone: "Tutaj nie można już tego zrobić. Proszę otworzyć zamówienie w panelu.",
};
