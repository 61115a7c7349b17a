import type { ComponentType } from "preact";
import type { BoardPlace, ScreenName } from "../place.ts";
import { ArchiveScreen } from "./archive.tsx";
import { DeliveriesScreen } from "./deliveries.tsx";
import { MeScreen } from "./me.tsx";
import { NeedsYouScreen } from "./needs-you.tsx";
import { NewOrderScreen } from "./new-order.tsx";
import { ReportsScreen } from "./reports.tsx";
import { SupportScreen } from "./support.tsx";

/** Screens that nobody begins with: they come in a script of their own, which `board/bundle.ts` makes. */
export const seldomScreens: Partial<Record<ScreenName, ComponentType<{ place: BoardPlace }>>> = {
  needsYou: NeedsYouScreen,
  deliveries: DeliveriesScreen,
  archive: ArchiveScreen,
  // Without a shop of one's own: a way to find an order in all of them.
  orders: SupportScreen,
  reports: ReportsScreen,
  newOrder: NewOrderScreen,
  me: MeScreen,
};
