import type { Check } from "../check.ts";
import { alarmStates, alarmSubscribers } from "./alarms.ts";
import { concurrency } from "./concurrency.ts";
import { consumers } from "./consumers.ts";
import { emailSandbox } from "./email-sandbox.ts";
import { executions } from "./executions.ts";
import { failureQueues } from "./failure-queues.ts";
import { runtimes } from "./runtimes.ts";
import { sender } from "./sender.ts";
import { smsSandbox, smsSpending } from "./sms.ts";
import { backups, protection } from "./table.ts";

/** Everything that doctor looks at, in the order in which it tells. */
export const checks: Check[] = [
  ...[alarmStates, alarmSubscribers, failureQueues, consumers],
  ...[emailSandbox, sender, smsSandbox, smsSpending],
  ...[backups, protection, executions, concurrency, runtimes],
];
