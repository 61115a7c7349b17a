/** An order as Shopify's Admin REST API answers it: discounts on goods and shipping, tax on top, a tip, an engraving. */
export const shopifyOrder = {
  id: 5550001,
  name: "#1001",
  currency: "USD",
  created_at: "2026-11-20T09:30:00-05:00",
  processed_at: "2026-11-20T09:31:00-05:00",
  cancelled_at: null,
  test: false,
  email: "jo@example.com",
  phone: null,
  customer_locale: "en-US",
  customer: { id: 77, first_name: "Jo", last_name: "Doe", email: "jo@example.com", phone: "+13195550142" },
  billing_address: {
    ...{ first_name: "Jo", last_name: "Doe", company: "Prints Ltd", address1: "1 Main St", address2: null },
    ...{ city: "Ames", province: "Iowa", zip: "50010", country_code: "US", phone: null },
  },
  shipping_address: {
    ...{ first_name: "Sam", last_name: "Roe", company: "", address1: "408 3rd St NW", address2: "" },
    ...{ city: "Waverly", province: "Iowa", zip: "50677", country_code: "US", phone: "+13195550143" },
  },
  line_items: [
    {
      ...{ title: "T-shirt", variant_title: "Small / Blue", sku: "T-1", quantity: 3, price: "16.50" },
      ...{ product_id: 9, variant_id: 91, tip: null },
      properties: [
        { name: "Engraving", value: "Happy Birthday" },
        { name: "_token", value: "x" },
      ],
      discount_allocations: [{ amount: "4.95", discount_application_index: 0 }],
    },
    { title: "Mug", variant_title: null, sku: "", quantity: 1, price: "9.99", properties: [] },
    { title: "Tip", quantity: 1, price: "5.00", tip: { payment_gateway: "shopify_payments" } },
  ],
  shipping_lines: [
    {
      ...{ title: "Ground Advantage", price: "7.00" },
      discount_allocations: [{ amount: "2.00", discount_application_index: 1 }],
    },
  ],
  discount_applications: [
    { type: "discount_code", code: "TENOFF" },
    { type: "automatic", title: "Half shipping" },
  ],
  discount_codes: [{ code: "TENOFF", amount: "4.95", type: "percentage" }],
  tax_lines: [{ title: "State Tax", price: "3.27", rate: 0.06 }],
  taxes_included: false,
  total_tax: "3.27",
  total_discounts: "6.95",
  total_tip_received: "5.00",
  total_price: "67.81",
  total_outstanding: "0.00",
  financial_status: "paid",
  fulfillment_status: null,
  payment_gateway_names: ["shopify_payments"],
  refunds: [],
  note: "Leave at the side door",
  note_attributes: [
    { name: "campaign", value: "november" },
    { name: "Gift message", value: "With love" },
  ],
  tags: "vip, print",
};

/** An order as WooCommerce's REST API v3 answers it: prices with tax inside, a coupon, a fee, a parcel locker, cash on delivery. */
export const wooOrder = {
  id: 727,
  number: "727",
  status: "processing",
  currency: "PLN",
  date_created_gmt: "2026-11-20T13:10:15",
  date_paid_gmt: null,
  prices_include_tax: true,
  discount_total: "8.13",
  discount_tax: "1.87",
  shipping_total: "12.19",
  shipping_tax: "2.80",
  total: "109.99",
  total_tax: "20.57",
  customer_id: 0,
  customer_note: "",
  billing: {
    ...{
      first_name: "Anna",
      last_name: "Nowak",
      company: "Koty sp. z o.o.",
      address_1: "ul. Prosta 1",
      address_2: "m. 4",
    },
    ...{
      city: "Warszawa",
      state: "",
      postcode: "00-001",
      country: "PL",
      email: "anna@example.com",
      phone: "501 234 567",
    },
  },
  shipping: {
    ...{ first_name: "Anna", last_name: "Nowak", company: "", address_1: "ul. Prosta 1", address_2: "m. 4" },
    ...{ city: "Warszawa", state: "", postcode: "00-001", country: "PL", phone: "" },
  },
  payment_method: "cod",
  payment_method_title: "Za pobraniem",
  payment_url: "https://shop.example/pay/727",
  needs_payment: false,
  transaction_id: "",
  line_items: [
    {
      ...{ name: "Clay cat", sku: "CAT-1", quantity: 3, product_id: 93 },
      ...{ subtotal: "81.30", subtotal_tax: "18.70", total: "73.17", total_tax: "16.83" },
      image: { id: 1, src: "https://shop.example/cat.jpg" },
      meta_data: [
        { key: "pa_color", value: "red", display_key: "Kolor", display_value: "<p>czerwony</p>" },
        { key: "_reduced_stock", value: "3" },
      ],
    },
  ],
  shipping_lines: [{ method_title: "InPost Paczkomat", total: "12.19", total_tax: "2.80", meta_data: [] }],
  fee_lines: [{ name: "Pobranie", total: "4.06", total_tax: "0.94" }],
  coupon_lines: [{ code: "kot10", discount: "8.13", discount_tax: "1.87" }],
  tax_lines: [{ label: "VAT", rate_percent: 23, tax_total: "17.77", shipping_tax_total: "2.80" }],
  refunds: [],
  meta_data: [
    { key: "_paczkomat_id", value: "WAW01A" },
    { key: "_billing_nip", value: "5261040828" },
  ],
};

const header =
  "order;name;email;currency;title;quantity;unitPrice;options;deliveryPrice;discount;discountCode;paid;total";

/** Orders in CSV: two lines of one, a decimal comma and quoted cells; one that nobody can be reached about; one with another total. */
export const csvFile = [
  `\uFEFF${header}`,
  'A-1;Anna Nowak;anna@example.com;PLN;Clay cat;2;45,00;"Colour=red; Size=M";15,00;5,00;KOT;110,00;110,00',
  'A-1;;;;"Wool, ""red""";0,5;20.00;;;;;;',
  "A-2;Nobody;;PLN;Mug;1;9;;;;;;9",
  "A-3;Jan;jan@example.com;PLN;Mug;1;9;;;;;;9,50",
  "",
].join("\r\n");
