import { handler as addMessage } from "../api/conversation/add-message.ts";
import { handler as listMessages } from "../api/conversation/list-messages.ts";
import { handler as listEvents } from "../api/events/list-events.ts";
import { handler as readContractor } from "../api/feed/read-contractor.ts";
import { handler as readFeed } from "../api/feed/read-feed.ts";
import { handler as saveContractor } from "../api/feed/save-contractor.ts";
import { handler as dismiss } from "../api/messages/dismiss.ts";
import { handler as dismissTask } from "../api/messages/dismiss-task.ts";
import { handler as liftSuppression } from "../api/messages/lift-suppression.ts";
import { handler as listNotifications } from "../api/messages/list-notifications.ts";
import { handler as listTasks } from "../api/messages/list-tasks.ts";
import { handler as resend } from "../api/messages/resend.ts";
import { handler as addNote } from "../api/notes/add-note.ts";
import { handler as listNotes } from "../api/notes/list-notes.ts";
import { handler as note } from "../api/notes/note.ts";
import { handler as command } from "../api/orders/command.ts";
import { handler as countOrders } from "../api/orders/count-orders.ts";
import { handler as createOrder } from "../api/orders/create-order.ts";
import { handler as listOrders } from "../api/orders/list-orders.ts";
import { handler as openPaymentPage } from "../api/orders/open-payment-page.ts";
import { handler as previewCancellation } from "../api/orders/preview-cancellation.ts";
import { handler as readOrder } from "../api/orders/read-order.ts";
import { handler as addPushSubscription } from "../api/people/add-push-subscription.ts";
import { handler as changeMe } from "../api/people/change-me.ts";
import { handler as linkTelegram } from "../api/people/link-telegram.ts";
import { handler as listPushSubscriptions } from "../api/people/list-push-subscriptions.ts";
import { handler as listStaff } from "../api/people/list-staff.ts";
import { handler as readMe } from "../api/people/read-me.ts";
import { handler as readTelegram } from "../api/people/read-telegram.ts";
import { handler as removePushSubscription } from "../api/people/remove-push-subscription.ts";
import { handler as removeStaff } from "../api/people/remove-staff.ts";
import { handler as saveMe } from "../api/people/save-me.ts";
import { handler as unlinkTelegram } from "../api/people/unlink-telegram.ts";
import { handler as listPhotos } from "../api/photos/list-photos.ts";
import { handler as uploadPhoto } from "../api/photos/upload-photo.ts";
import { handler as addDeliverer } from "../api/shops/add-deliverer.ts";
import { handler as changeDeliverer } from "../api/shops/change-deliverer.ts";
import { handler as changeShop } from "../api/shops/change-shop.ts";
import { handler as listDeliverers } from "../api/shops/list-deliverers.ts";
import { handler as listOutOfStock } from "../api/shops/list-out-of-stock.ts";
import { handler as listProviders } from "../api/shops/list-providers.ts";
import { handler as listPurchases } from "../api/shops/list-purchases.ts";
import { handler as listShops } from "../api/shops/list-shops.ts";
import { handler as readShop } from "../api/shops/read-shop.ts";
import { handler as readStockFeed } from "../api/shops/read-stock-feed.ts";
import { handler as refreshStockFeed } from "../api/shops/refresh-stock-feed.ts";
import { handler as reportLosses } from "../api/shops/report-losses.ts";
import { handler as saveShop } from "../api/shops/save-shop.ts";
import { handler as testProvider } from "../api/shops/test-provider.ts";
import { handler as addEndpoint } from "../api/webhooks/add-endpoint.ts";
import { handler as enableEndpoint } from "../api/webhooks/enable-endpoint.ts";
import { handler as listDeliveries } from "../api/webhooks/list-deliveries.ts";
import { handler as listEndpoints } from "../api/webhooks/list-endpoints.ts";
import { handler as redeliver } from "../api/webhooks/redeliver.ts";
import { handler as removeEndpoint } from "../api/webhooks/remove-endpoint.ts";
import { handler as rotateSecret } from "../api/webhooks/rotate-secret.ts";
import { router } from "../http/router.ts";

/** Every call with a token: the gateway has checked it, the handler asks what its caller may do. */
export const handler = router<"api">({
  "create-order": createOrder,
  "list-orders": listOrders,
  "count-orders": countOrders,
  "read-order": readOrder,
  "preview-cancellation": previewCancellation,
  "open-payment-page": openPaymentPage,
  "list-notes": listNotes,
  "add-note": addNote,
  note,
  "list-photos": listPhotos,
  "upload-photo": uploadPhoto,
  "list-messages": listMessages,
  "add-message": addMessage,
  "list-notifications": listNotifications,
  resend,
  dismiss,
  command,
  "list-tasks": listTasks,
  "dismiss-task": dismissTask,
  "lift-suppression": liftSuppression,
  "read-feed": readFeed,
  "read-me": readMe,
  "save-me": saveMe,
  "change-me": changeMe,
  "list-push-subscriptions": listPushSubscriptions,
  "add-push-subscription": addPushSubscription,
  "remove-push-subscription": removePushSubscription,
  "read-telegram": readTelegram,
  "link-telegram": linkTelegram,
  "unlink-telegram": unlinkTelegram,
  "list-shops": listShops,
  "save-shop": saveShop,
  "change-shop": changeShop,
  "read-shop": readShop,
  "report-losses": reportLosses,
  "list-purchases": listPurchases,
  "list-providers": listProviders,
  "test-provider": testProvider,
  "read-stock-feed": readStockFeed,
  "refresh-stock-feed": refreshStockFeed,
  "list-out-of-stock": listOutOfStock,
  "list-staff": listStaff,
  "remove-staff": removeStaff,
  "add-deliverer": addDeliverer,
  "list-deliverers": listDeliverers,
  "change-deliverer": changeDeliverer,
  "save-contractor": saveContractor,
  "read-contractor": readContractor,
  "list-events": listEvents,
  "add-endpoint": addEndpoint,
  "list-endpoints": listEndpoints,
  "remove-endpoint": removeEndpoint,
  "rotate-secret": rotateSecret,
  "enable-endpoint": enableEndpoint,
  redeliver,
  "list-deliveries": listDeliveries,
});
