import { countFindings, exitCodeOf, findingLine } from "../../src/cli/output";
import { summaryLines } from "../../src/cli/summary";
import { buildModel, type Finding, type Severity } from "../../src/scorecard";
import { makeActuals, makeFacts, makeObjective, makePerspective } from "../make/makeFacts";
import { makeMeasure } from "../make/makeMeasure";
import { makePeriod } from "../make/makePeriod";

const finding = (severity: Severity, place?: Finding["place"]): Finding => ({
  ...{ severity, code: "cancelled", text: "Write something else." },
  ...(place ? { place } : {}),
});

test("the scores are a line for the whole and one for each perspective, with a sign beside the status", () => {
  const facts = makeFacts({
    settings: { name: "North" },
    perspectives: [makePerspective(), makePerspective({ id: "Customer" })],
    objectives: [makeObjective(), makeObjective({ id: "O2", perspective: "Customer" })],
    measures: [makeMeasure(), makeMeasure({ id: "M2", objective: "O2" })],
    // Target 100, red flag 50: 75 scores 50, 100 scores 66⅔ and 50 scores 33⅓.
    actuals: makeActuals("M1", "2026-01", [50, 75]),
  });
  const lines = summaryLines(buildModel(facts, { period: makePeriod("2026-02") }));
  expect(lines).toEqual([
    "North · 2026-02 · 2 objectives, 2 measures, 2 actuals",
    "  Whole scorecard     50.0  ▲ Amber        50 % complete    +16.7",
    "  Financial           50.0  ▲ Amber       100 % complete    +16.7",
    "  Customer               –  ○ No data       0 % complete",
  ]);
});

test("a change that rounds to nothing has no sign", () => {
  const facts = makeFacts({ actuals: makeActuals("M1", "2026-01", [75, 75.01]) });
  const [, whole] = summaryLines(buildModel(facts, { period: makePeriod("2026-02") }));
  expect(whole).toMatch(/ ±0\.0$/);
});

test("findings are counted by severity, one and many, and named with their cells", () => {
  expect(countFindings([])).toBe("nothing to mend");
  expect(countFindings([finding("error"), finding("advice"), finding("advice")])).toBe(
    "1 error, 2 pieces of advice",
  );
  expect(findingLine(finding("warning", { sheet: "My sheet", cell: "B2" }))).toBe(
    "Warning  'My sheet'!B2: Write something else.",
  );
  expect(findingLine(finding("advice"))).toBe("Advice   Write something else.");
});

test("only errors make a command end with 1", () => {
  expect(exitCodeOf([finding("warning"), finding("advice")])).toBe(0);
  expect(exitCodeOf([finding("warning"), finding("error")])).toBe(1);
});
