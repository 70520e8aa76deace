import { planScorecard, type PlannedCell, type SheetPlan } from "../../src/report";
import { buildModel, type Facts } from "../../src/scorecard";
import { makeActuals, makeFacts, makeObjective, makePerspective } from "../make/makeFacts";
import { makeMeasure } from "../make/makeMeasure";

const columns = {
  id: 0,
  label: 1,
  owner: 2,
  unit: 3,
  actual: 4,
  target: 5,
  variance: 6,
  score: 7,
  status: 8,
  trend: 9,
  spark: 10,
  coverage: 11,
} as const;

const facts = makeFacts({
  settings: { name: "North", vision: "=Win" },
  perspectives: [makePerspective(), makePerspective({ id: "Customer" })],
  objectives: [
    makeObjective({ name: "Grow", owner: "Marta" }),
    makeObjective({ id: "O2", perspective: "Customer" }),
  ],
  measures: [
    makeMeasure({ name: "Revenue", unit: "EUR k", owner: "Ines" }),
    makeMeasure({ id: "M2", unit: "%", rule: { target: 0.9, redFlag: 0.8 } }),
    makeMeasure({
      id: "M3",
      objective: "O2",
      rule: { direction: "Range", target: 3, targetHigh: 5, redFlag: 2 },
    }),
    makeMeasure({ id: "M4", objective: "O2", rule: { method: "Yes/No" } }),
  ],
  actuals: [
    ...makeActuals("M1", "2026-01", [80, 120]),
    ...makeActuals("M2", "2026-01", [0.85, 0.91]),
    ...makeActuals("M3", "2026-01", [4.25, 4.5]),
  ],
});

const plan = (given: Facts = facts) => planScorecard(buildModel(given));

function rowOf(planned: SheetPlan, id: string): readonly PlannedCell[] {
  const row = planned.rows.find(({ cells }) => {
    const content = cells[columns.id]?.content;
    return content?.kind === "text" && content.text === id;
  });
  if (!row) throw new Error(`There is no row ${id}`);
  return row.cells;
}

function shown(cell: PlannedCell | undefined): string | number {
  const content = cell?.content;
  if (content?.kind === "text") return content.text;
  if (content?.kind === "formula") return content.formula;
  return content?.kind === "number" ? content.number : "";
}

const at = (id: string, column: keyof typeof columns, planned = plan()) =>
  rowOf(planned, id)[columns[column]];

test("title, vision, period, whole scorecard and headers come first", () => {
  const { rows } = plan();
  expect(rows.slice(0, 5).map(({ cells }) => shown(cells[0]))).toEqual([
    "North",
    "=Win",
    expect.stringContaining("BSC.SCORECARD"),
    "",
    "ID",
  ]);
  expect(shown(rows[3]?.cells[columns.label])).toBe("Whole scorecard");
});

test("a line for each perspective, objective and measure, in their order", () => {
  const labels = plan()
    .rows.slice(5)
    .map(({ cells }) => shown(cells[columns.label]));
  expect(labels).toEqual(["Financial", "Grow", "Revenue", "M2", "Customer", "O2", "M3", "M4"]);
});

test("every row has a cell for each column, so that the plan is a full rectangle", () => {
  const { rows, columns: widths } = plan();
  expect(rows.every(({ cells }) => cells.length === widths.length)).toBe(true);
});

test("figures are live, variance and score follow from the cells beside them", () => {
  const [row] = [plan().rows.findIndex(({ cells }) => shown(cells[0]) === "M1") + 1];
  expect(shown(at("M1", "actual"))).toBe(`=IFNA(BSC.KPI($A${row},"actual"),"–")`);
  expect(shown(at("M1", "target"))).toBe(`=IFNA(BSC.KPI($A${row},"target"),"–")`);
  expect(shown(at("M1", "variance"))).toBe(`=IFNA(BSC.VARIANCE($E${row},$F${row},$N${row}),"–")`);
  expect(shown(at("M1", "score"))).toBe(`=IFNA(BSC.SCORE($E${row},$F${row},$M${row},$N${row},$O${row}),"–")`);
  expect(shown(at("M1", "status"))).toBe(`=IFNA(BSC.KPI($A${row},"status"),"–")`);
});

test("objectives and perspectives are asked for by their id", () => {
  expect(shown(at("O2", "score"))).toMatch(/^=IFNA\(BSC\.OBJECTIVE\(\$A\d+,"score"\),"–"\)$/);
  expect(shown(at("Customer", "coverage"))).toMatch(
    /^=IFNA\(BSC\.PERSPECTIVE\((\$A\d+),"less data"\),IFNA\(BSC\.PERSPECTIVE\(\1,"coverage"\),"–"\)\)$/,
  );
  expect(at("Customer", "id")?.numberFormat).toBe(";;;"); // there for the formulas, not for the eye
});

test("number formats follow from the unit and the size", () => {
  expect(at("M1", "actual")?.numberFormat).toBe("#,##0"); // whole numbers
  expect(at("M2", "actual")?.numberFormat).toBe("0.0%");
  expect(at("M2", "variance")?.numberFormat).toBe("+0.0%;-0.0%;0.0%");
  expect(at("M3", "actual")?.numberFormat).toBe("#,##0.00"); // below ten
  expect(at("M4", "actual")?.numberFormat).toBe('"Yes";"Yes";"No"');
});

test("a range's variance comes from the model, an answer has none", () => {
  expect(shown(at("M3", "variance"))).toContain('BSC.KPI($A12,"variance")');
  expect(shown(at("M4", "variance"))).toBe("");
});

test("a range shows both its ends, and its score comes from the model that knows them", () => {
  expect(shown(at("M3", "target"))).toBe(
    '=IFNA(FIXED(BSC.KPI($A12,"target"),2)&" to "&FIXED(BSC.KPI($A12,"target high"),2),"–")',
  );
  expect(shown(at("M3", "score"))).toBe('=IFNA(BSC.KPI($A12,"score"),"–")');
});

test("text of the sheets stays text, whatever it begins with", () => {
  const { rows } = plan(makeFacts({ measures: [makeMeasure({ name: "+Growth", owner: "@all" })] }));
  const kinds = rows.flatMap(({ cells }) => cells).filter((cell) => /^[+@]/.test(String(shown(cell))));
  expect(kinds.map(({ content }) => content.kind)).toEqual(["text", "text"]);
});

test("every status has a rule with a word, and the score has icons: colour never stands alone", () => {
  const { rules, rows } = plan();
  const words = rules.flatMap((rule) => (rule.kind === "word" ? [rule.word] : []));
  expect(words).toEqual(["Green", "Amber", "Red", "No data", "Not scored", "Improving", "Worsening"]);
  const [icons] = rules.filter(({ kind }) => kind === "icons");
  // a hair below, so that a score that is equal is never shown as less
  expect(icons).toMatchObject({
    amberFrom: expect.closeTo(100 / 3, 6),
    greenFrom: expect.closeTo(200 / 3, 6),
  });
  const spans = rules.flatMap((rule) => (rule.kind === "when" ? [] : [rule.columns]));
  expect(spans).toHaveLength(rules.length);
  for (const span of spans) expect([span.firstRow, span.lastRow]).toEqual([3, rows.length - 1]);
});

test("it prints in landscape with the headers on every page, and the panes stay while it scrolls", () => {
  const { print, frozen } = plan();
  expect(print).toMatchObject({
    orientation: "Landscape",
    titleRows: { first: 4, last: 4 },
    footerLeft: "North",
  });
  expect(frozen).toEqual({ rows: 5, columns: 2 });
});

test("without objectives it is a head and the perspectives", () => {
  const { rows } = plan(makeFacts({ objectives: [], measures: [] }));
  expect(rows).toHaveLength(6);
});

test("a unit's scorecard asks for its own figures, and is a sheet of its own", () => {
  const unit = { id: 'N"1', name: "North", weight: 1, parent: "HCC" };
  const scorecards = [{ id: "HCC", name: "Whole", weight: 1 }, unit];
  const actuals = facts.actuals.map((actual) => ({ ...actual, scorecard: unit.id }));
  const model = buildModel({ ...facts, scorecards, actuals });
  const planned = planScorecard(model, model.scorecards[1]);
  expect(planned).toMatchObject({ key: 'scorecard unit N"1', name: "Scorecard North" });
  const [id, actual] = [columns.id, columns.actual].map((column) => shown(rowOf(planned, "M1")[column]));
  expect(id).toBe("M1");
  expect(actual).toBe('=IFNA(BSC.KPI($A8,"actual",,"N""1"),"–")');
  expect(shown(planned.rows[3]?.cells[columns.score])).toBe('=IFNA(BSC.SCORECARD("N""1","score"),"–")');
});
