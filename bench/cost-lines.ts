import { prices } from "../docs/prices.ts";
import type { Uses } from "./uses.ts";

/** One line of an order's bill: how much of what, and why it is estimated where nothing counts it. */
export interface Line {
  what: string;
  price: keyof typeof prices;
  amount: number;
  /** E-mail is paid by whoever wants it: it stands apart. */
  apart?: true;
  estimate?: string;
}

/** What is assumed where the local runtime cannot count: milliseconds, gigabytes of memory, bytes, shares. */
export const assumed = { own: 4, table: 5, workflow: 20, email: 60, memory: 1, log: 500, traced: 0.05 };

/** An order's bill. */
export function linesOf(uses: Uses): Line[] {
  const { invocations, tableCalls, workflowCalls, emails } = uses;
  const { own, table, workflow, email, memory, log, traced } = assumed;
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
    { what: "e-mails", price: "email", amount: emails, apart: true },
    {
      what: "Lambda: time waiting for SES",
      price: "gbSecond",
      amount: (emails * email * memory) / 1000,
      apart: true,
      estimate: `${emails * email} ms`,
    },
  ];
}

/** Dollars for a million orders like this one. */
export const dollarsOf = ({ price, amount }: Line): number => amount * prices[price].dollars * 1_000_000;

/** Dollars for a million orders, without what stands apart: what is counted, and all with what is estimated. */
export function totalsOf(uses: Uses): { counted: number; all: number; apart: number } {
  const sum = (lines: Line[]) => lines.reduce((total, line) => total + dollarsOf(line), 0);
  const [own, apart] = [
    linesOf(uses).filter((line) => !line.apart),
    linesOf(uses).filter((line) => line.apart),
  ];
  return { counted: sum(own.filter(({ estimate }) => !estimate)), all: sum(own), apart: sum(apart) };
}
