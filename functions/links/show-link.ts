import { linkHandler } from "./handler.ts";
import { showPage } from "./show-page.ts";

/** GET /l/{token}: the page of a buyer or a deliverer. It reads and never writes. */
export const handler = linkHandler((request, opened) => showPage(request, opened, 200));
