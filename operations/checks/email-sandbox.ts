import { GetAccountSendingEnabledCommand, GetSendQuotaCommand, SESClient } from "@aws-sdk/client-ses";
import { bad, type Check, good } from "../check.ts";

/** SES gives accounts in its sandbox 200 e-mails a day, and says nothing plainer in this API. */
const sandboxQuota = 200;

export const emailSandbox: Check = {
  name: "E-mail may go to everybody",
  async look() {
    const ses = new SESClient();
    const { Enabled = true } = await ses.send(new GetAccountSendingEnabledCommand({}));
    if (!Enabled)
      return [bad("SES has paused sending.", "See the reputation dashboard of SES; AWS has written to you.")];
    const { Max24HourSend = 0, SentLast24Hours = 0 } = await ses.send(new GetSendQuotaCommand({}));
    const used = `${SentLast24Hours} of ${Max24HourSend} e-mails in the last 24 hours.`;
    if (Max24HourSend > 0 && Max24HourSend <= sandboxQuota)
      return [bad(`SES is in its sandbox: ${used}`, "Request production access in the console of SES.")];
    if (Max24HourSend > 0 && SentLast24Hours > Max24HourSend * 0.8)
      return [bad(`Nearly all that SES sends in a day: ${used}`, "Request a higher sending quota.")];
    return [good(`SES sends to everybody: ${used}`)];
  },
};
