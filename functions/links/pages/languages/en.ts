/** What English pages say; the other languages have exactly these texts. */
export const en = {
  order: (number: string) => `Order ${number}`,
  questions: "Questions? Call the shop:",
  headings: {
    goods: "What you ordered",
    parcel: "What you bring",
    delivery: "Delivery",
    place: "Where to",
    payment: "Payment",
    history: "The way so far",
    actions: "What you can do now",
    conversation: "Messages",
    photos: "Your order, photographed",
  },
  map: "Open the map",
  callBuyer: "Call the buyer",
  callRecipient: "Call the recipient",
  photo: (number: number) => `Photo ${number} of your order`,
  giftCall:
    "This is a gift: please do not call the recipient and do not say who sent it. If you need help, call the shop.",
  estimate: (time: string) => `Estimated delivery time: about ${time}. It is only a guide.`,
  photoLiked: { yes: "You like this photo.", no: "You have told the shop what is not right." },
  onHold: "The clock of this order stands still for now: no deadline runs out.",
  problem: "You have reported a problem. The shop and support look into it.",
  cancelRequested: "The cancellation has been asked for. Support decides about it.",
  undoUntil: (time: string) =>
    `Wrong button? You can take it back until ${time}. The buyer is not told before that.`,
  refund: {
    nothing: "Nothing has been paid yet, so nothing has to be returned.",
    everything: (back: string) => `You get back ${back}, which is everything: the delivery has not begun.`,
    part: (back: string, kept: string) =>
      `You get back ${back}. The delivery price of ${kept} is kept, because the delivery has begun.`,
    due: (back: string) => `${back} goes back to you.`,
    done: (back: string) => `${back} has been returned to you.`,
  },
  fields: {
    reason: "Why?",
    comment: "Who took it?",
    text: "What is wrong?",
    remark: "Anything to add? (not required)",
    message: "Your message",
    review: "A few words (not required)",
    stars: "How many stars?",
    liked: "Do you like it?",
    allowed: "If the recipient is not there: may somebody else take it?",
    collected: "Cash collected",
    yes: "Yes",
    no: "No",
  },
  actions: {
    onMyWay: { button: "I am on my way" },
    deliver: { button: "Delivered in person" },
    deliverElse: { title: "Handed to somebody else", button: "Delivered to this person" },
    fail: {
      title: "Could not deliver",
      button: "Report that it could not be delivered",
    },
    undo: { button: "Take it back" },
    receive: {
      button: "Yes, I have received it",
    },
    collect: { button: "Yes, I have picked it up" },
    acceptProposal: { title: "The shop asks you", button: "Yes, I agree" },
    declineProposal: { title: "No, I do not agree", button: "Say no" },
    message: { button: "Send the message" },
    reportProblem: {
      title: "No, there is a problem",
      button: "Report the problem",
    },
    cancel: { title: "Cancel the order", button: "Cancel the order now" },
    requestCancel: {
      title: "Ask for a cancellation",
      button: "Send to support",
    },
    ratePhoto: { title: "The photo", button: "Send" },
    allowThirdPerson: { title: "If nobody is there", button: "Send" },
    rate: { title: "Your rating", button: "Send the rating" },
  },
  done: {
    onMyWay: "Thank you. You are on your way.",
    deliver: "Thank you. The order is marked as delivered.",
    fail: "Thank you. The shop knows that the delivery did not work out.",
    undo: "Taken back. The order is where it was before.",
    receive: "Thank you for confirming that everything has come.",
    collect: "Thank you for confirming that you have it.",
    acceptProposal: "Thank you. It is agreed.",
    declineProposal: "Thank you. Everything stays as it was.",
    reportProblem: "Thank you. The shop and support know about the problem.",
    cancel: "The order is cancelled.",
    requestCancel: "Thank you. Support decides about the cancellation and writes to you.",
    ratePhoto: "Thank you. The shop sees your answer.",
    allowThirdPerson: "Thank you. The courier keeps to it.",
    rate: "Thank you for your rating.",
  },
  consent: {
    yes: "At present somebody else may take it for the recipient.",
    no: "At present it is handed over in person only.",
  },
  nobodyElse: "The buyer wants it handed over in person: nobody else may take it.",
  proposal: {
    time: (time: string, why: string) =>
      `The shop would like to deliver at another time: ${time}${why}. Until you agree, nothing changes.`,
    surcharge: (sum: string, why: string) =>
      `The shop asks you to pay ${sum} more${why}. Until you agree, nothing changes.`,
  },
  conversation: {
    you: "You",
    contractor: "Contractor",
    support: "Support",
    earlier: "Only the newest messages are shown here.",
  },
  onlyIfAgreed: "Only if the buyer has agreed to it beforehand.",
  askSupport: {
    onTheWay:
      "The delivery has begun. Support decides; the delivery price is kept if the order is cancelled.",
    before: "Support checks your request and decides.",
  },
  notices: {
    changed: "The order has changed in the meantime, so nothing was done. Here is how it stands now.",
    unverified: "For your safety we could not accept that. Please try once more with the buttons below.",
    invalid: "Something is missing or not right. Please check what you have entered.",
  },
  neutral: {
    title: "This link does not work",
    text: "It may have been mistyped, it may have expired, or a newer one may have replaced it. Please use the newest message that you have.",
  },
  replaced: {
    title: "No longer your delivery",
    text: "Another courier delivers this order now. Please do not deliver it. If you have the goods, please bring them back to the shop.",
  },
  tooMany: { title: "Too many attempts", text: "Please wait a minute and try again." },
  trouble: {
    title: "Please try again",
    text: "Something went wrong on our side, and nothing was changed. Please try again in a moment.",
  },
  jobs: {
    day: {
      all: "All your deliveries for today",
      title: "Your deliveries for today",
      none: "Nothing is left to deliver today.",
    },
    pending: { title: "A delivery for you", next: "The shop will hand the order to you." },
    assigned: {
      title: "A delivery for you",
      next: "Tell us when you are on your way, and when it is delivered.",
    },
    onTheWay: { title: "You are on your way", next: "Once you have handed it over, say so here." },
    readyForPickup: { title: "A delivery for you", next: "The order is ready." },
    delivered: { title: "Delivered", next: "There is nothing left to do. Thank you!" },
    failed: {
      title: "Could not be delivered",
      next: "The shop agrees on another attempt with the buyer. Should you deliver it after all, say so here.",
    },
    over: {
      title: "No delivery any more",
      next: "The order has ended. If you have the goods, please bring them back to the shop.",
    },
  },
};

export type PageTexts = typeof en;
