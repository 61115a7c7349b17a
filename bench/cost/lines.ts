import { prices } from "./prices.ts";
import type { ResourceUsage } from "./resource-usage.ts";

/** One line of an order's bill: how much of what, and why it is estimated where nothing counts it. */
export interface CostLine {
  what: string;
  price: keyof typeof prices;
  amount: number;
  /** E-mail is not counted as Waymark's own: it stands apart. */
  separate?: true;
  estimate?: string;
}

/** What is assumed where the local runtime cannot count: milliseconds, gigabytes of memory, bytes, shares. */
export const assumptions = { own: 4, table: 5, workflow: 20, email: 60, memory: 1, log: 500, traced: 0.05 };

/** An order's bill. */
export function costLines(uses: ResourceUsage): CostLine[] {
  const { invocations, tableCalls, workflowCalls, emails } = uses;
  const { own, table, workflow, email, memory, log, traced } = assumptions;
  const busy = invocations * own + tableCalls * table + workflowCalls * workflow;
  return [
    { what: "table: writes, indexes included", price: "write", amount: uses.write },
    { what: "table: reads", price: "read", amount: uses.read },
    { what: "Step Functions", price: "transition", amount: uses.transitions },
    { what: "API", price: "request", amount: uses.requests },
    { what: "Lambda: runs", price: "invocation", amount: invocations },
    { what: "Lambda: time", price: "gbSecond", amount: (busy * memory) / 1000, estimate: `${busy} ms` },
    {
      what: "logs",
      price: "logGb",
      amount: (invocations * log) / 1e9,
      estimate: `${invocations * log} bytes`,
    },
    {
      what: "traces",
      price: "trace",
      amount: invocations * traced,
      estimate: `${traced * 100} % of the runs`,
    },
    { what: "e-mails", price: "email", amount: emails, separate: true },
    {
      what: "Lambda: time waiting for SES",
      price: "gbSecond",
      amount: (emails * email * memory) / 1000,
      separate: true,
      estimate: `${emails * email} ms`,
    },
  ];
}

/** Dollars for a million orders like this one. */
export const dollarsOf = ({ price, amount }: CostLine): number => amount * prices[price].dollars * 1_000_000;

/** Dollars for a million orders, without what stands apart: what is counted, and all with what is estimated. */
export function costTotals(uses: ResourceUsage): { counted: number; all: number; apart: number } {
  const sum = (lines: CostLine[]) => lines.reduce((total, line) => total + dollarsOf(line), 0);
  const [own, apart] = [
    costLines(uses).filter((line) => !line.separate),
    costLines(uses).filter((line) => line.separate),
  ];
  return { counted: sum(own.filter(({ estimate }) => !estimate)), all: sum(own), apart: sum(apart) };
}
