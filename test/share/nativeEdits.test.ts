import { saveBook } from "excel-workbench";
import { cellAt, putCell } from "../../workbench/src/book/cells";
import { reopened } from "../make/addIn";
import { compare, nativePair, shownAfter, type Doing, type Pair } from "../make/nativeCopies";
import { dayOf, smallBook, type Standing } from "../make/smallBook";

type Typed = string | number | boolean;
type Case = readonly [name: string, does: Doing];

function typed(...cells: readonly (readonly [sheet: string, cell: string, value: Typed])[]): Doing {
  return () =>
    Excel.run(async (context) => {
      for (const [sheet, cell, value] of cells)
        context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
      await context.sync();
    });
}

function added(sheet: string, ...row: readonly Typed[]): Doing {
  return () =>
    Excel.run(async (context) => {
      context.workbook.worksheets
        .getItem(sheet)
        .tables.getItemAt(0)
        .rows.add(undefined, [[...row]]);
      await context.sync();
    });
}

function turnedOver(sheet: string): Doing {
  return () =>
    Excel.run(async (context) => {
      const rows = context.workbook.worksheets.getItem(sheet).tables.getItemAt(0).getDataBodyRange();
      rows.load("values");
      await context.sync();
      // Texts that look like numbers stay texts.
      rows.values = [...rows.values]
        .reverse()
        .map((row) => row.map((value) => (typeof value === "string" && value !== "" ? `'${value}` : value)));
      await context.sync();
    });
}

function without(sheet: string, row: number): Doing {
  return () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(`${row}:${row}`).delete("Up");
      await context.sync();
    });
}

const then =
  (...steps: readonly Doing[]): Doing =>
  async () => {
    for (const step of steps) await step();
  };

/** The figure of 1.1 in October stands in row 15. */
const retold = (...row: readonly Typed[]) => then(without("Actuals", 15), added("Actuals", ...row));
const october = dayOf("2026-10");

const inTables: readonly Case[] = [
  ["nothing is done", async () => {}],
  ...["Measures", "Objectives", "Targets", "Actuals", "Settings"].map((sheet): Case => [
    `${sheet} are sorted`,
    turnedOver(sheet),
  ]),
  ...["", 0, -2, "high", "'3", true].map((weight): Case => [
    `the weight of a measure becomes ${String(weight)}`,
    typed(["Measures", "I2", weight]),
  ]),
  ["an empty weight is filled", typed(["Measures", "I4", 3])],
  ["the weight of an objective goes", typed(["Objectives", "D3", ""])],
  ["the weight of an objective is below 0", typed(["Objectives", "D3", -2])],
  ["nothing in an objective weighs anything", typed(["Measures", "I2", 0], ["Measures", "I3", 0])],
  ["no perspective weighs anything", typed(["Perspectives", "C2", 0], ["Perspectives", "C3", 0])],
  ["a measure moves to another objective", typed(["Measures", "C4", "C1"])],
  ["a measure without an objective gets one", typed(["Measures", "C8", "F2"])],
  ["a measure without an id is renamed", typed(["Measures", "B4", "Alfa"])],
  ["a measure with an id is renamed", typed(["Measures", "B7", "Dalton"])],
  ["a target goes beyond its red flag, so that lower is better", typed(["Measures", "G4", 3])],
  ["a target of one month does so", typed(["Targets", "C2", 44])],
  ["a target becomes a text", typed(["Measures", "G4", "'7"])],
  ["a row of targets tells of another month", typed(["Targets", "B4", october])],
  ["a row of targets tells of another measure", typed(["Targets", "A4", "D"])],
  ["a red flag of one month is filled", typed(["Targets", "D3", 70])],
  ["a weight of one month changes", typed(["Targets", "E4", 1])],
  ["a target of one month is added", added("Targets", "D", october, 99, "", "")],
  ["a status is set by hand", typed(["Reviews", "D3", "Red"], ["Reviews", "E3", "why"])],
  ["a status set by hand loses its reason", typed(["Reviews", "E2", ""])],
  ["a status set by hand is about another measure", typed(["Reviews", "B2", "D"])],
  ["a status set by hand holds for longer", typed(["Reviews", "F2", "'2026-12"])],
  ["a setting is added", added("Settings", "Roll-up", "Worst")],
  ["a setting gets another name", typed(["Settings", "A4", "Steady within"])],
  ["a column gets another header", typed(["Measures", "J1", "Foo"])],
  ["a column is added", typed(["Perspectives", "D1", "Roll-up"], ["Perspectives", "D2", "Worst"])],
  ["a measure goes", without("Measures", 3)],
];

const inRows: readonly Case[] = [
  ["a figure is told twice", added("Actuals", "D", october, "", 1)],
  ["a figure is told again by the measure's name", added("Actuals", "Delta", october + 4, "", 1)],
  ["two figures of earlier months change places", typed(["Actuals", "D58", 73], ["Actuals", "D59", 72])],
  ["a figure goes, whose id begins another one", without("Actuals", 15)],
  ["a figure is told as text", retold("'1.1", "'2026-10", "", 7)],
  ["a figure is told as a month in words", retold("'1.1", "'Oct 2026", "", 7)],
  ["a figure is told as a day in text", retold("'1.1", "'2026-10-15", "", 7)],
  ["a figure is told as another day", retold("'1.1", october + 14, "", 7)],
  ["a figure is told by a name with spaces", retold(" revenue ", october, "", 7)],
  ["a figure is told with a number as id", retold(1.1, october, "", 7)],
  ["a quarter is told by its last month", added("Actuals", "Q", "'2026-12", "", 9)],
  ["a quarter is told in other words", added("Actuals", "Q", "'Q4 2026", "", 9)],
  ...["abc", "'12,5", "n/a", "tbd", true, "' "].map((value): Case => [
    `a figure becomes ${String(value)}`,
    typed(["Actuals", "D15", value]),
  ]),
  ["a figure of an id with a star changes", typed(["Actuals", "D57", 77])],
  ["the header of figures changes", typed(["Actuals", "D1", "Foo"])],
];

const inColumns: readonly Case[] = [
  ["figures are sorted", turnedOver("Actuals")],
  ["a month's header changes", typed(["Actuals", "P1", "'2026-11"])],
  ["a figure changes", typed(["Actuals", "P2", 3])],
  ["two measures change places", typed(["Actuals", "A2", "'1.10"], ["Actuals", "A3", "'1.1"])],
  ["a month is added", typed(["Actuals", "Q1", "'2026-11"], ["Actuals", "Q2", 3])],
];

const inTwo: readonly Case[] = [
  ["figures are sorted", turnedOver("More actuals")],
  ["a figure is added", added("More actuals", "Q", "'2026-Q4", "", 9)],
  ["a figure changes", typed(["More actuals", "D5", 1])],
];

/** Row 15 has October's answer, row 29 the ratio's parts of it, row 43 a figure that is no ratio. */
const inParts: readonly Case[] = [
  ["an answer goes", typed(["Actuals", "D14", ""], ["Actuals", "D12", ""])],
  ["an answer that was missing comes", typed(["Actuals", "D13", "Yes"])],
  ...[1, 0, 2, 0.5, false, "x", "yes"].map((answer): Case => [
    `an answer is ${String(answer)}`,
    typed(["Actuals", "D15", answer]),
  ]),
  ["a denominator is below 0", typed(["Actuals", "F29", -2])],
  ["a denominator is 0", typed(["Actuals", "F29", 0])],
  ["a denominator of an earlier month is below 0", typed(["Actuals", "F28", -2])],
  ["a ratio is told as it is, besides its parts", typed(["Actuals", "D29", 7])],
  ["a ratio is told as it is", typed(["Actuals", "D29", 7], ["Actuals", "E29", ""])],
  [
    "a figure that is no ratio has its parts alone",
    typed(["Actuals", "D43", ""], ["Actuals", "E43", 80], ["Actuals", "F43", 2]),
  ],
  [
    "an earlier figure that is no ratio has its parts alone",
    typed(["Actuals", "D40", ""], ["Actuals", "E40", 80], ["Actuals", "F40", 2]),
  ],
];

const standings: readonly (readonly [Standing, readonly Case[]])[] = [
  ["days", [...inTables, ...inRows]],
  ["texts", inRows.filter(([name]) => /told|quarter/.test(name))],
  ["wide", inColumns],
  ["two tables", inTwo],
  ["parts", inParts],
];

/** Each takes two hosts: a quarter of them is tried with every run, all of them with `EDITS=all`. */
const isTried = (_case: Case, place: number) => process.env["EDITS"] === "all" || place % 4 === 0;

describe.each(standings.map(([standing, cases]) => [standing, cases.filter(isTried)] as const))(
  "a copy of figures as %s shows the same as the add-in, or nothing, when",
  (standing, cases) => {
    let pair: Pair;
    beforeAll(async () => void (pair = await nativePair(await smallBook(standing))), 60_000);

    test.each(cases)("%s", async (_name, does) => {
      const { wanted, found } = await shownAfter(pair, does);
      expect(compare(pair, found, wanted).wrong).toEqual([]);
    });
  },
);

test("a copy without a period in its settings shows nothing any more once figures of a later one come", async () => {
  const book = reopened(await smallBook("days"));
  const settings = book.sheets.find(({ name }) => name === "Settings")!;
  putCell(settings, 2, 1, { ...cellAt(settings, 2, 1)!, value: undefined });
  const pair = await nativePair(saveBook(book));
  const november = ["'1.1", "'1.10", "Alpha", "B*", "D"].map((measure) =>
    added("Actuals", measure, dayOf("2026-11"), "", 50),
  );
  const { wanted, found } = await shownAfter(pair, then(...november));
  expect(wanted).toContain("Period 2026-11 (the period alone)");
  expect(compare(pair, found, wanted).wrong).toEqual([]);
}, 60_000);

test("a copy says nothing of the trend of an objective once another measure counts in it, though it is as complete as before", async () => {
  const book = reopened(await smallBook("days"));
  const actuals = book.sheets.find(({ name }) => name === "Actuals")!;
  for (const row of [55, 56]) putCell(actuals, row, 3, { ...cellAt(actuals, row, 3)!, value: undefined });
  const pair = await nativePair(saveBook(book)); // B* lacks September and October
  const { wanted, found } = await shownAfter(pair, typed(["Actuals", "D71", ""], ["Actuals", "D57", 3]));
  expect(wanted).toContain("Steady");
  expect(compare(pair, found, wanted).wrong).toEqual([]);
}, 60_000);
