import type { Language } from "./language.ts";

/** The titles of all statuses, in the manner of the help page: a "zamówienie" is "nowe". */
export const statusTitles: Language["statuses"] = {
  marketplace: {
    awaitingConfirmation: "Oczekuje na potwierdzenie",
    awaitingPayment: "Oczekuje na płatność",
    preparing: "Przygotowanie do wysyłki",
    inProduction: "W realizacji",
    shipped: "Wysłane",
    awaitingPickup: "Oczekuje na odbiór",
    received: "Otrzymane",
    pickedUp: "Odebrane",
    cancelled: "Anulowane",
    unpaid: "Nieopłacone",
  },
  giftShop: {
    new: "Nowe",
    accepted: "Przyjęte",
    photo: "Zdjęcie",
    courierLeft: "Kurier wyruszył",
    done: "Zrealizowane",
    declined: "Odrzucone przez sklep",
    cancelledByBuyer: "Anulowane przez klienta",
    cancelledBySupport: "Anulowane przez dział wsparcia",
  },
  contractorFeed: {
    new: "Nowe",
    accepted: "Przyjęte",
    inWork: "W trakcie prac",
    done: "Wykonane",
    cancelled: "Anulowane",
  },
  serviceDesk: {
    new: "Nowe",
    inProgress: "W realizacji",
    postponed: "Wstrzymane",
    ready: "Gotowe",
    inDelivery: "W dostawie",
    closedSuccessfully: "Zakończone pomyślnie",
    closedUnsuccessfully: "Zakończone niepomyślnie",
  },
  backOffice: {
    new: "Nowe",
    inProgress: "W realizacji",
    outForDelivery: "W dostawie",
    delivered: "Dostarczone",
    cancelled: "Anulowane",
  },
};
