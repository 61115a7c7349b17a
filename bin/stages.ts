import type { Stages } from "../lib/configuration.ts";

/** What is deployed, as data: `cdk deploy -c stage=dev`. docs/operations.md says what each setting does. */
export const deploymentStages = {
  dev: {
    lasting: false,
    mail: { sender: "orders@dev.waymark.example" },
    alarms: "operations@waymark.example",
    retention: 30,
    logDays: 7,
    storefronts: ["demo"],
    origins: ["http://localhost:3000"],
  },
  prod: {
    lasting: true,
    mail: { sender: "orders@waymark.example", identity: "waymark.example" },
    alarms: "operations@waymark.example",
    smsReports: true,
    retention: 730,
    logDays: 90,
    throttle: { perSecond: 200, burst: 400 },
  },
} satisfies Stages;
