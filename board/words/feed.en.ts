/** What the lists of contractors and of support say in English. */
export const feedWords = {
  lists: { new: "New", mine: "Accepted", archive: "Archive" },
  none: "No new orders at the moment",
  noneHint: "An order that fits your services and cities appears here by itself, with a sound.",
  noOffer: "Say what you do, and where",
  noOfferHint: "The feed shows orders that fit your services and cities.",
  toOffer: "To the settings",
  noneMine: "You have accepted nothing yet",
  noneMineHint: "Accept an order, and you get the client's phone at once.",
  noneArchive: "The archive is empty",
  noneArchiveHint: "What is done or cancelled comes here by itself, and nothing of it is lost.",
  learned: "From an earlier contractor",
  yours: (number: string) => `Order ${number} is yours. Call the client.`,
  lost: "Somebody was faster",
  lostHint: "Another contractor has this order now. Nothing was charged.",
  ok: "All right",
  stands: (span: string) => `for ${span}`,
};
