import * as z from "zod";

const id = z.int();
const from = z.looseObject({ id, language_code: z.string().max(35).optional() }).meta({ id: "TelegramUser" });
/** A chat with one person; in groups the bot says nothing. */
const chat = z.looseObject({ id, type: z.string() }).meta({ id: "TelegramChatReference" });
const message = z.looseObject({
  message_id: id,
  chat,
  from: from.optional(),
  text: z.string().max(5000).optional(),
  contact: z.looseObject({ phone_number: z.string().max(40), user_id: id.optional() }).optional(),
});
const press = z.looseObject({
  id: z.string().max(100),
  from,
  data: z.string().max(64).optional(),
  message: z
    .looseObject({
      message_id: id,
      chat,
      reply_markup: z
        .looseObject({
          inline_keyboard: z.array(z.array(z.looseObject({ text: z.string(), url: z.string().optional() }))),
        })
        .optional(),
    })
    .optional(),
});

/** What Telegram sends, as far as the bot reads it (Bot API 9: Update). */
export const telegramUpdate = z.looseObject({
  update_id: id,
  message: message.optional(),
  callback_query: press.optional(),
  my_chat_member: z
    .looseObject({ chat, from, new_chat_member: z.looseObject({ status: z.string() }) })
    .optional(),
});

export type TelegramUpdate = z.infer<typeof telegramUpdate>;
/** Something that somebody has written to the bot. */
export type ChatInput = z.infer<typeof message>;
/** A button that somebody has pressed. */
export type ButtonInput = z.infer<typeof press>;
