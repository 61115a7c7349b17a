import { onDemand, router } from "../http/router.ts";

/**
 * What anybody may ask: the board's page, which asks everything else with its reader's token, and what is nobody's
 * secret. It has no rights at all. What one of these needs the others do not, and the contract alone is 300 KB: each is
 * loaded when somebody asks for it.
 */
export const handler = router<"public">({
  "show-board": onDemand(() => import("../board/show-board.ts")),
  "board-session": onDemand(() => import("../board/board-session.ts")),
  "read-lifecycle": onDemand(() => import("../api/service/read-lifecycle.ts")),
  health: onDemand(() => import("../api/service/health.ts")),
  openapi: onDemand(() => import("../api/service/openapi.ts")),
});
