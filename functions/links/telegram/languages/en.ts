/** What the bot says, apart from the messages about orders. */
export const telegramWords = {
  /** Before anything is linked, with a button below. */
  welcome:
    "Good day. Messages about your shop’s orders can come here. To link this chat, please press “Send contact” below: your number has to be known to your shop.",
  sendContact: "Send contact",
  linked: (shop: string) =>
    `This chat is linked: messages about orders at ${shop} come here from now on. To end this, send /stop.`,
  alreadyLinked: (shops: string) =>
    `This chat is linked to ${shops}. To end this, send /stop. To link another shop, please press “Send contact” below.`,
  unknownPhone:
    "No shop knows this number. Please make a link to this chat on the board, in the settings, or ask the director to add the number to the shop’s phones.",
  foreignContact: "Please send your own contact, with the button “Send contact” below.",
  deadCode:
    "This link has been used already or is too old. Please make a new one on the board, in the settings.",
  stopped: "This chat is no longer linked, and no more messages come here. To link it again, send /start.",
  notLinked: "This chat is not linked. To link it, send /start.",
  help: "To link this chat, send /start; to end the messages, send /stop. For everything else, please open the order on the board.",
  askAccept: "Please confirm that you accept this order.",
  accepted: "The order has been accepted.",
  gone: "You cannot do this here any more. Please open the order on the board.",
};
