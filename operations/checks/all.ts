import { alarmStates, alarmSubscribers, failureQueues } from "./alarms.ts";
import type { Check } from "./check.ts";
import { emailSandbox, sender } from "./email.ts";
import { executions } from "./executions.ts";
import { concurrency, consumers, runtimes } from "./lambda.ts";

import { smsSandbox, smsSpending } from "./sms.ts";
import { backups, protection } from "./table.ts";

/** Everything that doctor looks at, in the order in which it tells. */
export const checks: Check[] = [
  ...[alarmStates, alarmSubscribers, failureQueues, consumers],
  ...[emailSandbox, sender, smsSandbox, smsSpending],
  ...[backups, protection, executions, concurrency, runtimes],
];
