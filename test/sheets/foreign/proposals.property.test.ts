import fc from "fast-check";
import { periodText } from "../../../src/scorecard";
import {
  answered,
  type Figure,
  type MappingRow,
  type Proposal,
  type RawValue,
  type WorkbookGrids,
} from "../../../src/sheets";
import { valueAt } from "../../../src/sheets/grid/grid";
import { parseCell } from "../../../src/sheets/foreign/mapping";
import { parseLine } from "../../../src/sheets/foreign/parseMapping";
import { readValue } from "../../../src/sheets/foreign/readValue";
import { ownBook, proposeAll, take } from "../../make/foreignSheets";

// The same cases in every run; a new seed now and then looks for others.
fc.configureGlobal({ seed: 20261126 });

const headings = [
  "KPI",
  "Month",
  "Department",
  "Scenario",
  "Actual",
  "Plan",
  "Forecast",
  "PY",
  "Variance",
  "YTD Actual",
  "Total",
  "Unit",
  "Jan",
  "Feb 2026",
  "Mar 2026",
  "Q1 2026",
  "2025",
  "Calls Act",
  "Calls Plan",
  "Amount",
];
const texts = [
  "Calls",
  "Sold",
  "Complaints",
  "Calls Act",
  "Calls Plan",
  "Sales",
  "Total",
  "n/a",
  "-",
  "#DIV/0!",
];

const number = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constantFrom(0, 0.5, 2026, 46023, 3e9));
const cell: fc.Arbitrary<RawValue> = fc.oneof(
  { weight: 4, arbitrary: number },
  { weight: 3, arbitrary: fc.constantFrom(...headings) },
  { weight: 3, arbitrary: fc.constantFrom(...texts) },
  { weight: 3, arbitrary: fc.constant("") },
  {
    weight: 1,
    arbitrary: fc.constantFrom<RawValue>("37,5 %", "85%", ">= 95 %", true, "Feb 2026", "W12 2026", "  "),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);
/** Anything, and what looks like a table: headings over names and numbers. */
const chaos = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 9 });
const table = fc.integer({ min: 2, max: 7 }).chain((width) =>
  fc
    .tuple(
      fc.array(fc.constantFrom("Help desk 2026", "Budget", "March 2026", ""), { maxLength: 2 }),
      fc.array(fc.constantFrom(...headings), { minLength: width, maxLength: width }),
      fc.array(
        fc.tuple(
          fc.constantFrom(...texts, "Jan 2026", "Feb 2026", ""),
          fc.array(fc.oneof({ weight: 4, arbitrary: number }, { weight: 1, arbitrary: cell }), {
            minLength: width - 1,
            maxLength: width - 1,
          }),
        ),
        { maxLength: 6 },
      ),
    )
    .map(([titles, header, rows]) => [
      ...titles.map((title) => [title]),
      header,
      ...rows.map(([name, values]): RawValue[] => [name, ...values]),
    ]),
);
const sheet = fc.oneof(chaos, table);

const books = fc
  .record({ one: sheet, other: fc.option(sheet, { nil: undefined }), top: fc.nat(3), left: fc.nat(3) })
  .map(({ one, other, top, left }): WorkbookGrids => {
    const book = ownBook({ KPIs: one, ...(other ? { Plan: other } : {}) });
    return { ...book, grids: book.grids.map((grid) => ({ ...grid, top, left })) };
  });

const holds = (check: (book: WorkbookGrids, proposal: Proposal) => void) =>
  fc.assert(
    fc.property(books, (book) => check(book, proposeAll(book))),
    { numRuns: 300 },
  );

function cellOf(book: WorkbookGrids, { at }: Figure): RawValue {
  const grid = book.grids.find((one) => one.sheet === at.sheet)!;
  const { row, column } = parseCell(at.cell)!;
  return valueAt(grid, row, column);
}

test("whatever a sheet holds, something is proposed or asked", () => {
  holds(({ grids }, { figures, questions }) => {
    expect(grids.length === 0 || figures.length > 0 || questions.length > 0).toBe(true);
  });
});

test("every figure is what its cell says, and none stands at a blank cell", () => {
  holds((book, { figures }) => {
    for (const figure of figures) {
      const read = readValue(cellOf(book, figure), figure.role, book.locale);
      expect(read).toEqual(
        figure.value === undefined ? { kind: "no data" } : { kind: "figure", value: figure.value },
      );
    }
  });
});

test("a cell gives one figure at the most, and one of a kind is proposed once for a measure, unit and period", () => {
  holds((_, { figures }) => {
    const cells = figures.map(({ at }) => `${at.sheet}!${at.cell}`);
    expect(new Set(cells).size).toBe(cells.length);
    const keys = figures.map(({ measure, scorecard, role, period, yearless }) =>
      JSON.stringify([measure.toLowerCase(), scorecard, role, period ? periodText(period) : yearless]),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test("every measure has a name", () => {
  holds((_, { figures }) => {
    for (const { measure } of figures) expect(measure).toMatch(/\S/);
  });
});

test("the mapping gives the figures of the proposal, also when it is written down and read again", () => {
  holds((book, { mapping, figures }) => {
    const again = mapping.map((row) => parseLine(row));
    expect(again).toEqual(mapping.map((row) => ({ kind: "ok", row: { ...row } })));
    const rows = again.flatMap((line) => (line.kind === "ok" ? [line.row] : []));
    expect(take(rows, book).figures).toEqual(figures);
  });
});

/** What a line is about: a column, or one thing that is said of the range as a whole. */
const about = ({ sheet, range, column, holds: kind, measure }: MappingRow) =>
  JSON.stringify(column === "" ? [sheet, range, kind, measure] : [sheet, range, column]);

test("an answer keeps all lines that it does not settle, and the mapping can still be followed", () => {
  holds((book, { mapping, questions }) => {
    for (const question of questions)
      for (const answer of [...question.choices, "2026"]) {
        const lines = answered(mapping, question, answer);
        const settled = (question.settles?.lines ?? []).map(about);
        const others = (rows: readonly MappingRow[]) => rows.filter((row) => !settled.includes(about(row)));
        expect(others(lines)).toEqual(others(mapping));
        expect(lines.length - others(lines).length).toBe(settled.length);
        take(lines, book);
      }
  });
});

test("the answer that is proposed gives the figures that are proposed", () => {
  holds((book, { mapping, questions, figures }) => {
    for (const question of questions) {
      if (question.proposed === undefined || !question.settles) continue;
      expect(take(answered(mapping, question, question.proposed), book).figures).toEqual(figures);
    }
  });
});

test("every question stands at a cell of a sheet that was looked at", () => {
  holds(({ grids }, { questions }) => {
    for (const { at } of questions) expect(grids.map((grid) => grid.sheet)).toContain(at.sheet);
  });
});

test("where a sheet's cells stand does not matter", () => {
  fc.assert(
    fc.property(sheet, fc.nat(5), fc.nat(5), (rows, top, left) => {
      const book = ownBook({ KPIs: rows });
      const moved = { ...book, grids: book.grids.map((grid) => ({ ...grid, top, left })) };
      const told = ({ figures }: Proposal) =>
        figures.map(({ at, ...figure }) => {
          const { row, column } = parseCell(at.cell)!;
          return { ...figure, row, column };
        });
      expect(told(proposeAll(moved))).toEqual(
        told(proposeAll(book)).map(({ row, column, ...figure }) => ({
          ...figure,
          row: row + top,
          column: column + left,
        })),
      );
    }),
    { numRuns: 300 },
  );
});

describe("the same figures in another layout", () => {
  const names = ["Revenue", "Customer satisfaction", "Complaints", "On-time delivery", "Orders"];
  const months = ["Jan 2026", "Feb 2026", "Mar 2026", "Apr 2026", "May 2026"];
  const roles = ["Actual", "Plan"];
  const value = fc.integer({ min: 1, max: 999_999 }).map((units) => units / 100);

  /** Values by measure, role and month. */
  const kept = fc
    .record({ measures: fc.integer({ min: 2, max: 5 }), periods: fc.integer({ min: 2, max: 5 }) })
    .chain(({ measures, periods }) =>
      fc.array(
        fc.array(fc.array(value, { minLength: periods, maxLength: periods }), { minLength: 2, maxLength: 2 }),
        { minLength: measures, maxLength: measures },
      ),
    );
  type Kept = readonly (readonly (readonly number[])[])[];

  const layouts: Readonly<Record<string, (values: Kept) => RawValue[][]>> = {
    "three columns of keys, one of values": (values) => [
      ["KPI", "Month", "Scenario", "Value"],
      ...values.flatMap((byRole, measure) =>
        byRole.flatMap((byMonth, role) =>
          byMonth.map((one, month) => [names[measure]!, months[month]!, roles[role]!, one]),
        ),
      ),
    ],
    "months across, two rows a measure": (values) => [
      ["KPI", "Type", ...months.slice(0, values[0]![0]!.length)],
      ...values.flatMap((byRole, measure) =>
        byRole.map((byMonth, role) => [role === 0 ? names[measure]! : "", roles[role]!, ...byMonth]),
      ),
    ],
    "months across, the role in the name": (values) => [
      ["KPI", ...months.slice(0, values[0]![0]!.length)],
      ...values.flatMap((byRole, measure) =>
        byRole.map((byMonth, role) => [`${names[measure]!} ${roles[role]!}`, ...byMonth]),
      ),
    ],
    "roles below their months": (values) => [
      ["", ...values[0]![0]!.flatMap((_, month) => [months[month]!, ""])],
      ["KPI", ...values[0]![0]!.flatMap(() => roles)],
      ...values.map(([actual, plan], measure) => [
        names[measure]!,
        ...actual!.flatMap((one, month) => [one, plan![month]!]),
      ]),
    ],
    "months down, measures across": (values) => [
      ["", ...values.flatMap((_, measure) => [names[measure]!, ""])],
      ["Month", ...values.flatMap(() => roles)],
      ...values[0]![0]!.map((_, month) => [
        months[month]!,
        ...values.flatMap((byRole) => byRole.map((byMonth) => byMonth[month]!)),
      ]),
    ],
    "months down, measures and roles in one header": (values) => [
      ["Month", ...values.flatMap((_, measure) => roles.map((role) => `${names[measure]!} ${role}`))],
      ...values[0]![0]!.map((_, month) => [
        months[month]!,
        ...values.flatMap((byRole) => byRole.map((byMonth) => byMonth[month]!)),
      ]),
    ],
    "a month and a measure a row, roles across": (values) => [
      ["Month", "KPI", ...roles],
      ...values[0]![0]!.flatMap((_, month) =>
        values.map(([actual, plan], measure) => [
          months[month]!,
          names[measure]!,
          actual![month]!,
          plan![month]!,
        ]),
      ),
    ],
  };

  const facts = (figures: readonly Figure[]) =>
    figures
      .map(
        ({ measure, role, period, value: one, scorecard }) =>
          `${scorecard ?? ""}${measure} ${role} ${period ? periodText(period) : "never"} ${one}`,
      )
      .sort();
  const meant = (values: Kept) =>
    values
      .flatMap((byRole, measure) =>
        byRole.flatMap((byMonth, role) =>
          byMonth.map(
            (one, month) => `${names[measure]} ${role === 0 ? "Actual" : "Target"} 2026-0${month + 1} ${one}`,
          ),
        ),
      )
      .sort();

  test.each(Object.entries(layouts))("%s", (_, layout) => {
    fc.assert(
      fc.property(kept, fc.constantFrom([], [["Plant report"], []]), (values, titles) => {
        const proposal = proposeAll(ownBook({ KPIs: [...titles, ...layout(values)] }));
        expect(facts(proposal.figures)).toEqual(meant(values));
      }),
    );
  });
});
