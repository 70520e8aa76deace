import fc from "fast-check";
import {
  keepFacts,
  readFacts,
  type EditedCell,
  type RawValue,
  type WorkbookGrids,
} from "../../../src/sheets";
import { makeGrids, smallSheets, type Rows } from "../../make/makeGrids";

const measures: Rows = [
  ["ID", "Measure", "Objective", "Target", "Red flag"],
  ["F1.1", "Revenue", "F1", 700, 500],
  ["F1.2", "Margin", "F1", 0.3, 0.2],
];

const long = makeGrids({
  ...smallSheets,
  Measures: measures,
  Actuals: [
    ["Measure", "Period", "Actual", "Comment", "Entered by"],
    ["F1.1", "2026-01", 560, "", "Ines"],
    ["F1.1", "2026-02", 710, "", "Ines"],
    ["F1.2", "2026-01", 0.25, "", "Ines"],
    ["F1.2", "2026-01", 0.26, "typed twice", "Ines"],
  ],
});

const wide = makeGrids({
  ...smallSheets,
  Measures: measures,
  Actuals: [
    ["Measure", "2026-01", "2026-02", "2026-03"],
    ["F1.1", 560, 710, ""],
    ["F1.2", 0.25, 0.26, 0.27],
  ],
});

/** The workbook with another value in one cell of its Actuals sheet. */
function typed(workbook: WorkbookGrids, { row, column }: EditedCell, value: RawValue): WorkbookGrids {
  const grids = workbook.grids.map((grid) =>
    grid.sheet === "Actuals"
      ? {
          ...grid,
          values: grid.values.map((cells, index) => (index === row ? cells.with(column, value) : cells)),
        }
      : grid,
  );
  return { ...workbook, grids };
}

const cellAt = (row: number, column: number): EditedCell => ({ sheet: "Actuals", row, column });

function edited(workbook: WorkbookGrids, cell: EditedCell, value: RawValue) {
  return keepFacts(workbook).edited(typed(workbook, cell, value), [cell]);
}

const valueOf = (read: ReturnType<typeof readFacts> | undefined, measure: string, month: number) =>
  read?.facts.actuals.find((one) => one.measure === measure && one.period.ordinal % 12 === month - 1)?.value;

test("another figure is taken from its row alone", () => {
  expect(valueOf(edited(long, cellAt(2, 2), 650)?.read, "F1.1", 2)).toBe(650);
  expect(valueOf(edited(wide, cellAt(2, 3), "31 %")?.read, "F1.2", 3)).toBe(0.31);
});

test("edits follow one another", () => {
  const first = typed(long, cellAt(1, 2), 1);
  const second = typed(first, cellAt(2, 2), 2);
  const read = keepFacts(long)
    .edited(first, [cellAt(1, 2)])
    ?.edited(second, [cellAt(2, 2)])?.read;
  expect([valueOf(read, "F1.1", 1), valueOf(read, "F1.1", 2)]).toEqual([1, 2]);
});

test.each([
  ["a period", long, cellAt(1, 1), "2026-05"],
  ["a measure", long, cellAt(1, 0), "F1.2"],
  ["a header", long, cellAt(0, 2), "Value"],
  ["a column that nobody reads", long, cellAt(1, 4), "Jonas"],
  ["a row below the table", long, cellAt(5, 2), 1],
  ["a figure that cannot be read", long, cellAt(1, 2), "lots"],
  ["a row that does not count", long, cellAt(4, 2), 0.3],
  ["a figure that was not there in a wide table", wide, cellAt(1, 3), 720],
  ["a figure that goes from a wide table", wide, cellAt(1, 1), ""],
  ["a period's header of a wide table", wide, cellAt(0, 1), "2025-01"],
])("%s asks for the whole workbook to be read", (_, workbook, cell, value) => {
  expect(edited(workbook, cell, value)).toBeUndefined();
});

test("a cell of another sheet asks for the whole workbook to be read", () => {
  expect(keepFacts(long).edited(long, [{ sheet: "Measures", row: 1, column: 3 }])).toBeUndefined();
});

const anyValue = fc.constantFrom<RawValue>(
  1,
  0,
  650,
  "12.5",
  "30 %",
  "",
  "–",
  "n/a",
  "#N/A",
  "lots",
  true,
  "2026-02",
);

test("whatever is typed, the facts and findings are those of a whole reading", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(long, wide),
      fc.array(fc.record({ row: fc.nat(5), column: fc.nat(4), value: anyValue }), {
        minLength: 1,
        maxLength: 6,
      }),
      (start, edits) => {
        let [workbook, kept] = [start, keepFacts(start)];
        for (const { row, column, value } of edits.filter(({ row, column }) => isUsed(start, row, column))) {
          workbook = typed(workbook, cellAt(row, column), value);
          kept = kept.edited(workbook, [cellAt(row, column)]) ?? keepFacts(workbook);
        }
        const whole = readFacts(workbook);
        expect(kept.read.facts).toEqual(whole.facts);
        expect(kept.read.findings).toEqual(whole.findings);
      },
    ),
  );
});

function isUsed({ grids }: WorkbookGrids, row: number, column: number): boolean {
  const values = grids.find(({ sheet }) => sheet === "Actuals")?.values ?? [];
  return row < values.length && column < (values[0]?.length ?? 0);
}
