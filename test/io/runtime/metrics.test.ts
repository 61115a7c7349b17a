import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Notification } from "../../../domain/messages/notifications.ts";
import { metrics } from "../../../domain/metrics.ts";

type Line = Record<string, unknown> & {
  _aws: {
    CloudWatchMetrics: [
      { Namespace: string; Dimensions: string[][]; Metrics: { Name: string; Unit: string }[] },
    ];
  };
};
const lines: Line[] = [];
let io: typeof import("../../../io/runtime/metrics.ts");

beforeAll(async () => {
  Object.assign(process.env, {
    METRICS_DISABLED: "false",
    METRICS_NAMESPACE: "Waymark/test",
  });
  vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(JSON.parse(String(text))) > 0);
  io = await import("../../../io/runtime/metrics.ts");
});
beforeEach(() => {
  lines.length = 0;
});

const written = (measuring: () => void) => io.withMetrics(async () => measuring())();

describe("metrics", () => {
  it("are written once a run, in one line for each value of a second dimension", async () => {
    await written(() => {
      io.recordMetric("OrdersEntered", 1, "new");
      io.recordMetric("OrdersEntered", 1, "new");
      io.recordMetric("OrdersEntered", 1, "active");
      io.recordMetric("OrdersRepaired", 3);
    });
    expect(lines).toMatchObject([
      { service: "waymark", Group: "new", OrdersEntered: 2 },
      { service: "waymark", Group: "active", OrdersEntered: 1 },
      { service: "waymark", OrdersRepaired: 3 },
    ]);
    const [first, , last] = lines.map(({ _aws }) => _aws.CloudWatchMetrics[0]);
    expect(first).toEqual({
      Namespace: "Waymark/test",
      Dimensions: [["service", "Group"]],
      Metrics: [{ Name: "OrdersEntered", Unit: "Count" }],
    });
    expect(last!.Dimensions).toEqual([["service"]]);
  });

  it("are written even when the run fails, and are forgotten then", async () => {
    const failing = io.withMetrics(async () => {
      io.recordMetric("RepairsFailed", 1);
      throw Object.assign(new TypeError("anna@example.com broke it"), { item: { buyer: "Anna" } });
    });
    const error = await failing().catch((thrown) => thrown);
    expect({ ...error, message: error.message }).toEqual({
      name: "TypeError",
      message: "<address> broke it",
    });
    expect(error.stack).toMatch(/^TypeError: <address> broke it\n/);
    await written(() => {});
    expect(lines).toMatchObject([{ RepairsFailed: 1 }]);
    expect(lines).toHaveLength(1);
  });

  it("keep the greatest value where values do not add up", async () => {
    await written(() => {
      io.recordMetric("OldestDeadline", 90);
      io.recordMetric("OldestDeadline", 30);
    });
    expect(lines).toMatchObject([{ OldestDeadline: 90 }]);
  });

  it("say how many deadlines and messages are due, and for how long, also when there are none", async () => {
    const { recordBacklogMetrics: measureBacklog } = await import("../../../io/reconcile/overdue.ts");
    const [shop, message] = ["cats", "0001#shipped#buyer.hK2v#email"];
    const found = [
      { order: "a", shop, dueAt: "2026-11-22T09:00:00Z" },
      { order: "b", shop, dueAt: "2026-11-22T09:59:30Z" },
      { order: "a", shop, dueAt: "2026-11-22T09:58:20Z", message },
    ];
    await written(() => measureBacklog(found, "2026-11-22T10:00:00Z", 60));
    await written(() => measureBacklog([], "2026-11-22T10:00:00Z", 60));
    expect(lines).toMatchObject([
      { DeadlinesOverdue: 1, OldestDeadline: 3600, MessagesDue: 1, OldestMessage: 100 },
      { DeadlinesOverdue: 0, OldestDeadline: 0, MessagesDue: 0, OldestMessage: 0 },
    ]);
  });

  it.each([
    ["sent", "MessagesSent"],
    ["waiting", "MessagesDelayed"],
    ["failed", "MessagesFailed"],
    ["unknown", "MessagesUnknown"],
  ] as const)("count a message that is %s as %s, by its channel", async (status, name) => {
    const { recordOutcomeMetric } = await import("../../../io/runtime/metrics.ts");
    await written(
      () => void recordOutcomeMetric({ status, channel: "sms", to: "+48501234567" } as Notification),
    );
    expect(lines).toMatchObject([{ Channel: "sms", [name]: 1 }]);
    expect(JSON.stringify(lines)).not.toContain("48501234567");
  });

  it("have names that CloudWatch takes", () => {
    for (const name of Object.keys(metrics)) expect(name).toMatch(/^[A-Z][A-Za-z]{3,60}$/);
  });
});
