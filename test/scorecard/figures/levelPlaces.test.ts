import { buildModel, type LevelCells, type PhasedTarget } from "../../../src/scorecard";
import { makeActuals, makeFacts, makePhased } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

const at = (cell: string, sheet = "Measures") => ({ sheet, cell });
const levelCells: LevelCells = { target: at("K2"), redFlag: at("N2"), baseline: at("J2"), min: at("P2") };

function explained(
  rule: Parameters<typeof makeMeasure>[0],
  phasedTargets: readonly PhasedTarget[] = [],
): string {
  const measures = [makeMeasure({ levelCells, ...rule })];
  const facts = makeFacts({ measures, phasedTargets, actuals: makeActuals("M1", "2026-01", [90, 80]) });
  const model = buildModel(facts, { period: makePeriod("2026-02") });
  return model.scorecard.perspectives[0]!.objectives[0]!.measures[0]!.explain();
}

test("the explanation of a score names the cells of the levels that its way of scoring looks at", () => {
  expect(explained({})).toMatch(/ Target in Measures!K2, red flag in Measures!N2\.$/);
  const progress = { method: "Progress", baseline: 50, target: 100 } as const;
  expect(explained({ rule: progress })).toMatch(/ Baseline in Measures!J2, target in Measures!K2\.$/);
  expect(explained({ rule: { method: "Goal only", target: 100 } })).toMatch(/ Target in Measures!K2\.$/);
});

test("a row of the Targets table that is in force is named in place of the measure's own cell", () => {
  const phased = makePhased("2026-02", { target: 120, levelCells: { target: at("C7", "Targets") } });
  expect(explained({}, [phased])).toMatch(/ Target in Targets!C7, red flag in Measures!N2\.$/);
  const later = makePhased("2026-03", { target: 120, levelCells: { target: at("C8", "Targets") } });
  expect(explained({}, [later])).toMatch(/ Target in Measures!K2, red flag in Measures!N2\.$/);
});

test("without known cells nothing is said of them", () => {
  expect(explained({ levelCells: undefined })).not.toContain("Measures!");
});
