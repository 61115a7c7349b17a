/** What English pages say; the other languages have exactly these texts. */
export const en = {
  order: (number: string) => `Order ${number}`,
  questions: "Questions? Call the shop:",
  headings: {
    goods: "What you ordered",
    parcel: "What you are delivering",
    details: "Details",
    place: "Where to",
    pickup: "Pickup",
    payment: "To pay",
    history: "Order history",
    actions: "What you can do now",
    conversation: "Messages",
    photos: "Photos of your order",
  },
  map: "Open the map",
  call: "Call",
  callShop: "Call the shop",
  giveNumber: (number: string) => `Please have your order number ready: ${number}.`,
  closedNow: (when: string, isToday: boolean) =>
    isToday
      ? `The shop is closed at the moment and opens today at ${when}.`
      : `The shop is closed at the moment and opens on ${when}.`,
  road: {
    name: "Steps of your order",
    done: ", done",
    by: (moment: string) => `by ${moment}`,
    usually: (moment: string) => `usually by ${moment}`,
    about: (moment: string) => `about ${moment}`,
    agreed: (moment: string) => `visit on ${moment}`,
  },
  pay: {
    button: (sum: string) => `Pay ${sum}`,
    transfer: "Please send a bank transfer:",
    orTransfer: "Or send a bank transfer:",
    orOnline: "Or pay online:",
    going: "Taking you to the payment",
    goingText: (sum: string, host: string) =>
      `You can pay ${sum} securely at ${host}. If nothing happens, please use the button.`,
    onDelivery: "To pay on delivery",
    onPickup: "To pay on pickup",
  },
  callBuyer: "Call the buyer",
  callRecipient: "Call the recipient",
  photo: (number: number) => `Photo ${number} of your order`,
  giftCall:
    "This is a gift: please do not call the recipient and do not say who sent it. If you need help, call the shop.",
  estimate: (time: string) =>
    `Estimated delivery time: about ${time}. It may come a little earlier or later.`,
  photoLiked: { yes: "You like this photo.", no: "You do not like this photo; the shop knows." },
  onHold: "The deadlines of this order are paused for now.",
  problem: "You have reported a problem. The shop and our support are looking into it.",
  cancelRequested: "A cancellation has been requested. Our support will decide.",
  undoUntil: (time: string) =>
    `Pressed the wrong button? You can undo it until ${time}. The buyer will not be told before then.`,
  refund: {
    nothing: "You have not paid anything yet, so there is nothing to refund.",
    everything: (back: string) => `You will get ${back} back, the full amount: the delivery has not begun.`,
    part: (back: string, kept: string) =>
      `You will get ${back} back. The delivery (${kept}) is not refunded, because your order is already on its way.`,
    due: (back: string) => `You will get ${back} back.`,
    done: (back: string) => `${back} has been refunded to you.`,
  },
  fields: {
    reason: "Why?",
    comment: "Who took it?",
    text: "What is wrong?",
    remark: "Anything to add? (optional)",
    message: "Your message",
    review: "A few words (optional)",
    stars: "How many stars?",
    liked: "Do you like it?",
    allowed: "If the recipient is out, may somebody else take it?",
    anyway: "This delivery has been stopped. Tick only if the shop has asked you to deliver all the same.",
    collected: "Cash collected",
    yes: "Yes",
    no: "No",
  },
  actions: {
    onMyWay: { button: "I am on my way" },
    deliver: { button: "Delivered in person" },
    deliverElse: { title: "Handed to somebody else", button: "Delivered to this person" },
    fail: {
      title: "I could not deliver it",
      button: "Report a failed delivery",
    },
    undo: { button: "Undo" },
    receive: {
      button: "Yes, I have received it",
    },
    collect: { button: "Yes, I have picked it up" },
    acceptProposal: { title: "A question from the shop", button: "Yes, I agree" },
    declineProposal: { title: "No, I do not agree", button: "I do not agree" },
    message: { button: "Send message" },
    reportProblem: {
      title: "There is a problem",
      button: "Report the problem",
    },
    cancel: { title: "Cancel the order", button: "Cancel the order now" },
    requestCancel: {
      title: "Request a cancellation",
      button: "Send to support",
    },
    ratePhoto: { title: "The photo", button: "Send" },
    allowThirdPerson: { title: "If the recipient is out", button: "Send" },
    rate: { title: "Your rating", button: "Send rating" },
  },
  done: {
    onMyWay: "Thank you. We have noted that you are on your way.",
    deliver: "Thank you. The order is marked as delivered.",
    fail: "Thank you. The shop knows that the delivery failed.",
    undo: "Undone. The order is back where it was.",
    receive: "Thank you for confirming that your order has arrived.",
    collect: "Thank you for confirming that you have it.",
    acceptProposal: "Thank you. That is agreed.",
    declineProposal: "Thank you. Everything stays as it was.",
    reportProblem: "Thank you. The shop and support know about the problem.",
    cancel: "The order has been cancelled.",
    requestCancel: "Thank you. Our support will decide and write to you.",
    ratePhoto: "Thank you. The shop can see your answer.",
    allowThirdPerson: "Thank you. The courier will know.",
    rate: "Thank you for your rating.",
  },
  ownCommand: {
    done: "Thank you. We have noted it.",
    optional: (label: string) => `${label} (optional)`,
    units: { days: "days", hours: "hours", minutes: "minutes" },
  },
  consent: {
    yes: "At the moment, somebody else may take it for the recipient.",
    no: "At the moment, it will be handed over in person only.",
  },
  nobodyElse: "The buyer asks for it to be handed over in person: please give it to nobody else.",
  proposal: {
    time: (time: string, why: string) =>
      `The shop would like to deliver at a different time: ${time}${why}. Nothing will change unless you agree.`,
    surcharge: (sum: string, why: string) =>
      `The shop asks you to pay an extra ${sum}${why}. Nothing will change unless you agree.`,
  },
  conversation: {
    you: "You",
    contractor: "Contractor",
    support: "Support",
    unread: "new",
    earlier: "Only the newest messages are shown here.",
  },
  onlyIfAgreed: "Only if the buyer agreed to it beforehand.",
  askSupport: {
    onTheWay: (costs: boolean) =>
      `Your order is already on its way. Our support will decide${costs ? "; if it is cancelled, the delivery is not refunded" : ""}.`,
    before: "Our support will look at your request and decide.",
  },
  notices: {
    changed: "The order has changed in the meantime, so nothing was done. This is how it stands now.",
    unverified: "For your security we could not accept that. Please try again with the buttons below.",
    invalid: "Something is missing or incorrect. Please check what you have entered.",
    payLater:
      "The payment page cannot be opened at the moment, and nothing has been charged. Please try again in a few minutes.",
  },
  neutral: {
    title: "This link does not work",
    text: "It may have been mistyped, it may have expired, or a newer one may have replaced it. Please use the link in our latest message to you.",
  },
  replaced: {
    title: "No longer your delivery",
    text: "Another courier is now delivering this order. Please do not deliver it. If you have the goods, please bring them back to the shop.",
  },
  tooMany: { title: "Too many attempts", text: "Please wait a minute and try again." },
  trouble: {
    title: "Please try again",
    text: "Something went wrong on our side, and nothing has changed. Please try again in a moment.",
  },
  jobs: {
    day: {
      all: "All your deliveries for today",
      title: "Your deliveries for today",
      none: "There is nothing left to deliver today.",
    },
    contact: {
      title: "How we tell you about jobs",
      label: "Please tell me",
      hint: "You will hear of every job. What does not reach you one way, we send the other way.",
      save: "Save",
      ways: { both: "by e-mail and SMS", sms: "by SMS", email: "by e-mail" },
    },
    pending: { title: "New delivery job", next: "The shop will hand the order to you." },
    assigned: {
      title: "New delivery job",
      next: "",
      asks: {
        onMyWay: "Please tell us when you set out.",
        deliver: "Once you have handed it over, mark it as delivered.",
      },
    },
    onTheWay: {
      title: "You are on your way",
      next: "",
      asks: { deliver: "Once you have handed it over, please tell us here." },
    },
    readyForPickup: { title: "New delivery job", next: "The order is ready." },
    delivered: { title: "Delivered", next: "There is nothing left to do. Thank you!" },
    failed: {
      title: "Could not be delivered",
      next: "The shop will agree a new time with the buyer.",
      asks: { deliver: "If you deliver it after all, please tell us here." },
    },
    over: {
      title: "No longer needed",
      next: "The order has ended, so please do not deliver it. If you have the goods, please bring them back to the shop.",
    },
  },
};

export type PageTexts = typeof en;
