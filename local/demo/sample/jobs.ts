import { dayAt, type SampleShop, type SampleTime, sampleZone } from "./sample.ts";

const staff: SampleShop["staff"] = [{ sub: "dorota", name: "Dorota Maj", role: "manager", language: "pl" }];

const client = (name: string, phone: string) => ({ name, phone, locale: "pl" });
const job = (name: string, phone: string, service: string, comment: string) => ({
  ...{ buyer: client(name, phone), currency: "PLN", lines: [], service, city: "Warszawa", comment },
});

/** A platform that brings jobs to tilers, painters and plumbers, who pay for a contact and call by themselves. */
export function jobs(time: SampleTime): SampleShop {
  return {
    id: "fachowcy",
    lifecycle: "contractorFeed",
    about: "jobs for contractors",
    settings: {
      sms: true,
      ...{ name: "Fachowcy 24", timeZone: sampleZone, locale: "pl", emails: ["biuro@fachowcy.example"] },
      acceptFee: 500,
    },
    staff,
    orders: [
      {
        order: job(
          "Alicja Duda",
          "+48606100201",
          "tiling",
          "Łazienka 6 m², stare płytki do skucia. Najlepiej w grudniu.",
        ),
      },
      {
        order: job(
          "Robert Kania",
          "+48606100202",
          "painting",
          "Dwa pokoje, 34 m², sufity też. Klucze u sąsiada.",
        ),
      },
      {
        ago: "PT5H",
        order: job(
          "Weronika Sikora",
          "+48606100203",
          "tiling",
          "Taras 12 m², mrozoodporne płytki już kupione.",
        ),
      },
      {
        ago: "P1D",
        order: job("Paweł Górski", "+48606100204", "tiling", "Kuchnia: ściana nad blatem, 4 m²."),
        steps: [
          ["marek", "accept"],
          [
            "marek",
            "returnToFeed",
            {
              clarification: "Płytki 30×60, jest projekt",
              reason: "Termin nie pasuje",
              details: "Klient może tylko w weekendy, prosi o telefon po 17",
            },
          ],
        ],
      },
      {
        ago: "PT7H",
        order: job("Grażyna Wrona", "+48606100205", "tiling", "Wymiana płytek w kabinie prysznicowej."),
        steps: [["marek", "accept"]],
      },
      {
        ago: "P1DT3H",
        order: job("Filip Zając", "+48606100206", "painting", "Klatka schodowa w domu, 3 kondygnacje."),
        steps: [
          ["marek", "accept"],
          ["marek", "setStage", { stage: "consultation" }],
          ["marek", "notes", "Chce kolor RAL 9010, poprosił o wycenę z materiałem."],
        ],
      },
      {
        ago: "P3D",
        order: job("Barbara Sowa", "+48606100207", "tiling", "Podłoga w salonie, 28 m², wielki format."),
        steps: [
          ["marek", "accept"],
          ["marek", "setStage", { stage: "clientThinking" }],
        ],
      },
      {
        ago: "P2D",
        order: job("Krzysztof Bąk", "+48606100208", "tiling", "Balkon, przecieka do sąsiada."),
        steps: [
          ["ola", "accept"],
          ["ola", "setStage", { stage: "measurementAgreed", at: dayAt(time, 1, "09:30") }],
        ],
      },
      {
        ago: "P2DT4H",
        order: job("Sylwia Adamczyk", "+48606100209", "painting", "Biuro 60 m², tylko weekend."),
        steps: [
          ["marek", "accept"],
          ["marek", "start"],
        ],
      },
      {
        ago: "P3D",
        order: job("Jerzy Pająk", "+48606100210", "tiling", "Korytarz 9 m²."),
        steps: [
          ["marek", "accept"],
          ["marek", "start"],
          ["marek", "finish"],
        ],
      },
      {
        ago: "P3D",
        order: job("Elżbieta Szulc", "+48606100211", "painting", "Sypialnia, 14 m²."),
        steps: [
          ["ola", "accept"],
          ["ola", "cancel", { reason: "The client has found somebody else" }],
        ],
      },
    ],
  };
}
