import { parseLine, type MappingField, type WrittenLine } from "../../../src/sheets/foreign/parseMapping";

const figures = { sheet: "KPIs", range: "A2:D9", column: "C:D", holds: "Figure" } satisfies WrittenLine;

test("a line is read as it is written, without the fields that are left empty", () => {
  expect(parseLine({ ...figures, role: "Actual", period: "row 1" })).toEqual({
    kind: "ok",
    row: { ...figures, role: "Actual", period: "row 1" },
  });
  expect(parseLine({ sheet: "KPIs", range: " A2:D9 ", holds: "Year", says: "2026", column: "" })).toEqual({
    kind: "ok",
    row: { sheet: "KPIs", range: "A2:D9", column: "", holds: "Year", says: "2026" },
  });
});

test("case and spaces do not matter in its words", () => {
  expect(parseLine({ ...figures, holds: "FIGURE", role: "red  flag" })).toEqual({
    kind: "ok",
    row: { ...figures, role: "Red flag" },
  });
  expect(parseLine({ ...figures, column: "", holds: "several rows", says: "Sum" })).toMatchObject({
    row: { holds: "Several rows" },
  });
});

test.each(["2026-03", "row 5", "Q1 2026", "FY2026", "Jan", "W12"])("%j is a period of figures", (period) => {
  expect(parseLine({ ...figures, period }).kind).toBe("ok");
});

test.each<[string, WrittenLine, MappingField, RegExp]>([
  ["no sheet", { ...figures, sheet: undefined }, "sheet", /name of a sheet/],
  ["no range", { ...figures, range: undefined }, "range", /B6:O40/],
  ["a column as range", { ...figures, range: "A:D" }, "range", /B6:O40/],
  ["a cell as column", { ...figures, column: "C4" }, "column", /D:O/],
  ["figures without a column", { ...figures, column: undefined }, "column", /figures/],
  ["nothing that it holds", { ...figures, holds: undefined }, "holds", /one of Measure, Unit/],
  ["a misspelt word", { ...figures, holds: "Figur" }, "holds", /did you mean Figure\?/],
  ["another word", { ...figures, holds: "Elephants" }, "holds", /one of Measure, Unit/],
  ["a misspelt role", { ...figures, role: "Targt" }, "role", /did you mean Target\?/],
  ["no period", { ...figures, period: "soon" }, "period", /2026-03, or row 5/],
])("%s is wrong in its own field, and what was expected is said", (_, line, field, expected) => {
  expect(parseLine(line)).toEqual({ kind: "wrong", field, expected: expect.stringMatching(expected) });
});
