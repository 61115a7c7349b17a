import { router } from "../http/router.ts";
import { handler as actByLink } from "../links/act-by-link.ts";
import { handler as showLink } from "../links/show-link.ts";

/** The pages behind links: the token in the path is checked against the order. */
export const handler = router<"links">({
  "show-link": showLink,
  "act-by-link": actByLink,
});
