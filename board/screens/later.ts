import { HistoryCard } from "../cards/history.tsx";
import { NotificationsCard } from "../cards/sent.tsx";
import { PhotoCard } from "../order/photos.tsx";
import { KeyHelp } from "../parts/key-help.tsx";
import { renewPush } from "../push/push.ts";
import { ArchiveScreen } from "./archive.tsx";
import { DeliveriesScreen } from "./deliveries.tsx";
import { MeScreen } from "./me.tsx";
import { NewOrderScreen } from "./new-order.tsx";
import { ReportsScreen } from "./reports.tsx";
import { SupportScreen } from "./support.tsx";

/** The screens that nobody's day at a shop begins with. */
const screens = {
  deliveries: DeliveriesScreen,
  archive: ArchiveScreen,
  reports: ReportsScreen,
  newOrder: NewOrderScreen,
  me: MeScreen,
  support: SupportScreen,
};

export { HistoryCard, KeyHelp, NotificationsCard, PhotoCard, renewPush, screens };
