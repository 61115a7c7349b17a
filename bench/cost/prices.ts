/** What AWS asks for one unit of something, in dollars. */
export interface Price {
  dollars: number;
  per: string;
  /** Where the price stands. */
  source: string;
}

/**
 * The region and the day of these prices: on demand, first tier, without taxes, discounts and the free tier. Those of
 * Step Functions and Lambda were looked up; the others are as remembered, and want a look at their source.
 */
export const priceBasis = { region: "us-east-1", at: "2026-11-22" };

const million = 1_000_000;

/** Prices of what an order uses. Frankfurt asks up to a quarter more for some, and the same for state transitions. */
export const prices = {
  write: { dollars: 0.625 / million, per: "write request unit", source: "aws.amazon.com/dynamodb/pricing" },
  read: { dollars: 0.125 / million, per: "read request unit", source: "aws.amazon.com/dynamodb/pricing" },
  transition: {
    dollars: 25 / million,
    per: "state transition",
    source: "aws.amazon.com/step-functions/pricing",
  },
  request: { dollars: 1 / million, per: "HTTP API request", source: "aws.amazon.com/api-gateway/pricing" },
  invocation: { dollars: 0.2 / million, per: "Lambda invocation", source: "aws.amazon.com/lambda/pricing" },
  gbSecond: { dollars: 0.0000133334, per: "GB-second on arm64", source: "aws.amazon.com/lambda/pricing" },
  logGb: { dollars: 0.5, per: "GB of logs", source: "aws.amazon.com/cloudwatch/pricing" },
  trace: { dollars: 5 / million, per: "X-Ray trace", source: "aws.amazon.com/xray/pricing" },
  email: { dollars: 0.1 / 1000, per: "e-mail", source: "aws.amazon.com/ses/pricing" },
  storedGb: { dollars: 0.25, per: "GB in the table and a month", source: "aws.amazon.com/dynamodb/pricing" },
  recoverableGb: {
    dollars: 0.2,
    per: "GB that can be restored and a month",
    source: "aws.amazon.com/dynamodb/pricing",
  },
  publish: {
    dollars: 0.5 / million,
    per: "message published to a topic",
    source: "aws.amazon.com/sns/pricing",
  },
  filteredGb: {
    dollars: 0.09,
    per: "GB that a filter of bodies reads",
    source: "aws.amazon.com/sns/pricing",
  },
} as const satisfies Record<string, Price>;

/** What stands there every month, whatever is ordered. */
export const monthlyPrices = {
  alarm: { dollars: 0.1, per: "metric of an alarm", source: "aws.amazon.com/cloudwatch/pricing" },
  dashboard: {
    dollars: 3,
    per: "dashboard, the first three are free",
    source: "aws.amazon.com/cloudwatch/pricing",
  },
  metric: { dollars: 0.3, per: "metric of our own", source: "aws.amazon.com/cloudwatch/pricing" },
  secret: { dollars: 0.4, per: "secret", source: "aws.amazon.com/secrets-manager/pricing" },
  key: { dollars: 1, per: "KMS key", source: "aws.amazon.com/kms/pricing" },
  client: {
    dollars: 6,
    per: "storefront's client of the user pool",
    source: "aws.amazon.com/cognito/pricing",
  },
} as const satisfies Record<string, Price>;

/** What one order uses of AWS from its creation to its end, counted. */
export interface ResourceUsage {
  write: number;
  read: number;
  transitions: number;
  requests: number;
  invocations: number;
  /** Calls to the table, to Step Functions, and to SES and SNS: what functions wait for. */
  tableCalls: number;
  workflowCalls: number;
  emails: number;
  sms: number;
}

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
export const assumptions = {
  ...{ own: 4, table: 5, workflow: 20, email: 60, memory: 1, log: 500, traced: 0.05 },
  /** Milliseconds that a cold function is billed for before its first call; days that an order is open. */
  ...{ initialisation: 350, daysOpen: 5 },
  /** SMS of an order; bytes of SNS's log for each, and of SES's report of an e-mail. */
  ...{ smsPerOrder: 0.1, smsLog: 450, mailReport: 2_000 },
};

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
