import { foldedAddress } from "../../domain/email-address.ts";
import { lifecycleOf } from "../../domain/lifecycles/registry.ts";
import type { Notification } from "../../domain/messages/notifications.ts";
import { isMisaddressed } from "../../domain/messages/recipients.ts";
import { isRelevant } from "../../domain/messages/relevance.ts";
import type { MailReport } from "../../domain/reports/mail.ts";
import type { ReceiptReport } from "../../domain/reports/sms.ts";
import { addSeconds, type Moment } from "../../domain/time/time.ts";
import { findOrder } from "../orders/orders.ts";
import { recordMetric } from "../runtime/metrics.ts";
import { settleInTurn } from "../runtime/settle.ts";
import { findByReceipt, listNotifications, replaceNotification } from "./notifications.ts";
import { cachedShopReader, recipientsFor } from "./participants.ts";
import { recordIfOutOfReach } from "./reach.ts";
import { sendOtherwise } from "./send.ts";
import { type Suppression, suppress } from "./suppressions.ts";
import { longestWaitMinutes } from "./transmit.ts";

/** So often a row is read again that somebody else has written meanwhile. */
const maxAttempts = 5;

/** Does what a mail provider's report asks for: suppresses all its addresses, then shows it on the order. */
export async function applyMailReport(report: MailReport, at: Moment): Promise<void> {
  const { addresses, suppression } = report;
  await settleInTurn([
    ...addresses.map((address) => () => suppression && suppress(address, suppression, at)),
    ...addresses.map((address) => () => showOnOrder(report, address, at)),
  ]);
}

async function showOnOrder(report: MailReport, address: string, at: Moment): Promise<void> {
  const message = report.order && (await markReported(report, report.order, address));
  if (message && report.suppression) await reachOtherwise({ ...message, at }, report.suppression);
}

/**
 * Marks the newest e-mail that the report can be about. A sender writes its row when the e-mail has left, and a report
 * can be faster than that: then this fails, and the report comes again.
 */
async function markReported(
  report: MailReport,
  order: string,
  address: string,
  attempts = maxAttempts,
): Promise<Notification> {
  const { status, reason, template } = report;
  const rows = await listNotifications(order);
  const row = rows.findLast((each) => isAbout(each, address) && each.template === template);
  if (!row) throw new Error(`Order ${order} has no row yet of the e-mail that a report is about.`);
  if (row.status === status) return row;
  const { dueAt: _, ...marked }: Notification = { ...row, status, reason };
  if (await replaceNotification(row, marked)) return marked;
  if (attempts > 1) return markReported(report, order, address, attempts - 1);
  throw new Error(`The messages of order ${order} change all the time.`);
}

const isAbout = ({ channel, to }: Notification, address: string): boolean =>
  channel === "email" && foldedAddress(to) === foldedAddress(address);

/**
 * An out-of-office reply counts as a transient bounce: only a permanent one calls for another channel, a complaint for none. Where
 * no channel is left, the order says so.
 */
async function reachOtherwise(message: Notification, reason: Suppression): Promise<void> {
  const order = await findOrder(message.order);
  if (!order) return;
  const participants = await recipientsFor(order, cachedShopReader());
  // what was corrected since has told them already where they are
  if (isMisaddressed(message, participants)) return;
  if (reason === "bounce" && isRelevant(lifecycleOf(order), order, message, message.at))
    await sendOtherwise(participants, message);
  await recordIfOutOfReach(participants, message);
}

/**
 * Shows on an order what became of an SMS or a call that its provider had taken. The account's reports are of other stages
 * and programs, too: what has no receipt here is theirs. A report can be faster than its sender: then this fails, and it
 * comes again.
 */
export async function applyReceiptReport(report: ReceiptReport, at: Moment): Promise<void> {
  const found = await findByReceipt(report.receipt);
  if (!found) return;
  const { row, order } = found;
  if (!row || (row.status === "sending" && !row.receipt))
    throw new Error(`Order ${order} has no row yet of the message that a report is about.`);
  // it was sent once more since, or somebody has seen to it
  if (row.receipt !== report.receipt || row.status !== "sent") return;
  const marked = outcomeOf(row, report, at);
  if (!(await replaceNotification(row, marked)))
    throw new Error(`Somebody else changes the messages of order ${order}.`);
  if (report.outcome === "blocked") recordMetric("MessagesBlocked", 1, report.channel);
  else if (report.channel === "sms")
    recordMetric(report.outcome === "delivered" ? "SmsDelivered" : "SmsUndelivered", 1);
  if (marked.status === "failed") await recordUnlessReached(marked);
}

/** What our own set-up refused waits like what it refuses at once; nobody has got it. */
function outcomeOf(row: Notification, { outcome, reason }: ReceiptReport, at: Moment): Notification {
  if (outcome === "delivered") return { ...row, status: "delivered" };
  if (outcome === "failed" || outcome === "missed") return { ...row, status: outcome, reason };
  return { ...row, status: "waiting", reason, dueAt: addSeconds(at, longestWaitMinutes.blocked * 60) };
}

async function recordUnlessReached(message: Notification): Promise<void> {
  const order = await findOrder(message.order);
  if (order) await recordIfOutOfReach(await recipientsFor(order, cachedShopReader()), message);
}
