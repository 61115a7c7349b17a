import type { Language } from "../language.ts";

/** The titles of the groups of statuses. */
export const groupTitles: Language["groups"] = {
  new: "Nowe",
  active: "W realizacji",
  paused: "Odłożone",
  ready: "Gotowe",
  delivery: "Dostawa",
  done: "Zamknięte pomyślnie",
  failed: "Zamknięte niepomyślnie",
};

/** What each stage of an accepted order means, and what helps when it lasts too long. */
export const stageGuides: Language["stages"] = {
  notContacted: {
    label: "Jeszcze bez kontaktu",
    description: "Zlecenie jest przyjęte, ale klient nie dostał jeszcze telefonu ani wiadomości.",
    nextStep: "Zadzwoń lub napisz do klienta.",
  },
  consultation: {
    label: "Konsultacja",
    description: "Zadanie jest omówione, pytania zadane, pierwsze rady udzielone, a dane zebrane.",
    nextStep: "Podaj cenę i warunki albo umów pomiar.",
  },
  clientThinking: {
    label: "Klient się zastanawia",
    description: "Cena i warunki są podane; klient wziął czas do namysłu.",
    nextStep: "Zapytaj klienta o decyzję.",
  },
  measurementAgreed: {
    label: "Umówiony pomiar",
    description: "Dzień i godzina pomiaru lub wizyty są uzgodnione, jeśli usługa tego wymaga.",
    nextStep: "Po pomiarze zacznij pracę albo uzgodnij inny dzień.",
  },
};
