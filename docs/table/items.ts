/** One example of every kind of item, with its keys; the fields that are not shown are the kind's own. */
export const exampleItems = [
  ["order: state and history", { pk: "ORDER#01K…7F", sk: "ORDER", shopKey: "clay-cats#open", version: 3 }],
  ["order: request", { pk: "ORDER#01K…7F", sk: "ORDER#REQUEST", fingerprint: "uZ…", request: {} }],
  [
    "order: token of its execution",
    { pk: "ORDER#01K…7F", sk: "CLOCK", state: "awaitingPayment", token: "AAA…" },
  ],
  ["order: message", { pk: "ORDER#01K…7F", sk: "MSG#0003#shipped#buyer.hK2v#email", status: "sent" }],
  ["order: note", { pk: "ORDER#01K…7F", sk: "NOTE#2026-11-16T09:00:00Z-3f2a", note: {} }],
  ["order: photo", { pk: "ORDER#01K…7F", sk: "PHOTO#00", photo: {}, dueKey: "due#3" }],
  ["shop", { pk: "SHOP#clay-cats", sk: "SHOP", settings: {}, lastNumber: 1042 }],
  ["shop: deliverer", { pk: "SHOP#clay-cats", sk: "DELIVERER#8c1e", deliverer: {} }],
  ["shop: endpoint of its webhooks", { pk: "SHOP#clay-cats", sk: "ENDPOINT#5d0f", url: "https://…" }],
  [
    "endpoint: delivery that waits",
    { pk: "ENDPOINT#clay-cats#5d0f", sk: "DELIVERY#01K…7F.3", status: "waiting" },
  ],
  ["feed: up to 25 events", { pk: "FEED#clay-cats", sk: "000000000026", events: ["01K…7F.3"] }],
  ["contractor", { pk: "CONTRACTOR#carl", sk: "CONTRACTOR", contractor: {} }],
  ["link", { pk: "LINK#<hash of its token>", sk: "LINK", link: {} }],
  ["e-mail address that is suppressed", { pk: "ADDRESS#<hash>", sk: "SUPPRESSED", reason: "bounce" }],
  [
    "shop: SMS of a day",
    { pk: "SMS#clay-cats#2026-11-16", sk: "TOTAL", messages: 12, expiresAt: 1763900000 },
  ],
  ["look through all orders that goes on later", { pk: "SWEEP", sk: "PLACE", began: "2026-11-16T03:17:00Z" }],
] as const;
