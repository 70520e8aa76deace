import fc from "fast-check";
import { nameKey } from "../../src/scorecard";
import { loadMapper, readFacts, settingPlace, templateTables, type RawValue } from "../../src/sheets";
import { decoration } from "../make/decorate";
import { makeGrids, makeTable, type Rows } from "../make/makeGrids";
import { propose } from "../make/foreignSheets";

type Decorate = (text: string) => string;
const asItIs: Decorate = (text) => text;

/** The example's tables, every text in them written in some other way. */
function exampleWith(decorate: Decorate) {
  const tables = templateTables("example", false);
  const sheets: Record<string, Rows> = Object.fromEntries(
    tables.map(({ sheet, headers, rows }) => [
      sheet,
      [headers, ...rows].map((row) =>
        row.map((value) => (typeof value === "string" ? decorate(value) : value)),
      ),
    ]),
  );
  const named = tables.map(({ name, sheet }) => makeTable(name, sheet, sheets[sheet]!));
  return makeGrids(sheets, { tables: named });
}

/** Everything that was read, names as they are compared. */
function plainly(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === "string" ? nameKey(one) : one));
}

test("a workbook whose names are typed in ways that look alike says the same, and nothing is wrong with it", () => {
  const { facts, findings } = readFacts(exampleWith(asItIs));
  const errors = (read: typeof findings) => read.filter(({ severity }) => severity !== "advice");
  fc.assert(
    fc.property(decoration, (decorate) => {
      const read = readFacts(exampleWith(decorate));
      expect(errors(read.findings)).toEqual(errors(findings));
      expect(plainly(read.facts)).toBe(plainly(facts));
    }),
    { numRuns: 25 },
  );
});

test("a setting is found however its name is typed", () => {
  fc.assert(
    fc.property(decoration, (decorate) => {
      expect(settingPlace(exampleWith(decorate), "Fiscal year start")?.row?.value.at).toEqual(
        settingPlace(exampleWith(asItIs), "Fiscal year start")?.row?.value.at,
      );
    }),
    { numRuns: 10 },
  );
});

const ownSheet: Rows = [
  ["KPI", "Jan 2026", "Feb 2026", "Mar 2026"],
  ["Don't-pay rate", 120, 131, 90],
  ["Café visits", 12, 14, 13],
];

test("figures in sheets of another layout are those of the measure, of the sheet and under the header that look alike", async () => {
  const mapper = await loadMapper();
  const { mapping } = propose(ownSheet);
  const header = ["Sheet", "Range", "Column", "Holds", "Role", "Period", "Measure", "Says", "Header"];
  const lines = mapping.map(
    ({ sheet, range, column, holds, role = "", period = "", measure = "", says = "", header = "" }) =>
      [sheet, range, column, holds, role, period, measure, says, header] as const,
  );
  const read = (decorate: Decorate, other: Decorate) => {
    const decorated = (value: RawValue) => (typeof value === "string" ? decorate(value) : value);
    return readFacts(
      makeGrids({
        Objectives: [
          ["ID", "Objective", "Perspective"],
          ["F1", "Grow", "Financial"],
        ],
        Measures: [
          ["ID", "Measure", "Objective", "Target"],
          ["M1", other("Don't-pay rate"), "F1", 1],
          ["M2", other("Café visits"), "F1", 1],
        ],
        Mapping: [header, ...lines.map((line) => [decorate(line[0]), ...line.slice(1, 8), other(line[8])])],
        [mapping[0]!.sheet]: ownSheet.map((row) => row.map(decorated)),
      }),
      mapper,
    );
  };
  const { facts } = read(asItIs, asItIs);
  expect(facts.actuals).toHaveLength(6);
  fc.assert(
    fc.property(decoration, decoration, (decorate, other) => {
      const again = read(decorate, other);
      expect(again.findings.filter(({ severity }) => severity !== "advice")).toEqual([]);
      expect(plainly(again.facts.actuals)).toBe(plainly(facts.actuals));
    }),
    { numRuns: 50 },
  );
});
