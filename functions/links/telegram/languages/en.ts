/** What the bot says, apart from the messages about orders. */
export const telegramWords = {
  /** Before anything is linked, with a button below. */
  welcome:
    "Good day. Messages about orders can come here. To link this chat, please make a link to it on the board, in the settings. Or press “Send contact” below: your number has to be known to your shop.",
  sendContact: "Send contact",
  /** What comes here, as `linked` and `alreadyLinked` say it. */
  ofShop: (shop: string) => `orders at ${shop}`,
  ofSupport: "requests to support",
  ofContractor: "new orders and your own",
  linked: (about: string) =>
    `This chat is linked: messages about ${about} come here from now on. To choose among them, send /settings; to end this, send /stop.`,
  alreadyLinked: (about: string) =>
    `Messages come here about: ${about}. To end this, send /stop. To link another shop, please press “Send contact” below.`,
  settings: (page: string) => `Which messages come here, you choose in the settings of the board: ${page}`,
  unknownPhone:
    "No shop knows this number. Please make a link to this chat on the board, in the settings, or ask the director to add the number to the shop’s phones.",
  foreignContact: "Please send your own contact, with the button “Send contact” below.",
  deadCode:
    "This link has been used already or is too old. Please make a new one on the board, in the settings.",
  stopped: "This chat is no longer linked, and no more messages come here. To link it again, send /start.",
  notLinked: "This chat is not linked. To link it, send /start.",
  help: "To link this chat, send /start; to choose among the messages, /settings; to end them, /stop. For everything else, please open the order on the board.",
  /** With what it costs, where it costs something. */
  askAccept: (fee?: string) =>
    `Please confirm that you accept this order.${fee ? ` Accepting it costs ${fee}.` : ""}`,
  accepted: "The order has been accepted.",
  gone: "You cannot do this here any more. Please open the order on the board.",
};
