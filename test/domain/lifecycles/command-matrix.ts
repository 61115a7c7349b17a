import { describe, expect, it } from "vitest";
import { type Command, commands } from "../../../domain/lifecycle/commands.ts";
import { evolve } from "../../../domain/order/evolve.ts";
import { actionsOf } from "../../../domain/order/view.ts";
import { type ActorName, actorNames, actors } from "../../support/order/actors.ts";
import { commandFieldsFor } from "../../support/order/command-fields.ts";
import type { OrderScenario } from "../../support/order/scenario.ts";
import { flawsOf } from "../../support/refusal-text.ts";

/**
 * What a cell allows: the status that follows, `stays`, or `blocked` when only the state of this order
 * stands against it.
 */
export type Cells = { [C in Command]?: Cell | Cell[] };
type Cell = [who: readonly ActorName[], outcome: string];

export interface Matrix {
  /** An order in each status. */
  reach: Record<string, () => OrderScenario>;
  /** Who may do what there; every command that is missing is refused to everybody. */
  cells: Record<string, Cells>;
  /** Who has no part in the order yet in a status, and so is refused as a stranger. */
  strangers?: Record<string, ActorName[]>;
}

export const shopStaff: ActorName[] = ["director", "manager", "seller"];
export const buyers: ActorName[] = ["buyer", "storefrontForBuyer"];
/** Where there are deadlines, staff can stop the clock. */
export const deadlineCells: Cells = {
  extendDeadline: [shopStaff, "blocked"],
  hold: [shopStaff, "stays"],
  resume: [shopStaff, "blocked"],
};
export const runningDeadlineCells: Cells = { ...deadlineCells, extendDeadline: [shopStaff, "stays"] };
/** What is held can be given back; where nothing has been paid there is nothing. */
export const refundCells: Cells = { refund: [[...shopStaff, "support"], "blocked"] };
export const heldCells: Cells = { refund: [[...shopStaff, "support"], "stays"] };

/** What everybody can do everywhere, also after the end. */
const contactCells: Cells = {
  correct: [[...shopStaff, "support"], "stays"],
  renewLink: [[...shopStaff, "support", ...buyers], "stays"],
};

const names = Object.keys(commands) as Command[];

/** Tests every command of every actor in every status against the table. */
export function testMatrix({ reach, cells, strangers }: Matrix): void {
  const { lifecycle } = Object.values(reach)[0]!();
  const everywhere = Object.fromEntries(
    Object.entries(cells).map(([status, own]) => [status, { ...contactCells, ...own }]),
  );
  describe.each(Object.keys(lifecycle.statuses))("%s", (status) => {
    const story = reach[status]!();
    const each = names.flatMap((name) => actorNames.map((who) => ({ name, who })));

    it(`P3-07 stands in its status and answers all ${each.length} cells as the help page says`, () => {
      expect(story.order.status).toBe(status);
      expect([Object.keys(reach), Object.keys(cells)]).toEqual(
        Array(2).fill(Object.keys(lifecycle.statuses)),
      );
      const wrong = each.flatMap(({ name, who }) => {
        const answer = answerOf(story, name, who);
        const isStranger = strangers?.[status]?.includes(who);
        const wanted = wantedOf(isStranger ? { [status]: cells[status]! } : everywhere, status, name, who);
        return answer === wanted ? [] : [`${who} ${name}: ${answer} instead of ${wanted}`];
      });
      expect(wrong).toEqual([]);
    });

    it("P3-07 lists as actions exactly what decide allows, with the same reasons", () => {
      const wrong = each.filter(({ name, who }) => !agrees(story, name, who));
      expect(wrong).toEqual([]);
    });

    it("refuses in sentences for people, in no words of our own and without personal data", () => {
      const { name: buyer, email, phone } = story.order.request.buyer;
      const flaws = each.flatMap(({ name, who }) =>
        [{}, { odd: 1 }, { reason: 1, status: "x", to: 2 }, ...commandFieldsFor(story, name)].flatMap(
          (fields) => {
            const decision = story.decide(who, name, fields);
            return "refusal" in decision ? flawsOf(decision.refusal, [buyer, email, phone]) : [];
          },
        ),
      );
      expect([...new Set(flaws)]).toEqual([]);
    });

    it("is left untouched by a refusal", () => {
      const before = structuredClone(story.order);
      for (const { name, who } of each)
        for (const fields of commandFieldsFor(story, name)) story.decide(who, name, fields);
      expect(story.order).toEqual(before);
    });
  });
}

function answerOf(story: OrderScenario, name: Command, who: ActorName): string {
  const decision = story.decide(who, name, commandFieldsFor(story, name)[0]);
  if ("refusal" in decision) return decision.refusal.reason;
  const { order } = story;
  const next = evolve(order, decision.event);
  return decision.event.to ? next.status : "stays";
}

function wantedOf(cells: Matrix["cells"], status: string, name: Command, who: ActorName): string {
  const outcomeIn = (each: Cells) => cellsOf(each[name]).find(([allowed]) => allowed.includes(who))?.[1];
  const outcome = outcomeIn(cells[status]!);
  if (outcome) return outcome === "blocked" ? "invalid-state" : outcome;
  return Object.values(cells).some(outcomeIn) ? "invalid-state" : "forbidden";
}

/** A command has one cell, or one for each of its parties. */
const cellsOf = (cell?: Cell | Cell[]): Cell[] =>
  cell === undefined ? [] : typeof cell[1] === "string" ? [cell as Cell] : (cell as Cell[]);

function agrees(story: OrderScenario, name: Command, who: ActorName): boolean {
  const actions = actionsOf(story.lifecycle, story.order, actors[who], story.now);
  const listed = actions.find(({ command }) => command === name);
  const decisions = commandFieldsFor(story, name).map((fields) => story.decide(who, name, fields));
  const possible = decisions.some((decision) => "event" in decision);
  if (!listed || listed.allowed) return possible === (listed !== undefined);
  return decisions.every((decision) => "refusal" in decision && decision.refusal.detail === listed.reason);
}
