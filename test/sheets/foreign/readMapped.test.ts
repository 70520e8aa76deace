import { buildModel, periodText, type Model } from "../../../src/scorecard";
import { readFacts, type FactsRead } from "../../../src/sheets";
import { readMapped } from "../../../src/sheets/foreign/readMapped";
import { ownBook } from "../../make/foreignSheets";
import type { Rows } from "../../make/makeGrids";

const scorecard = {
  Objectives: [
    ["ID", "Objective", "Perspective"],
    ["F1", "Grow revenue", "Financial"],
    ["C1", "Keep customers", "Customer"],
  ],
  Measures: [
    ["ID", "Measure", "Objective", "Target", "Red flag", "Direction"],
    ["F1.1", "Revenue", "F1", 700, 500, "Higher"],
    ["C1.1", "Complaints", "C1", 40, 60, "Lower"],
  ],
} as const satisfies Readonly<Record<string, Rows>>;

/** The help desk's own sheet: A3:D5 with months across. */
const ownSheet: Rows = [
  ["Help desk 2026"],
  ["KPI", "Jan", "Feb", "Mar"],
  ["Revenue", 560, 710, 650],
  ["Complaints", 44, 38, ""],
];

const header = ["Sheet", "Range", "Column", "Holds", "Role", "Period", "Measure", "Says"];
const lines: Rows = [
  ["KPIs", "A3:D4", "A", "Measure"],
  ["KPIs", "A3:D4", "B:D", "Figure", "Actual", "row 2"],
];

const actuals: Rows = [
  ["Measure", "Period", "Actual"],
  ["F1.1", "2026-01", 560],
  ["F1.1", "2026-02", 710],
  ["F1.1", "2026-03", 650],
  ["C1.1", "2026-01", 44],
  ["C1.1", "2026-02", 38],
];

function mapped(own: Rows, mapping: Rows = lines, others: Readonly<Record<string, Rows>> = {}): FactsRead {
  const sheets = { ...scorecard, Mapping: [header, ...mapping], KPIs: own, ...others };
  return readFacts(ownBook(sheets), readMapped);
}

const figures = ({ facts }: FactsRead) =>
  facts.actuals.map(
    ({ measure, period, value, at }) => `${at.cell} ${measure} ${periodText(period)} ${value ?? "no data"}`,
  );
const found = ({ findings }: FactsRead, ...codes: readonly string[]) =>
  findings.filter(({ code }) => codes.includes(code));
const wrong = ({ findings }: FactsRead) => findings.filter(({ severity }) => severity === "error");

/** All that is scored, without the places of cells. */
function scores(read: FactsRead): unknown {
  const { frame, scorecards }: Model = buildModel(read.facts);
  return JSON.parse(
    JSON.stringify({ frame, scorecards }, (key, value) => (key === "at" ? undefined : value)),
  );
}

test("figures of a mapped sheet score as the same ones in an Actuals table do", () => {
  const typed = readFacts(ownBook({ ...scorecard, Actuals: actuals }));
  const own = mapped(ownSheet);
  expect(wrong(own)).toEqual([]);
  expect(scores(own)).toEqual(scores(typed));
});

test("each figure keeps the cell that it stands in", () => {
  expect(figures(mapped(ownSheet))).toEqual([
    "B3 F1.1 2026-01 560",
    "C3 F1.1 2026-02 710",
    "D3 F1.1 2026-03 650",
    "B4 C1.1 2026-01 44",
    "C4 C1.1 2026-02 38",
  ]);
});

test("a new month at the right is read without a change of the mapping", () => {
  const grown = ownSheet.map((row, index) => [...row, ...[[""], ["Apr"], [720], [35]][index]!]);
  grown[0] = ["Help desk 2026", "", "", "", ""];
  expect(figures(mapped(grown))).toEqual(
    expect.arrayContaining(["E3 F1.1 2026-04 720", "E4 C1.1 2026-04 35"]),
  );
});

test.each([
  ["the months up to one", "YTD Apr"],
  ["a quarter", "Q2"],
  ["a month again", "Jan"],
  ["a plan of a month", "Apr Plan"],
  ["a note", "Remarks"],
])("%s at the right is no new month", (_, heading) => {
  const grown = ownSheet.map((row, index) => [...row, ...[[""], [heading], [720], [35]][index]!]);
  grown[0] = ["Help desk 2026", "", "", "", ""];
  expect(figures(mapped(grown))).toEqual(figures(mapped(ownSheet)));
});

test("a month that takes the place of a total, which moves to the right, is read", () => {
  const withTotal = (months: readonly string[], revenue: readonly number[]): Rows => [
    ["Help desk 2026"],
    ["KPI", ...months, "YTD"],
    ["Revenue", ...revenue, revenue.reduce((sum, value) => sum + value)],
  ];
  const agreed: Rows = [
    ["KPIs", "A3:D3", "A", "Measure"],
    ["KPIs", "A3:D3", "B:C", "Figure", "Actual", "row 2"],
  ];
  expect(figures(mapped(withTotal(["Jan", "Feb"], [560, 710]), agreed))).toEqual([
    "B3 F1.1 2026-01 560",
    "C3 F1.1 2026-02 710",
  ]);
  expect(figures(mapped(withTotal(["Jan", "Feb", "Mar"], [560, 710, 650]), agreed))).toEqual([
    "B3 F1.1 2026-01 560",
    "C3 F1.1 2026-02 710",
    "D3 F1.1 2026-03 650",
  ]);
});

test("a new row right below is read without a change of the mapping, one after a gap is not", () => {
  const one: Rows = [...ownSheet.slice(0, 3), ["Complaints", 44, 38, 41]];
  const agreed: Rows = [
    ["KPIs", "A3:D3", "A", "Measure"],
    ["KPIs", "A3:D3", "B:D", "Figure", "Actual", "row 2"],
  ];
  expect(figures(mapped(one, agreed))).toContain("D4 C1.1 2026-03 41");
  const apart: Rows = [...ownSheet.slice(0, 3), [], ["Complaints", 44, 38, 41]];
  expect(figures(mapped(apart, agreed)).filter((line) => line.includes("C1.1"))).toEqual([]);
});

test("a line that cannot be read names its cell and what is expected; the others are read", () => {
  const read = mapped(ownSheet, [...lines, ["KPIs", "A3:D4", "", "Figur"]]);
  expect(found(read, "mapping-line")).toMatchObject([
    {
      severity: "error",
      place: { sheet: "Mapping", cell: "D4" },
      text: expect.stringContaining("did you mean Figure?"),
    },
  ]);
  expect(figures(read)).toHaveLength(5);
});

test("a sheet that is not there is an error at its line", () => {
  const read = mapped(ownSheet, [...lines, ["KPI's", "A3:D4", "A", "Measure"]]);
  expect(found(read, "mapping-sheet")).toMatchObject([
    { severity: "error", place: { sheet: "Mapping", cell: "A4" }, text: expect.stringContaining("KPI's") },
  ]);
});

test("a measure that the Measures table lacks is a warning at its first figure", () => {
  const read = mapped([...ownSheet, ["Backlog", 9, 8, 7]]);
  expect(wrong(read)).toEqual([]);
  expect(found(read, "mapped-measure")).toMatchObject([
    { severity: "warning", place: { sheet: "KPIs", cell: "B5" }, text: expect.stringContaining("Backlog") },
  ]);
  expect(figures(read)).toHaveLength(5);
});

test("measures are found by their id as well, whatever their case", () => {
  const own: Rows = [...ownSheet.slice(0, 2), ["f1.1", 560, 710, 650], ["COMPLAINTS", 44, 38, ""]];
  expect(figures(mapped(own))).toEqual(figures(mapped(ownSheet)));
});

test("a mapped sheet is not read as a table of actuals as well", () => {
  const long: Rows = [
    ["Measure", "Period", "Actual"],
    ["Revenue", "2026-01", 560],
    ["Revenue", "2026-02", 710],
  ];
  const read = mapped(long, [
    ["KPIs", "A2:C3", "A", "Measure"],
    ["KPIs", "A2:C3", "B", "Period"],
    ["KPIs", "A2:C3", "C", "Figure", "Actual"],
  ]);
  expect(figures(read)).toEqual(["C2 F1.1 2026-01 560", "C3 F1.1 2026-02 710"]);
});

test("an Actuals table beside mapped sheets is read as well", () => {
  const read = mapped(ownSheet, lines, {
    Actuals: [
      ["Measure", "Period", "Actual"],
      ["F1.1", "2025-12", 540],
    ],
  });
  expect(figures(read)).toHaveLength(6);
  expect(figures(read)).toContain("C2 F1.1 2025-12 540");
});

test("targets of months in a mapped sheet are targets of those months", () => {
  const own: Rows = [
    ["Help desk 2026"],
    ["KPI", "Type", "Jan", "Feb", "Mar"],
    ["Revenue", "Actual", 560, 710, 650],
    ["", "Plan", 600, 600, 700],
  ];
  const read = mapped(own, [
    ["KPIs", "A3:E4", "A", "Measure"],
    ["KPIs", "A3:E4", "B", "Role"],
    ["KPIs", "A3:E4", "C:E", "Figure", "", "row 2"],
  ]);
  expect(
    read.facts.phasedTargets.map(({ period, target, at }) => [at.cell, periodText(period), target]),
  ).toEqual([
    ["C4", "2026-01", 600],
    ["D4", "2026-02", 600],
    ["E4", "2026-03", 700],
  ]);
});

test("forecasts and figures of the prior year are no actuals", () => {
  const own: Rows = [
    ["KPI", "Type", "Jan 2026", "Feb 2026"],
    ["Revenue", "Forecast", 560, 710],
    ["", "PY", 540, 690],
  ];
  const read = mapped(own, [
    ["KPIs", "A2:D3", "A", "Measure"],
    ["KPIs", "A2:D3", "B", "Role"],
    ["KPIs", "A2:D3", "C:D", "Figure", "", "row 1"],
  ]);
  expect(read.facts.actuals).toEqual([]);
  expect(read.facts.phasedTargets).toEqual([]);
});

test("what a mapping leaves in doubt is told as long as figures are left out for it", () => {
  const own: Rows = ownSheet.map((row) =>
    row[0] === "Complaints" ? ["Complaints", "few", 38, "#DIV/0!"] : row,
  );
  const read = mapped(own);
  expect(found(read, "mapping-doubt").map(({ place }) => place?.cell)).toEqual(["B4", "D4"]);
  expect(figures(read).filter((line) => line.includes("C1.1"))).toEqual(["C4 C1.1 2026-02 38"]);
});

test("a range of which Nothing is said as a whole is left out", () => {
  expect(figures(mapped(ownSheet, [...lines, ["KPIs", "A3:D4", "", "Nothing"]]))).toEqual([]);
});

test("of a measure whose row is not read it is not said that the Measures table lacks it", () => {
  const Measures = [...scorecard.Measures, ["F1.2", "Margin", "F9", 10, 5, "Higher"]];
  const wide = lines.map(([sheet, , ...line]) => [sheet ?? "", "A3:D5", ...line]);
  const read = mapped([...ownSheet, ["Margin", 1, 2, 3]], wide, { Measures });
  expect(found(read, "mapped-measure").map(({ text }) => text)).toEqual([
    'The measure "Margin" is not read because of an error in its own row at Measures!B4, so its 3 figures are not used. Mend that one first.',
  ]);
});
