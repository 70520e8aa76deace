import { gatherReview, planReview, type SheetPlan } from "../../../src/report";
import { closePeriod, rememberModels, verifyClosed, type Review } from "../../../src/scorecard";
import { groupFacts } from "../../make/groupFacts";
import { makePeriod } from "../../make/makePeriod";
import { rowsOf } from "../../make/planText";

const period = makePeriod("2026-02");
const at = { sheet: "Reviews", cell: "A2" };

const planText = (plan: SheetPlan) =>
  rowsOf(plan).map((cells) => cells.filter((cell) => cell !== undefined).join(" | "));

/** K of Alpha turns Red in February (33⅓ x 10/50 = 6⅔), that of Beta stays Green; the group's objective is Amber. */
function packOf(unit: string | undefined, figures = [100, 10], reviews: readonly Review[] = []) {
  const modelAt = rememberModels(groupFacts({ A: figures, B: [100, 100] }, { reviews }));
  const review = gatherReview(modelAt, { period, unit }, { periods: [], problems: [] });
  const plans = review ? planReview(review) : [];
  return (key: SheetPlan["key"]) => plans.find((plan) => plan.key === key)!;
}

test("a group's pack tells the Red of its units: where they stand, what turned, what needs a decision", () => {
  const lines = planText(packOf(undefined)("review summary"));
  expect(lines).toEqual(
    expect.arrayContaining([
      "Alpha | 7 | Red | -60 | 1",
      "K K in Alpha | Red | Was Green.",
      "K K in Alpha | Red | Needed | 10 against 100",
      "K in Alpha | Red | 2026-02 | Turned red: K in Alpha turned from Green to Red in 2026-02.",
    ]),
  );
});

test("a unit's Red measure is in the focus of its group, with a chart of the unit's own figures", () => {
  const { charts, rows } = packOf(undefined, [100, 10])("review measures");
  expect(charts?.map(({ name, title }) => [name, title])).toEqual([["BSC K A", "K K in Alpha"]]);
  const [chart] = charts ?? [];
  const { firstRow = 0, firstColumn = 0 } = chart?.source ?? {};
  const actuals = rows.slice(firstRow + 1, firstRow + 3).map(({ cells }) => cells[firstColumn + 1]?.content);
  expect(actuals).toEqual([
    { kind: "number", number: 100 },
    { kind: "number", number: 10 },
  ]);
});

test("a decision about one unit's measure leaves the other's waiting", () => {
  const item = { kind: "measure", id: "K" } as const;
  const reviews: Review[] = [{ period, item, scorecard: "B", decision: "Hold", at }];
  const lines = planText(packOf(undefined, [100, 10], reviews)("review summary"));
  expect(lines).toContain("K K in Alpha | Red | Needed | 10 against 100");
  expect(lines).toContain("K K in Beta | Decided | Hold");
});

test("a unit's own pack does not name the unit again, and tells nothing of its sister", () => {
  const lines = planText(packOf("A")("review summary"));
  expect(lines).toContain("K K | Red | Was Green.");
  const ofBeta = planText(packOf("B")("review summary"));
  expect(ofBeta.filter((line) => line.includes("Red"))).toEqual([]);
});

test("what a measure means is told once, however many units report it", () => {
  const rows = planText(packOf(undefined)("review definitions")).filter((line) => line.startsWith("K "));
  expect(rows).toHaveLength(1);
});

test("a figure that was restated is told with its unit, in the packs of that unit and of its group alone", () => {
  const modelAt = rememberModels(groupFacts({ A: [100, 100], B: [100, 100] }));
  const closed = closePeriod(modelAt({ period }), { closedOn: "2026-03-05" });
  const today = rememberModels(groupFacts({ A: [100, 10], B: [100, 100] }));
  const verified = { periods: [verifyClosed(closed, today)], problems: [] };
  const linesOf = (unit?: string) =>
    planText(planReview(gatherReview(today, { period, unit }, verified)!)[0]!).filter((line) =>
      line.includes(": actual"),
    );
  const line = "K in Alpha: actual | 2026-02 | 100 | 10 | Score 66.7, now 6.7.";
  expect([linesOf(), linesOf("A"), linesOf("B")]).toEqual([[line], [line], []]);
});
