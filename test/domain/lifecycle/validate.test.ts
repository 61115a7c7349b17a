import { describe, expect, it } from "vitest";
import type { Branch, Lifecycle, Status } from "../../../domain/lifecycle/definition.ts";
import { validateLifecycle } from "../../../domain/lifecycle/validate.ts";
import { lifecycles } from "../../../domain/lifecycles/registry.ts";
import { hire } from "./hire.ts";

const refund = { share: "everything" } as const;
const sound: Record<string, Status> = {
  new: {
    group: "new",
    usually: "busy",
    on: { start: { by: ["shop"], to: "busy" }, cancel: { by: ["buyer"], to: "off", refund } },
    deadlines: [{ name: "start", after: "P2D", remindBefore: ["P1D"], notify: ["shop"], to: "off", refund }],
  },
  busy: { group: "active", on: { finish: { by: ["shop"], to: "done" } } },
  done: { group: "done" },
  off: { group: "failed" },
};

const errorsWith = (changes: Record<string, Partial<Status>>, rest: Partial<Lifecycle> = {}) => {
  const changed = Object.entries(changes).map(([name, change]) => [name, { ...sound[name], ...change }]);
  const statuses = { ...sound, ...Object.fromEntries(changed) };
  return validateLifecycle({ name: "broken", seed: "000", initial: "new", statuses, ...rest });
};
const fromWindow = { name: "start", from: "window.from", ifPast: "skip" as const, notify: ["shop" as const] };
const timer = (change: object) => ({
  name: "start",
  after: "P2D",
  notify: ["shop" as const],
  refund,
  ...change,
});

describe("the five definitions", () => {
  it.each(Object.values(lifecycles))("P3-08 $name has no flaw", (lifecycle) => {
    expect(validateLifecycle(lifecycle)).toEqual([]);
  });
});

describe("a definition is refused", () => {
  it("only when something is wrong", () => {
    expect(errorsWith({})).toEqual([]);
  });

  it("when an open status has no way out", () => {
    expect(errorsWith({ busy: { on: { archive: { by: ["shop"] } } } })).toContain(
      "busy: is open and has no way out.",
    );
    expect(errorsWith({ busy: { on: { addPhoto: { by: ["shop"], to: "busy" } } } })).toContain(
      "busy: is open and has no way out.",
    );
  });

  it("when open statuses only lead round and round", () => {
    const again: Status = { group: "active", on: { start: { by: ["shop"], to: "busy" } } };
    expect(errorsWith({ busy: { on: { finish: { by: ["shop"], to: "again" } } }, again })).toEqual([
      "done: no way leads there.",
      "busy: no way from here leads to an end.",
      "again: no way from here leads to an end.",
    ]);
  });

  it("when a party has two steps of one command, or a step allows values of what its command does not take", () => {
    const finish = { by: ["shop"], to: "done" } as const;
    expect(errorsWith({ busy: { on: { finish: [finish, { by: ["buyer"], to: "done" }] } } })).toEqual([]);
    expect(
      errorsWith({
        busy: { on: { finish: [finish, { by: ["buyer", "shop"], to: "done" }] } },
      }),
    ).toEqual(["busy: finish has two steps for shop."]);
    const allows = { colour: ["red"] } as object;
    expect(errorsWith({ busy: { on: { finish: { ...finish, allows } } } })).toEqual([
      "busy: finish allows values of colour, which it does not take.",
    ]);
  });

  it("when a status cannot be reached", () => {
    expect(errorsWith({ lonely: { group: "done" } })).toEqual(["lonely: no way leads there."]);
  });

  it("when something leads to an unknown status", () => {
    expect(errorsWith({ busy: { on: { finish: { by: ["shop"], to: "gone" } } } })).toContain(
      "busy: finish leads to the unknown status gone.",
    );
    const byGoods = [{ when: ["madeToOrder" as const], to: "gone" }, { to: "done" }];
    expect(errorsWith({ busy: { on: { finish: { by: ["shop"], to: byGoods } } } })).toContain(
      "busy: finish leads to the unknown status gone.",
    );
    expect(errorsWith({ new: { deadlines: [timer({ to: "gone" })] } })).toContain(
      "new: deadline start leads to the unknown status gone.",
    );
    expect(errorsWith({ new: { usually: "gone" } })).toEqual(["new: its usual successor gone is unknown."]);
    expect(errorsWith({}, { features: { carried: "gone" } })).toContain(
      "new: carrier leads to the unknown status gone.",
    );
    expect(errorsWith({}, { initial: "gone" })).toContain("The initial status gone is unknown.");
  });

  it("when an open status with several ways on does not say which is usual, or says one that is none", () => {
    expect(errorsWith({ new: { usually: undefined as never } })).toEqual([
      "new: leads to busy, off, and `usually` says to none of them.",
    ]);
    expect(errorsWith({ new: { usually: "done" } })).toEqual([
      "new: nothing leads to its usual successor done.",
    ]);
  });

  it.each([
    ["nothing holds always", [{ when: ["paid"], to: "done" }]],
    ["there is no branch", []],
    ["an earlier one holds always", [{ to: "off" }, { to: "done" }]],
    ["an earlier one holds always", [{ when: [], to: "off" }, { to: "done" }]],
    ["the last one is bound", [{ to: "off" }, { when: ["paid"], to: "done" }]],
  ] as [string, Branch[]][])("when of several branches %s", (_, to) => {
    expect(errorsWith({ busy: { usually: "done", on: { finish: { by: ["shop"], to } } } })).toContain(
      "busy: of the ways of finish the last one, and no other, must be without `when`.",
    );
  });

  it("when it ends without success and does not say what becomes of the money", () => {
    const silent = { by: ["shop" as const], to: "off" };
    expect(errorsWith({ busy: { usually: "done", on: { ...sound.busy!.on, cancel: silent } } })).toEqual([
      "busy: cancel leads to off and does not say what is refunded.",
    ]);
    const branches = [{ when: ["paid" as const], to: "done" }, { to: "off" }];
    expect(errorsWith({ busy: { usually: "done", on: { finish: { by: ["shop"], to: branches } } } })).toEqual(
      ["busy: finish leads to off and does not say what is refunded."],
    );
    expect(errorsWith({ new: { deadlines: [timer({ to: "off", refund: undefined })] } })).toEqual([
      "new: start leads to off and does not say what is refunded.",
    ]);
    for (const share of ["everything", "exceptDelivery", "nothing"] as const)
      expect(
        errorsWith({
          busy: { usually: "done", on: { ...sound.busy!.on, cancel: { ...silent, refund: { share } } } },
        }),
      ).toEqual([]);
  });

  it("when it refunds what nothing charges", () => {
    const statuses = {
      ...hire.statuses,
      reserved: { ...hire.statuses.reserved, on: { lend: { by: ["shop"], to: "out" } } },
    };
    expect(validateLifecycle({ ...hire, statuses } as Lifecycle)).toContain(
      "out: fetch refunds deposit, which nothing charges.",
    );
  });

  it("when it cannot end well or badly", () => {
    const finish = { finish: { by: ["shop" as const], to: "done", refund } };
    expect(errorsWith({ done: { group: "failed" }, busy: { on: finish } })).toEqual([
      "No status is in the group done.",
    ]);
    expect(errorsWith({ off: { group: "done" } })).toEqual(["No status is in the group failed."]);
  });
});

describe("a deadline is refused", () => {
  const cases: [why: string, deadlines: object[], flaw: string][] = [
    [
      "it neither leads anywhere nor tells anybody",
      [timer({ notify: [] })],
      "neither leads anywhere nor tells anybody",
    ],
    ["it reminds nobody", [timer({ notify: undefined, to: "off", remindBefore: ["P1D"] })], "reminds nobody"],
    [
      "it has no time",
      [timer({ after: undefined })],
      "needs `after`: it is counted from entering the status",
    ],
    [
      "it has two times",
      [timer({ from: "placed", before: "PT1H", ifPast: "skip" })],
      "is both after and before its moment",
    ],
    [
      "it counts opening hours backwards",
      [{ ...fromWindow, before: "PT1H", counts: "openingHours" }],
      "counts opening hours, but not from entering the status",
    ],
    [
      "it does not say what becomes of a past moment",
      [{ ...fromWindow, ifPast: undefined }],
      "needs `ifPast`: its moment can be past when it starts",
    ],
    [
      "it is counted from a field that nobody has",
      [{ ...fromWindow, from: "returnBy" }],
      "is counted from returnBy, which is no moment",
    ],
    ["it repeats for ever", [timer({ every: "P1D" })], "repeats, and so needs `times` from 1 to 100"],
    [
      "it repeats too often",
      [timer({ every: "P1D", times: 101 })],
      "repeats, and so needs `times` from 1 to 100",
    ],
    ["it repeats at once", [timer({ every: "P0D", times: 2 })], "repeats after no time: P0D"],
    [
      "it leads on and repeats",
      [timer({ every: "P1D", times: 2, to: "off" })],
      "leads on, and so cannot repeat",
    ],
    ["it says how often, but not when", [timer({ times: 2 })], "has `times`, but no `every`"],
    ["its time is none", [timer({ after: "soon" })], "has no length: soon"],
    ["it reminds before it begins", [timer({ remindBefore: ["P2D"] })], "cannot remind P2D before it is due"],
    [
      "it asks for a channel and tells nobody",
      [timer({ notify: [], to: "off", channels: ["voice"] })],
      "has `channels`, but tells nobody",
    ],
    [
      "it asks for a channel that its readers have anyway",
      [timer({ notify: ["shop"], channels: ["email"] })],
      "asks for email, by which its readers are told anyway, or not at all",
    ],
    [
      "it asks for a channel that none of its readers can have",
      [timer({ notify: ["buyer"], channels: ["voice"] })],
      "asks for voice, which only shop can have",
    ],
    ["it goes out again by no channel", [timer({ again: "PT5M" })], "has `again`, but no `channels`"],
    [
      "it goes out again at once",
      [timer({ notify: ["shop"], channels: ["voice"], again: "PT0S" })],
      "goes out again after no time: PT0S",
    ],
    [
      "it ends with what is not possible",
      [timer({ endsWith: ["ratePhoto"] })],
      "ends with ratePhoto, which is not possible there",
    ],
  ];
  it.each(cases)("when %s", (_, deadlines, error) => {
    const found = errorsWith({ new: { deadlines: deadlines as Status["deadlines"] & object } });
    expect(found).toEqual([`new: the deadline start ${error}.`]);
  });

  it("when it calls about what is no new order", () => {
    const calling = timer({ notify: ["shop"], channels: ["voice"] });
    expect(errorsWith({ busy: { deadlines: [calling] } })).toEqual([
      "busy: the deadline start calls about what is no new order.",
    ]);
    expect(errorsWith({ new: { deadlines: [calling] } })).toEqual([]);
  });

  it("when its name comes twice in one status", () => {
    expect(errorsWith({ new: { deadlines: [timer({}), timer({ after: "P3D" })] } })).toEqual([
      "new: two deadlines are named start.",
    ]);
  });

  it("when its status has ended", () => {
    expect(errorsWith({ off: { deadlines: [timer({})] } })).toEqual([
      "off: has ended, so that no deadline can run.",
    ]);
  });
});
