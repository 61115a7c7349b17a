import { router } from "../http/router.ts";
import { handler as actByLink } from "../links/act-by-link.ts";
import { handler as showLink } from "../links/show-link.ts";
import { handler as telegramWebhook } from "../links/telegram/telegram-webhook.ts";

/** Those who act without a token of the issuer: who holds a link, which is checked against the order, and who has linked a chat. */
export const handler = router<"links">({
  "show-link": showLink,
  "act-by-link": actByLink,
  "telegram-webhook": telegramWebhook,
});
