import { handler as fireDeadlines } from "../execution/fire-deadlines.ts";
import { handler as restartExecution } from "../execution/restart-execution.ts";

/** The steps of an order's execution, by the names that `statemachines/compile.ts` calls them by. */
const steps = { fireDeadlines, restartExecution };

type Step = keyof typeof steps;

/** What the state machines call. */
export const handler = ({ step, ...input }: { step: Step } & Parameters<(typeof steps)[Step]>[0]) =>
  steps[step](input as never);
