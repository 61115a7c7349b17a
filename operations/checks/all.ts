import { alarmStates, alarmSubscribers, failureQueues } from "./alarms.ts";
import { calls } from "./calls.ts";
import type { Check } from "./check.ts";
import { executions } from "./executions.ts";
import { concurrency, consumers, floods, runtimes } from "./lambda.ts";
import { emailSandbox, registeredSenders, sender, smsReports, smsSandbox, smsSpending } from "./messages.ts";

import { backups, protection } from "./table.ts";
import { telegramReports } from "./telegram.ts";

/** Everything that doctor looks at, in the order of its report. */
export const checks: Check[] = [
  ...[alarmStates, alarmSubscribers, failureQueues, consumers],
  ...[emailSandbox, sender, smsSandbox, smsSpending, registeredSenders, smsReports, calls, telegramReports],
  ...[backups, protection, executions, concurrency, floods, runtimes],
];
