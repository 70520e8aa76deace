import { indexUnits, recordKey } from "../../../src/scorecard/lookup";
import type { MeasureId, UnitId } from "../../../src/scorecard/facts";
import { makeActuals, makeFacts, makeObjective } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";

const unit: UnitId = "North";
const measure: MeasureId = "Revenue";

test("a unit's record of a measure is no other's, whatever the two are called", () => {
  expect(recordKey(unit, measure)).not.toBe(recordKey("Revenue", "North"));
  expect(recordKey("A B", "C")).not.toBe(recordKey("A", "B C"));
  expect(recordKey('A","B', "C")).not.toBe(recordKey("A", 'B","C'));
});

test("what is of one kind does not compile where another is meant", () => {
  // @ts-expect-error -- the unit and the measure are mixed up
  expect(recordKey(measure, unit)).not.toBe(recordKey(unit, measure));
  const facts = makeFacts({
    objectives: [makeObjective({ id: "Sales" })],
    measures: [makeMeasure({ id: measure, objective: "Sales" })],
    actuals: makeActuals(measure, "2026-01", [1]),
  });
  const [index] = indexUnits(facts);
  expect(index?.actuals.has(measure)).toBe(true);
  // @ts-expect-error -- figures are found by a measure, not by a unit
  expect(index?.actuals.has(unit)).toBe(false);
  // @ts-expect-error -- measures are found by an objective, not by a measure
  expect(index?.measuresOf.has(measure)).toBe(false);
});
