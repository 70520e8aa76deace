import fc from "fast-check";
import { buildModel, editActuals, type Actual, type Facts, type Model } from "../../../src/scorecard";
import { asSaid } from "../../make/asSaid";
import { makeActuals, makeFacts, makeObjective, makePerspective } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { manyFacts } from "../../make/manyFacts";
import { makePeriod } from "../../make/makePeriod";

const unit = (id: string, parent?: string) => ({ id, name: id, parent, weight: 1 });

/** Three units: the South's objective counts in the North's, and both in the whole. */
const units = makeFacts({
  scorecards: [unit("Group"), unit("North", "Group"), unit("South", "Group")],
  perspectives: [makePerspective(), makePerspective({ id: "Customer" })],
  objectives: [
    makeObjective({ id: "G1" }),
    makeObjective({ id: "N1", scorecard: "North", contributesTo: "G1" }),
    makeObjective({ id: "S1", scorecard: "South", contributesTo: "N1" }),
    makeObjective({ id: "C1", perspective: "Customer" }),
  ],
  measures: [
    makeMeasure({ id: "G1.1", objective: "G1" }),
    makeMeasure({ id: "N1.1", objective: "N1", isCritical: true }),
    makeMeasure({ id: "S1.1", objective: "S1", aggregation: "Sum" }),
    makeMeasure({ id: "C1.1", objective: "C1", aggregation: "Average" }),
  ],
  actuals: ["G1.1", "N1.1", "S1.1", "C1.1"].flatMap((id) => makeActuals(id, "2026-01", [90, 80, 70, 120])),
});

/** The same facts without anything that was worked out of them before. */
const afresh = (facts: Facts): Facts => structuredClone(facts);

const asShown = ({ frame, scorecards, problems }: Model) => asSaid({ frame, scorecards, problems });

const value = fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined });
const edit = fc.record({ place: fc.nat(15), value });
const asked = fc.constantFrom(
  {},
  { period: makePeriod("2026-03") },
  { period: makePeriod("2026-04"), view: "ytd" as const },
  { period: makePeriod("2026-04"), view: "year" as const },
);

function edited(facts: Facts, given: { readonly place: number; readonly value?: number | undefined }): Facts {
  const was = facts.actuals[given.place]!;
  const is: Actual = { ...was, value: given.value };
  return editActuals(facts, [{ was, is }]);
}

test("after any edits the model is the one that is built afresh", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(asked, edit), { minLength: 1, maxLength: 8 }), asked, (edits, last) => {
      let facts = afresh(units);
      edits.forEach(([question, given]) => {
        buildModel(facts, question);
        facts = edited(facts, given);
      });
      expect(asShown(buildModel(facts, last))).toEqual(asShown(buildModel(afresh(facts), last)));
    }),
  );
});

test("what an edit does not reach is the same as before, not worked out again", () => {
  const facts = manyFacts(30, 12);
  const before = buildModel(facts);
  const after = buildModel(edited(facts, { place: 11, value: 1 })); // December of M0, in O0, Financial
  const [financial, ...others] = after.scorecard.perspectives;
  expect(financial?.objectives[0]?.measures[0]?.actual).toBe(1);
  expect(others.map((one, index) => one === before.scorecard.perspectives[index + 1])).toEqual([
    true,
    true,
    true,
  ]);
  const objectives = financial?.objectives.map(
    (one, index) => one === before.scorecard.perspectives[0]?.objectives[index],
  );
  expect(objectives).toEqual([false, true, true]);
});

test("the facts before the edit keep their model", () => {
  const facts = afresh(units);
  const before = asShown(buildModel(facts));
  const copy = structuredClone(before);
  buildModel(edited(facts, { place: 3, value: 0 }));
  expect(asShown(buildModel(facts))).toEqual(copy);
});

test("a figure that comes later moves the reporting period, one that goes moves it back", () => {
  const actuals = makeActuals("M1", "2026-01", [90, 80, undefined]);
  const facts = makeFacts({ actuals });
  expect(buildModel(facts).frame.period).toEqual(makePeriod("2026-02"));
  const later = edited(facts, { place: 2, value: 70 });
  expect(buildModel(later).frame.period).toEqual(makePeriod("2026-03"));
  expect(buildModel(edited(later, { place: 2, value: undefined })).frame.period).toEqual(
    makePeriod("2026-02"),
  );
});

test("an actual that is not there cannot change", () => {
  const [was] = makeActuals("M1", "2026-01", [1]);
  expect(() => editActuals(makeFacts(), [{ was: was!, is: was! }])).toThrow("only an actual that is there");
});
