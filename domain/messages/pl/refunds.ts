import type { Facts } from "../words.ts";

/** What the buyer reads about his money when an order ends early. */
export const goesBack = ({ refund }: Facts): string =>
  refund
    ? `Zwrócimy Państwu ${refund}. Damy znać, gdy zwrot zostanie wykonany.`
    : "Nie odnotowaliśmy płatności, więc nie ma czego zwracać.";

/** What the shop has to do about the buyer's money. */
export const toReturn = ({ refund }: Facts): string =>
  refund
    ? `Prosimy zwrócić klientowi ${refund} i odnotować zwrot.`
    : "Do tego zamówienia nie odnotowano płatności.";
