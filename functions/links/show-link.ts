import { linkHandler } from "./handler.ts";
import { showPage } from "./show-page.ts";

/** GET /l/{token}: the page of a buyer or a deliverer. It reads and never writes, whoever opens it. */
export const handler = linkHandler((visit, opened) => showPage(visit, opened, 200));
