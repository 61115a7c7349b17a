import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Waymark with the rental in it, as docs/your-own-lifecycle.md says: its folder, and one line. */
const project = fileURLToPath(new URL("../..", import.meta.url));
const copy = mkdtempSync(join(tmpdir(), "waymark-rental-"));
const definitions = join(copy, "domain/lifecycles/definitions.ts");
afterAll(() => rmSync(copy, { recursive: true, force: true }));

beforeAll(() => {
  for (const file of run("git", ["ls-files", "-z"], project).split("\0").filter(Boolean))
    if (existsSync(join(project, file))) cpSync(join(project, file), join(copy, file));
  symlinkSync(join(project, "node_modules"), join(copy, "node_modules"));
  run("git", ["init", "-q"]);
  run("git", ["add", "-A"]);
  run("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "-qm", "The product"]);
  cpSync(join(copy, "examples/rental"), join(copy, "domain/lifecycles/rental"), { recursive: true });
  const line = 'export { rental } from "./rental/definition.ts";\n';
  writeFileSync(definitions, readFileSync(definitions, "utf8") + line);
  run("npm", ["run", "generate"]);
});

/** Runs a program in the copy and answers what it prints; what it prints when it fails is in the error. */
function run(program: string, args: readonly string[], cwd = copy): string {
  const { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE } = process.env;
  const path = `${join(copy, "node_modules/.bin")}:${PATH}`;
  const env = { PATH: path, HOME, TMPDIR, NODE_COMPILE_CACHE, CI: "1", NO_COLOR: "1" };
  try {
    return execFileSync(program, args, { cwd, env, stdio: "pipe", encoding: "utf8", maxBuffer: 1 << 26 });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${program} ${args.join(" ")} failed:\n${stdout}\n${stderr}`);
  }
}

describe("the rental", () => {
  it("is its folder, one line, and what is generated from them", () => {
    const generated =
      /^(domain\/lifecycles\/generated\/|statemachines\/rental\.asl\.json|docs\/[a-z]+\.(md|json|d\.ts)$)/;
    const changed = run("git", ["status", "--porcelain", "-uall"])
      .split("\n")
      .map((entry) => entry.slice(3))
      .filter((file) => file && !generated.test(file) && !file.startsWith("domain/lifecycles/rental/"));
    expect(changed).toEqual(["domain/lifecycles/definitions.ts"]);
    expect(run("git", ["diff", "--numstat", changed[0]!]).trim()).toBe(`1\t0\t${changed[0]}`);
  });

  it("compiles", () => {
    run("tsc", ["--noEmit"]);
  });

  it("plays its scenario through all its deadlines", () => {
    run("vitest", ["run", "--project", "e2e", "test/journeys/scenarios.e2e.test.ts"]);
  });

  it("is in the demo", () => {
    const printed = run("node", ["local/demo/main.ts"]);
    const [, rental = ""] = printed.split("━━ rental: ");
    expect(rental.split("━━")[0]).toContain("damaged · payment paid");
  });

  it("is synthesised, with a state machine of its own", () => {
    run("cdk", ["synth", "-q", "-c", "stage=dev", "-o", "cdk.out"]);
    const template = readFileSync(join(copy, "cdk.out/waymark-dev.template.json"), "utf8");
    expect(template).toContain("-rental");
  });
});

interface Outcome {
  order: {
    status: string;
    history: { command: string; at: string; actor: object; data: Record<string, unknown> }[];
    totals: { total: number };
    payment: object;
    surcharges: object[];
  };
  /** The customer's page before and after they have asked for more time, and what the shop can do then. */
  pages: [string, string];
  actions: { command: string; title?: string }[];
  guide: { commands: { name: string; label: object; fields: object[] }[] };
  mails: { to: string; template: string; subject: string; text: string; at: string }[];
}

describe("equipment that comes back three days late, in good order", () => {
  let outcomes: Outcome[];
  beforeAll(() => {
    outcomes = JSON.parse(run("node", ["test/examples/rental-story.ts"]));
  });

  it("reminds the day before, and puts a late fee on the bill for each day after", () => {
    for (const { order } of outcomes) {
      const clock = order.history.filter(({ command }) => ["remind", "expire"].includes(command));
      expect(clock.map(({ command, at }) => [command, at])).toEqual([
        ["remind", "2026-11-23T10:00:00Z"],
        ["expire", "2026-11-24T10:00:00Z"],
        ["remind", "2026-11-25T10:00:00Z"],
        ["remind", "2026-11-26T10:00:00Z"],
        ["remind", "2026-11-27T10:00:00Z"],
      ]);
    }
  });

  it("settles the late fees with the deposit", () => {
    for (const { order } of outcomes) {
      expect(order.status).toBe("returned");
      const late = { kind: "lateFee", amount: 2_000 };
      const back = { kind: "depositBack", amount: -30_000 };
      expect(order.surcharges).toEqual([{ kind: "deposit", amount: 30_000 }, late, late, late, back]);
      expect(order.totals.total).toBe(21_000);
      expect(order.payment).toMatchObject({ paid: 45_000, refunded: 24_000, refundDue: 0 });
    }
  });

  it("lets the customer ask for more time on their page, in their language, and the shop decide", () => {
    const summaries = ["Ask for more time", "Poproś o przedłużenie", "Попросить о продлении"];
    const labels = ["Until when?", "Do kiedy?", "До какого времени?"];
    outcomes.forEach(({ pages: [page, after], order, mails }, i) => {
      expect(page).toContain(`<summary>${summaries[i]}</summary>`);
      expect(page).toContain(`${labels[i]}\n<input type="datetime-local" name="fields.until" required>`);
      expect(page).not.toContain("fields.returnBy");
      const asked = order.history.find(({ command }) => command === "askToExtend")!;
      expect(asked).toMatchObject({ actor: { role: "buyer" }, from: "handedOut", to: "handedOut" });
      expect(asked.data).toEqual({ until: "2026-11-25T10:00:00Z", why: "Not finished" });
      expect(after).toContain('role="status"');
      expect(mails.find(({ template }) => template === "askToExtend")!.text).toContain("Not finished");
    });
  });

  it("names its own commands in the API as shared ones, to screens and in the language that a caller accepts", () => {
    const title = (i: number, command: string) =>
      outcomes[i]!.actions.find((action) => action.command === command)!.title;
    expect([0, 1, 2].map((i) => title(i, "extend"))).toEqual([
      "Extend the rental",
      "Przedłuż wypożyczenie",
      "Продлить прокат",
    ]);
    expect(title(0, "confirmPayment")).toBe("Confirm the payment");
    expect(outcomes[0]!.guide.commands.map(({ name }) => name)).toEqual([
      ...["handOut", "extend", "askToExtend", "checkIn", "checkInDamaged"],
    ]);
    expect(outcomes[0]!.guide.commands[1]).toEqual({
      name: "extend",
      label: { en: "Extend the rental", pl: "Przedłuż wypożyczenie", ru: "Продлить прокат" },
      fields: [
        {
          ...{ name: "returnBy", kind: "moment", required: true },
          label: { en: "Due back by", pl: "Zwrot do", ru: "Вернуть до" },
        },
      ],
    });
  });

  it("is told to customer and shop, each in their language", () => {
    for (const { mails } of outcomes) {
      const to = (reader: string) =>
        mails.filter((mail) => mail.to.startsWith(reader)).map(({ template }) => template);
      const fees = ["lateFeeDue", "lateFeeDue", "lateFeeDue"];
      expect(to("anna")).toEqual([
        "reserved",
        "handedOut",
        "returnAhead",
        "overdue",
        ...fees,
        "returned",
        "refund",
      ]);
      expect(to("tools")).toEqual(["reserved", "askToExtend", "overdue"]);
      for (const { text, subject } of mails)
        expect(subject + text).not.toMatch(/undefined|null|NaN|\[object/);
    }
    const subjects = (template: string) =>
      outcomes.map(({ mails }) =>
        mails.find((mail) => mail.template === template)!.subject.replace(/\s/g, " "),
      );
    expect(subjects("lateFeeDue")).toEqual([
      "Order 1001: late fee, PLN 20.00 · Tools",
      "Zamówienie 1001: opłata za zwłokę, 20,00 zł · Tools",
      "Заказ 1001: плата за просрочку, 20,00 PLN · Tools",
    ]);
    expect(subjects("returned")).toEqual([
      "Order 1001: the equipment is back · Tools",
      "Zamówienie 1001: sprzęt zwrócony · Tools",
      "Заказ 1001: оборудование возвращено · Tools",
    ]);
    for (const { mails } of outcomes) {
      const { text } = mails.find(({ template }) => template === "returned")!;
      expect(text).toMatch(/240[.,]00.*(450[.,]00.*240[.,]00)/s);
    }
  });
});
