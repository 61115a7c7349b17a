/** What a notification says: the number of an order and what happened, and nothing about people. */
interface PushNotice {
  title: string;
  /** The order's id; nothing where it is about a task. */
  order: string;
}

/** What a service worker has of its own, as far as it is needed here. */
interface Worker {
  addEventListener(
    type: "push" | "notificationclick",
    listener: (
      event: ExtendableEvent & { data?: { json(): PushNotice }; notification: Notification },
    ) => void,
  ): void;
  registration: ServiceWorkerRegistration;
  clients: {
    matchAll(of: {
      type: "window";
      includeUncontrolled: true;
    }): Promise<{ url: string; focus(): Promise<unknown> }[]>;
    openWindow(path: string): Promise<unknown>;
  };
}
interface ExtendableEvent {
  waitUntil(work: Promise<unknown>): void;
}

const worker = self as unknown as Worker;

/** Browsers take the right to notify from pages that show nothing: what cannot be read is shown, too. */
worker.addEventListener("push", (event) => {
  const { title = "Waymark", order = "" } = event.data?.json() ?? {};
  const options = { tag: order || title, data: order, renotify: true };
  event.waitUntil(worker.registration.showNotification(title, options));
});

worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const order = String(event.notification.data);
  event.waitUntil(show(order ? `/board/orders/${encodeURIComponent(order)}` : "/board/needs-you"));
});

/** Shows the page of an order: where it is open already, there. */
async function show(path: string): Promise<void> {
  const open = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = open.find(({ url }) => new URL(url).pathname === path);
  await (there ? there.focus() : worker.clients.openWindow(path));
}
