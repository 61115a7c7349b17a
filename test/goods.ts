/** A buyer with everything that messages need. */
export const anna = {
  name: "Anna Kowalczuk",
  email: "anna@example.com",
  phone: "+48501234567",
  locale: "pl",
};

export const address = { line1: "ul. Prosta 1", city: "Warszawa", postalCode: "00-001", country: "PL" };

/** Two clay cats from the shelf for 105.00 zł with delivery. */
export const catOrder = {
  buyer: anna,
  currency: "PLN",
  delivery: { way: "carrier", price: 1500, address },
  payment: { channel: "online" },
  lines: [{ sku: "CAT-1", title: "Clay cat", quantity: 2, unitPrice: 4500, availability: "inStock" }],
};

/** A vase that is made when it is ordered. */
export const vaseLine = {
  sku: "VASE",
  title: "Vase",
  quantity: 1,
  unitPrice: 12000,
  availability: "madeToOrder",
};
