import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { maxWaitSeconds } from "../../domain/execution/position.ts";
import { isClosed } from "../../domain/lifecycle/groups.ts";
import { lifecycles } from "../../domain/lifecycles/registry.ts";
import { compile, machineFiles } from "../../statemachines/compile.ts";

interface Verdict {
  isValid: boolean;
  errorsText: () => string;
}
const validate = createRequire(import.meta.url)("asl-validator") as (machine: object) => Verdict;

interface State {
  Type: string;
  Resource?: string;
  Next?: string;
  Default?: string;
  TimeoutSeconds?: number;
  TimeoutSecondsPath?: string;
  Parameters?: {
    TableName?: string;
    Payload?: Record<string, string>;
    ExpressionAttributeValues?: Record<string, Record<string, string>>;
  };
  Retry?: { ErrorEquals: string[]; JitterStrategy?: string }[];
  Catch?: { ErrorEquals: string[]; Next: string }[];
  Choices?: { StringEquals: string; Next: string }[];
}

const names = ["marketplace", "giftShop", "contractorFeed", "serviceDesk", "backOffice"] as const;

describe.each(names)("the state machine of %s", (name) => {
  const lifecycle = lifecycles[name];
  const machine = compile(lifecycle);
  const states = machine.States as unknown as Record<string, State>;
  const ends = Object.keys(lifecycle.statuses).filter((status) =>
    isClosed(lifecycle.statuses[status]!.group),
  );
  const open = Object.keys(lifecycle.statuses).filter((status) => !ends.includes(status));
  const tasks = Object.entries(states).filter(([, { Type }]) => Type === "Task");

  it("is the one that is checked in; npm run generate writes it", () => {
    const file = new URL(`../../statemachines/${name}.asl.json`, import.meta.url);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(JSON.stringify(machine)));
  });

  it("is accepted by asl-validator", () => {
    const { isValid, errorsText } = validate(structuredClone(machine));
    expect(isValid, errorsText()).toBe(true);
  });

  it("waits in a state of its own for every open status, and succeeds in every final one", () => {
    for (const status of open)
      expect(states[status]).toMatchObject({
        Resource: "arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken",
        Parameters: { ExpressionAttributeValues: { ":state": { S: status } } },
      });
    for (const status of ends) expect(states[status]).toEqual({ Type: "Succeed" });
  });

  it("gives every task a time-out, a retry with jitter and a catch for everything", () => {
    for (const [state, { TimeoutSeconds, TimeoutSecondsPath, Retry, Catch }] of tasks) {
      expect(TimeoutSeconds ?? TimeoutSecondsPath, state).toBeDefined();
      expect(Retry?.at(-1), state).toMatchObject({ ErrorEquals: ["States.ALL"], JitterStrategy: "FULL" });
      expect(Catch?.at(-1)?.ErrorEquals, state).toEqual(["States.ALL"]);
    }
  });

  it("never asks again after an answer: an end, another way, a time-out, or that the order has moved on", () => {
    const refused = ["DynamoDb", "DynamoDB"].map((name) => `${name}.ConditionalCheckFailedException`);
    for (const [state, { Retry }] of tasks)
      expect(Retry?.[0], state).toEqual({
        ErrorEquals: [...ends, "Moved", "States.Timeout", ...(open.includes(state) ? refused : [])],
        MaxAttempts: 0,
      });
  });

  it("asks where the order stands when its token is refused, for whatever reason", () => {
    for (const status of open)
      expect(states[status]!.Catch!.at(-1)).toMatchObject({
        ErrorEquals: ["States.ALL"],
        Next: "fireDeadlines",
      });
  });

  it("keeps its token where it waits, and hands it to the function that has to answer", () => {
    for (const [state, { Resource, Parameters: { Payload, ExpressionAttributeValues } = {} }] of tasks)
      if (Resource?.endsWith("waitForTaskToken"))
        expect(ExpressionAttributeValues?.[":token"]?.["S.$"] ?? Payload?.["token.$"], state).toBe(
          "$$.Task.Token",
        );
  });

  it("writes every number as text, as the table takes it", () => {
    for (const status of open)
      for (const value of Object.values(states[status]!.Parameters!.ExpressionAttributeValues!))
        if ("N.$" in value) expect(value["N.$"]).toMatch(/^States\.Format\('\{\}', /);
  });

  it("reaches every end in one transition, by its name or as the usual successor", () => {
    for (const status of [...open, "fireDeadlines"]) {
      const caught = states[status]!.Catch!.flatMap(({ ErrorEquals, Next }) =>
        ErrorEquals[0] === Next ? [Next] : [],
      );
      expect(
        new Set([...caught, ...(ends.includes(states[status]!.Next!) ? [states[status]!.Next!] : [])]),
      ).toEqual(new Set(ends));
    }
  });

  it("finds every open status again after ringing, and hands over what it does not know", () => {
    expect(states.whichStatus?.Choices?.map(({ Next }) => Next)).toEqual(open);
    expect(states.whichStatus?.Default).toBe("restartExecution");
  });
});

it("never waits longer than a 32-bit timer can, nor than 20 days", () => {
  expect(maxWaitSeconds).toBe(20 * 86_400);
  expect(maxWaitSeconds * 1000).toBeLessThan(2 ** 31);
});

it("is made of no definition that cannot work", () => {
  const { statuses } = lifecycles.backOffice;
  const { delivered: _, ...rest } = statuses;
  expect(() => compile({ ...lifecycles.backOffice, statuses: rest })).toThrow(
    /^backOffice cannot work:\nnew: deliver leads to the unknown status delivered\./,
  );
});

it("is written for all lifecycles, or for none where one of them cannot work", () => {
  const all = Object.values(lifecycles);
  const { errors, files } = machineFiles(all);
  expect(errors).toEqual([]);
  expect(Object.keys(files).sort()).toEqual(names.map((name) => `${name}.asl.json`).sort());
  for (const name of names)
    expect(JSON.parse(files[`${name}.asl.json`]!)).toEqual(
      JSON.parse(JSON.stringify(compile(lifecycles[name]))),
    );
  const broken = machineFiles([...all, { ...lifecycles.backOffice, name: "broken", initial: "nowhere" }]);
  expect(broken.errors[0]).toContain("nowhere");
  expect(broken.files).toEqual({});
});
