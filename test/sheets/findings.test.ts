import type { ProblemCode, Severity } from "../../src/scorecard";
import { readFacts } from "../../src/sheets";
import { makeGrids, makeTable, smallSheets, type Rows } from "../make/makeGrids";

type Sheets = Readonly<Record<string, Rows>>;

/** With some sheets of the small workbook changed: exactly one error or warning of a code, at one cell. */
function finds(changed: Sheets, code: ProblemCode, place: string, severity: Severity = "error") {
  const { findings } = readFacts(makeGrids({ ...smallSheets, ...changed }));
  const found = findings.filter((one) => one.severity !== "advice");
  expect(found.map((one) => [one.severity, one.code, `${one.place?.sheet}!${one.place?.cell}`])).toEqual([
    [severity, code, place],
  ]);
}

const measures = (...rows: Rows): Sheets => ({
  Measures: [["ID", "Measure", "Objective", "Target", "Red flag", "Scoring", "Weight", "Frequency"], ...rows],
});
const actuals = (...rows: Rows): Sheets => ({ Actuals: [["Measure", "Period", "Actual"], ...rows] });

test("the small workbook has nothing to mend", () => {
  const { findings } = readFacts(makeGrids(smallSheets));
  expect(findings.filter(({ severity }) => severity !== "advice")).toEqual([]);
});

test("an empty workbook says what to do first", () => {
  const workbooks: readonly Sheets[] = [{}, { Sheet1: [] }, { Sheet1: [["", " "]] }];
  for (const sheets of workbooks) {
    const { findings } = readFacts(makeGrids(sheets));
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([["workbook-empty", "error"]]);
  }
});

test("a workbook with figures in a layout of its own is not called empty: it says what can read them", () => {
  const own = [
    ["KPI", "Target", "Actual"],
    ["Orders", 10, 9],
  ];
  const { findings, lacking } = readFacts(makeGrids({ "My KPIs": own }));
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([["no-tables", "error"]]);
  expect(lacking?.text).toMatch(/^No structured tables are found .* bsc read --propose.*\(bsc adopt\)/);
});

test("a missing table is named, with the headers it needs", () => {
  const { findings } = readFacts(makeGrids({ ...smallSheets, Actuals: [] }));
  expect(findings.find(({ code }) => code === "table-missing")?.text).toBe(
    "There is no Actuals table. Add one with the headers Measure, Period, Actual, or name your table Actuals.",
  );
});

test("an id that is there twice names the row that came first", () => {
  const row = ["F1.1", "Revenue", "F1", 700, 500];
  finds(measures(row, ["f1.1", "Sales", "F1", 700, 500]), "id-twice", "Measures!B3");
  const { findings } = readFacts(makeGrids({ ...smallSheets, ...measures(row, row) }));
  expect(findings.find(({ code }) => code === "id-twice")?.text).toContain("Measures!B2");
});

test("an unknown objective, perspective or measure names its cell and the nearest there is", () => {
  finds(
    measures(["F1.1", "Revenue", "F1", 700, 500], ["F1.2", "Margin", "F2", 1, 0.5]),
    "unknown-reference",
    "Measures!C3",
  );
  finds(actuals(["F1.1", "2026-01", 1], ["F1.11", "2026-01", 1]), "unknown-reference", "Actuals!A3");
  const objectives = [
    ["ID", "Objective", "Perspective"],
    ["F1", "Grow revenue", "Financial"],
    ["C1", "Delight customers", "Custmer"],
  ];
  finds({ Objectives: objectives }, "unknown-reference", "Objectives!C3");
  const { findings } = readFacts(makeGrids({ ...smallSheets, Objectives: objectives }));
  expect(findings.find(({ code }) => code === "unknown-reference")?.text).toContain(
    'did you mean "Customer"?',
  );
});

test("text where a number belongs is an error at its cell, and the rest is still read", () => {
  finds(actuals(["F1.1", "2026-01", "about 500"], ["F1.1", "2026-02", 710]), "not-a-number", "Actuals!C2");
  finds(measures(["F1.1", "Revenue", "F1", "high", 500]), "not-a-number", "Measures!D2");
  const { facts } = readFacts(
    makeGrids({ ...smallSheets, ...actuals(["F1.1", "2026-01", "about 500"], ["F1.1", "2026-02", 710]) }),
  );
  expect(facts.actuals.map(({ value }) => value)).toEqual([undefined, 710]);
});

test.each(["650(1)", "85 (2)", "12% (15%)", "45\n50", "%25", "(650", "5-"])(
  "%j is not one number, so it is an error at its cell and no other number",
  (text) => {
    finds(actuals(["F1.1", "2026-01", text], ["F1.1", "2026-02", 710]), "not-a-number", "Actuals!C2");
    finds(measures(["F1.1", "Revenue", "F1", text, 500]), "not-a-number", "Measures!D2");
  },
);

test("a text that may be a thousand or a decimal is an error at its cell, as in sheets of another layout", () => {
  finds(actuals(["F1.1", "2026-01", "1.250"], ["F1.1", "2026-02", 710]), "number-two-ways", "Actuals!C2");
  finds(measures(["F1.1", "Revenue", "F1", "12.500 %", 500]), "number-two-ways", "Measures!D2");
  const withPoints = [
    ["ID", "Measure", "Objective", "Target", "Points", "Scoring"],
    ["F1.1", "Revenue", "F1", 700, "0:0, 1.250:100", "Points"],
  ];
  finds({ Measures: withPoints }, "number-two-ways", "Measures!E2");
});

test("brackets around a number make it negative", () => {
  const rows = actuals(["F1.1", "2026-01", "(5%)"], ["F1.1", "2026-02", "($1,234)"]);
  const { facts } = readFacts(makeGrids({ ...smallSheets, ...rows }));
  expect(facts.actuals.map(({ value }) => value)).toEqual([-0.05, -1234]);
});

test("a fiscal year starts with a month that is named as one, not with a word that begins like one", () => {
  for (const name of ["April", "Avr", "Apr.", "1 April", "4"]) {
    const rows = [
      ["Setting", "Value"],
      ["Fiscal year start", name],
    ];
    const { facts } = readFacts(makeGrids({ ...smallSheets, Settings: rows }));
    expect([name, facts.settings.fiscalYearStart]).toEqual([name, 4]);
  }
  const marketing = [
    ["Setting", "Value"],
    ["Fiscal year start", "Marketing"],
  ];
  finds({ Settings: marketing }, "not-a-number", "Settings!B2");
});

test("marks for no data are no error", () => {
  for (const mark of ["", "n/a", "-", "tbd", "k.A."]) {
    const { findings } = readFacts(makeGrids({ ...smallSheets, ...actuals(["F1.1", "2026-01", mark]) }));
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  }
});

test("a cell with an error is no data, and named", () => {
  finds(actuals(["F1.1", "2026-01", "#DIV/0!"], ["F1.1", "2026-02", 5]), "cell-error", "Actuals!C2");
  finds(actuals(["F1.1", "2026-01", 1], ["F1.1", "#REF!", 5]), "cell-error", "Actuals!B3");
});

test("a period that cannot be read, or lies in the wrong century, is named", () => {
  finds(actuals(["F1.1", "2026-01", 1], ["F1.1", "soon", 5]), "period-unreadable", "Actuals!B3");
  finds(actuals(["F1.1", "2026-01", 1], ["F1.1", "W12", 5]), "period-without-year", "Actuals!B3");
  finds(actuals(["F1.1", "2026-01", 1], ["F1.1", "1926-02", 5]), "period-out-of-century", "Actuals!B3");
  finds(actuals(["F1.1", "2026-01", 1], ["F1.1", 9545, 5]), "period-out-of-century", "Actuals!B3"); // 1926-02-17
});

test("a quarter of a monthly measure is refused, the month that ends a quarter stands for it", () => {
  finds(actuals(["F1.1", "2026-01", 1], ["F1.1", "2026-Q1", 5]), "period-frequency", "Actuals!B3");
  const quarterly = measures(["F1.1", "Revenue", "F1", 700, 500, "", 1, "Quarterly"]);
  const { facts } = readFacts(
    makeGrids({ ...smallSheets, ...quarterly, ...actuals(["F1.1", "2026-03", 5]) }),
  );
  expect(facts.actuals[0]?.period.frequency).toBe("Quarterly");
});

test("two actuals for one measure and period: the first counts, the second is named", () => {
  finds(actuals(["F1.1", "2026-01", 1], ["F1.1", "Jan 2026", 5]), "actual-twice", "Actuals!C3");
});

test("words that are none of the choices, and negative weights, are named", () => {
  finds(measures(["F1.1", "Revenue", "F1", 700, 500, "Magic"]), "unknown-word", "Measures!F2");
  finds(measures(["F1.1", "Revenue", "F1", 700, 500, "", -1]), "number-out-of-range", "Measures!G2");
});

test("a setting that says what none can say names its cell", () => {
  const needs = (value: string) => ({
    Settings: [
      ["Setting", "Value"],
      ["Closing needs", value],
    ],
  });
  finds(needs("Everything"), "unknown-word", "Settings!B2");
  const { findings } = readFacts(makeGrids({ ...smallSheets, ...needs("Both") }));
  expect(findings.filter(({ severity }) => severity !== "advice")).toEqual([]);
});

test("a needed cell that is empty leaves its row out", () => {
  finds(measures(["F1.1", "Revenue", "F1", 700], ["F1.2", "", "F1", 5]), "value-missing", "Measures!B3");
  finds(actuals(["F1.1", "2026-01", 1], ["F1.1", "", 5]), "value-missing", "Actuals!B3");
});

test("a header merged over two columns is named where its second half is empty", () => {
  const merged = [
    ["Measure", "Period", "Actual", ""],
    ["F1.1", "2026-01", 560, 1],
  ];
  finds({ Actuals: merged }, "header-merged", "Actuals!D1");
});

test("a needed column hidden by a merged header is named beside the header", () => {
  const merged = [
    ["Measure", "Period", ""],
    ["F1.1", "2026-01", 560],
  ];
  const { findings } = readFacts(makeGrids({ ...smallSheets, Actuals: merged }));
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, place }) => [code, place?.cell])).toEqual([
    ["header-merged", "C1"],
    ["column-missing", "A1"],
  ]);
});

test("two columns of one meaning: the product's own header wins, the other is named", () => {
  const twice = [
    ["Measure", "Period", "Actual", "Actual"],
    ["F1.1", "2026-01", 560, 1],
  ];
  finds({ Actuals: twice }, "column-twice", "Actuals!D1", "warning");
});

test("links to nothing, to themselves and twice are named", () => {
  const objectives = [
    ["ID", "Objective", "Perspective"],
    ["F1", "Grow revenue", "Financial"],
    ["C1", "Delight customers", "Customer"],
  ];
  const links = (...rows: Rows) => ({ Objectives: objectives, Links: [["From", "To"], ...rows] });
  finds(links(["C1", "F1"], ["C1", "F7"]), "unknown-reference", "Links!B3");
  finds(links(["C1", "C1"]), "link-to-itself", "Links!A2", "warning");
  finds(links(["C1", "F1"], ["c1", "Grow revenue"]), "link-twice", "Links!A3", "warning");
});

test("settings that are not known or out of range keep their default", () => {
  const settings = (...rows: Rows) => ({ Settings: [["Setting", "Value"], ...rows] });
  finds(settings(["Tolerence", 0.2]), "setting-unknown", "Settings!A2", "warning");
  finds(settings(["Tolerance", 20]), "number-out-of-range", "Settings!B2");
  finds(settings(["Fiscal year start", 13]), "number-out-of-range", "Settings!B2");
  const { facts } = readFacts(
    makeGrids({
      ...smallSheets,
      ...settings(["Tolerance", "20 %"], ["Fiscal year start", "April"], ["View", "YTD"]),
    }),
  );
  expect(facts.settings).toMatchObject({ tolerance: 0.2, fiscalYearStart: 4, view: "ytd" });
});

test("rows below an empty row are not lost without a word", () => {
  const rows = [
    ["F1.1", "2026-01", 560],
    ["", "", ""],
    ["F1.1", "2026-02", 710],
    ["F1.1", "2026-03", 720],
  ];
  finds(actuals(...rows), "rows-left-out", "Actuals!A4");
  const { findings } = readFacts(makeGrids({ ...smallSheets, ...actuals(...rows) }));
  expect(findings.find(({ code }) => code === "rows-left-out")?.text).toBe(
    "The Actuals table ends at an empty row above, so this and 1 more below are not read. Delete the empty row, or make the whole an Excel table.",
  );
});

test("rows right below an Excel table that are not part of it are named", () => {
  const { Actuals } = smallSheets;
  const longer = { ...smallSheets, Actuals: [...Actuals, ["F1.1", "2026-03", 720], ["Total", "", 1990]] };
  const tables = [makeTable("Actuals", "Actuals", Actuals)];
  const { findings } = readFacts(makeGrids(longer, { tables }));
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: "rows-left-out",
      place: { sheet: "Actuals", cell: "A4" },
      text: "The Actuals table ends above, so this row is not read. Drag the table's lower right corner down to take in what belongs to it.",
    }),
  );
});

test("footnotes, totals and further tables below a table are none of its rows", () => {
  const rows = [
    ["F1.1", "2026-01", 560],
    ["", "", ""],
    ["Total", "", 560],
    ["All figures are unaudited.", "", ""],
    ["ID", "Objective", "Perspective"],
    ["F1", "Grow revenue", "Financial"],
  ];
  const { findings } = readFacts(makeGrids({ Measures: smallSheets.Measures, ...actuals(...rows) }));
  expect(findings.filter(({ severity }) => severity !== "advice")).toEqual([]);
});

test("a name that many rows have wrong is one finding, at the first of them", () => {
  const rows = [
    ["F1.2", "2026-01", 1],
    ["F1.1", "2026-01", 560],
    ["f1.2 ", "2026-02", 2],
    ["F9", "2026-01", 3],
  ];
  const { findings } = readFacts(makeGrids({ ...smallSheets, ...actuals(...rows) }));
  const unknown = findings.filter(({ code }) => code === "unknown-reference");
  expect(unknown.map(({ place, text }) => [place?.cell, text])).toEqual([
    ["A2", 'There is no measure "F1.2"; did you mean "F1.1"? 2 rows name it; this is the first.'],
    ["A5", expect.stringContaining('There is no measure "F9"')],
  ]);
});

test("what names a row that is not read points to that row, not to another name", () => {
  const broken = measures(["F1.1", "Revenue", "F1", 700, 500], ["F1.2", "Margin", "F7", 1, 0.5]);
  const figures = actuals(["F1.1", "2026-01", 560], ["F1.2", "2026-01", 1]);
  const { findings } = readFacts(makeGrids({ ...smallSheets, ...broken, ...figures }));
  expect(findings.find(({ place }) => place?.sheet === "Actuals")?.text).toBe(
    'The measure "F1.2" is not read because of an error in its own row at Measures!A3, so neither is this. Mend that one first.',
  );
});

test("a column that is missing is named once, not in every row", () => {
  const rows = [
    ["Measure", "", "Actual"],
    ["F1.1", "2026-01", 560],
    ["F1.1", "2026-02", 710],
  ];
  const { findings } = readFacts(makeGrids({ ...smallSheets, Actuals: rows }));
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, place }) => [code, place?.cell])).toEqual([
    ["header-merged", "B1"],
    ["column-missing", "A1"],
  ]);
});

test("an action or a review of a row that is not read points to that row, whatever it might have been", () => {
  const { findings } = readFacts(
    makeGrids({
      ...smallSheets,
      ...measures(["F1.1", "Revenue", "F1", 700, 500], ["F1.2", "Margin", "F9", 1, 0.5]),
      Actions: [
        ["ID", "Action", "Item"],
        ["A1", "Call the customers", "F1.2"],
      ],
    }),
  );
  expect(findings.find(({ place }) => place?.sheet === "Actions")?.text).toBe(
    'The measure "F1.2" is not read because of an error in its own row at Measures!A3, so neither is this. Mend that one first.',
  );
});
