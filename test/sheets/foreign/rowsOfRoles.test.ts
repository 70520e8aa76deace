import { figureLines, propose } from "../../make/foreignSheets";

test("rows that name roles alone belong to the heading above them", () => {
  const { figures } = propose([
    ["KPI", "Jan 2026", "Feb 2026"],
    ["Revenue", "", ""],
    ["Actual", 560, 710],
    ["Plan", 700, 700],
    ["Variance", -140, 10],
    ["Complaints", "", ""],
    ["Actual", 44, 38],
    ["Plan", 40, 40],
    ["Variance", 4, -2],
  ]);
  expect(figureLines(figures)).toEqual([
    "B3 Actual of Revenue for 2026-01 is 560",
    "C3 Actual of Revenue for 2026-02 is 710",
    "B4 Target of Revenue for 2026-01 is 700",
    "C4 Target of Revenue for 2026-02 is 700",
    "B7 Actual of Complaints for 2026-01 is 44",
    "C7 Actual of Complaints for 2026-02 is 38",
    "B8 Target of Complaints for 2026-01 is 40",
    "C8 Target of Complaints for 2026-02 is 40",
  ]);
});

test("a row that is called Plan belongs to the measure above it, also below its variance", () => {
  const { figures } = propose([
    ["KPI", "Jan 2026", "Feb 2026"],
    ["Revenue", 560, 710],
    ["Variance", -140, 10],
    ["Plan", 700, 700],
    ["Headcount", 12, 13],
  ]);
  expect(figureLines(figures)).toEqual([
    "B2 Actual of Revenue for 2026-01 is 560",
    "C2 Actual of Revenue for 2026-02 is 710",
    "B4 Target of Revenue for 2026-01 is 700",
    "C4 Target of Revenue for 2026-02 is 700",
    "B5 Actual of Headcount for 2026-01 is 12",
    "C5 Actual of Headcount for 2026-02 is 13",
  ]);
});

test("a line of accounts that is called like an actual is a measure among others", () => {
  const { figures } = propose([
    ["Conta", "Jan 2026", "Feb 2026"],
    ["Receita", "", ""],
    ["Vendas", 560, 710],
    ["Resultado", 60, 90],
  ]);
  expect(new Set(figures.map(({ measure, role }) => `${role} of ${measure}`))).toEqual(
    new Set(["Actual of Vendas", "Actual of Resultado"]),
  );
});

test("twelve numbers above figures are the months of the title's year, which is asked", () => {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const { figures, questions } = propose([
    ["Sales 2025", ...months.map(() => "")],
    ["Product", ...months],
    ["Books", ...months.map((month) => 100 + month)],
  ]);
  expect(figureLines(figures)[11]).toBe("M3 Actual of Books for 2025-12 is 112");
  expect(questions.map(({ code }) => code)).toContain("year-from-title");
});

test("a sheet of one measure is called after it, which is asked", () => {
  const { figures, questions } = propose({
    "Net promoter score": [
      ["Month", "Actual", "Target"],
      ["Jan 2026", 41, 40],
      ["Feb 2026", 39, 40],
    ],
  });
  expect(new Set(figures.map(({ measure }) => measure))).toEqual(new Set(["Net promoter score"]));
  expect(questions).toContainEqual(
    expect.objectContaining({ code: "measure-from-title", proposed: "Net promoter score" }),
  );
});

test("a sheet that has no name of its own does not name its measure: it is asked for", () => {
  const { figures, questions } = propose({
    Sheet1: [
      ["Month", "Actual", "Target"],
      ["Jan 2026", 41, 40],
      ["Feb 2026", 39, 40],
    ],
  });
  expect(figures).toEqual([]);
  expect(questions.map(({ code }) => code)).toContain("measure-missing");
});
