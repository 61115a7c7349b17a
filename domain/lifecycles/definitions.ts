/** The lifecycles there are: a folder, one line here and `npm run generate` make one more. */
export { backOffice } from "./back-office/definition.ts";
export { contractorFeed } from "./contractor-feed/definition.ts";
export { giftShop } from "./gift-shop/definition.ts";
export { marketplace } from "./marketplace/definition.ts";
export { serviceDesk } from "./service-desk/definition.ts";
