import * as fc from "fast-check";
import { gatherReview, ofPerson, planPerson, textOf, type SheetPlan } from "../../../src/report";
import { rememberModels, type Facts } from "../../../src/scorecard";
import { groupFacts } from "../../make/groupFacts";
import { makeActuals, makeObjective } from "../../make/makeFacts";
import { makeFollowUp, makeInitiative, makeMilestone, lastDay } from "../../make/makeInitiative";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

const names = ["Ada Byron", "Bob Marsh", "Cid Stone"] as const;
const owner = fc.constantFrom(undefined, ...names);
const at = { sheet: "Sheet", cell: "A2" };
const period = makePeriod("2026-06");
const told = { commentary: false, money: false };

/** A group in which objectives, measures, initiatives and actions are anybody's, or nobody's. */
const owned: fc.Arbitrary<Facts> = fc.tuple(owner, owner, owner, owner, owner, owner, owner, owner).map(
  ([top, goal, other, first, second, project, errand, author]) => {
    const group = groupFacts({ A: [40, 60, 120, 30], B: [90, 90, 90, 90] });
    return {
      ...group,
      scorecards: group.scorecards.map((unit, index) => (index === 0 ? { ...unit, owner: top } : unit)),
      objectives: [makeObjective({ owner: goal }), makeObjective({ id: "O2", owner: other })],
      measures: [
        makeMeasure({ id: "K", owner: first }),
        makeMeasure({ id: "K2", objective: "O2", owner: second }),
        makeMeasure({ id: "K3", objective: "O1" }),
      ],
      actuals: [...group.actuals, ...makeActuals("K2", "2026-03", [1, 2, 3, 4])],
      reviews: [
        {
          ...{ period, item: { kind: "measure", id: "K" }, at, commentary: "Rain", by: author },
          override: { band: "Red", reason: "Wet" },
        },
      ],
      followUp: makeFollowUp({
        initiatives: [makeInitiative({ owner: project, measures: ["K"], budget: 10, spent: 20 })],
        milestones: [makeMilestone({ due: lastDay("2026-03") })],
        actions: [
          { id: "A1", name: "Dry", owner: errand, due: lastDay("2026-03"), isDone: false, at },
          { id: "A2", name: "Wait", owner: project, item: { kind: "measure", id: "K2" }, isDone: true, at },
        ],
      }),
    };
  },
); // prettier-ignore

const reviewOf = (facts: Facts) =>
  gatherReview(rememberModels(facts), { period, view: "period" }, { periods: [], problems: [] })!;

const textsOf = (plans: readonly SheetPlan[]) =>
  plans.flatMap(({ rows, print }) => [
    print.footerLeft,
    ...rows.flatMap(({ cells }) => cells.map((cell) => textOf(cell))),
  ]);

test("whoever owns what, a person's pages name nobody else and show every measure that is theirs", () => {
  fc.assert(
    fc.property(owned, fc.constantFrom(...names), (facts, name) => {
      const review = reviewOf(facts);
      const texts = textsOf(planPerson(review, ofPerson(review, name), told));
      const others = names.filter((one) => one !== name);
      expect(texts.filter((text) => others.some((other) => text.includes(other)))).toEqual([]);
      const owners = new Map(facts.objectives.map((one) => [one.id, one.owner]));
      for (const measure of facts.measures) {
        const isTheirs = (measure.owner ?? owners.get(measure.objective)) === name;
        const isReported = facts.actuals.some((actual) => actual.measure === measure.id);
        const shown = texts.includes(`${measure.id} ${measure.name}`);
        if (isReported) expect([measure.id, shown]).toEqual([measure.id, isTheirs]);
      }
    }),
  );
});

test("an objective's score is shown where all that it is made of is the person's, else that it is not", () => {
  const group = groupFacts({ A: [100], B: [75] });
  const facts: Facts = {
    ...group,
    objectives: [makeObjective({ owner: "Ada Byron", scorecard: "A" })],
    measures: [makeMeasure({ id: "K" })],
  };
  const lineOf = (one: Facts) => {
    const review = gatherReview(
      rememberModels(one),
      { period: makePeriod("2026-01"), view: "period" },
      { periods: [], problems: [] },
    )!;
    const [measures] = planPerson(review, ofPerson(review, "ada byron"), told);
    const rows = measures!.rows.map(({ cells }) => cells.map((cell) => textOf(cell)));
    return rows.filter(([first]) => first === "O1 O1").map((cells) => cells.slice(1, 4));
  };
  // 100 meets the target of 100: Green, 66.7; 75 lies in the middle of 50 and 100: Amber, 50.
  expect(lineOf(facts)).toEqual([
    ["Alpha", "Green", "67"],
    ["Beta", "Amber", "50"],
  ]);
  const withOthers = {
    ...facts,
    measures: [...facts.measures, makeMeasure({ id: "K9", owner: "Bob Marsh" })],
  };
  const both = { ...withOthers, actuals: [...facts.actuals, ...makeActuals("K9", "2026-01", [10])] };
  expect(lineOf(both)).toEqual([
    ["Alpha", "Not shown", ""],
    ["Beta", "Amber", "50"],
  ]);
});
