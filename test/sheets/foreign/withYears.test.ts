import { answered } from "../../../src/sheets";
import { askedLines, figureLines, ownBook, propose, take } from "../../make/foreignSheets";
import type { Rows } from "../../make/makeGrids";

const fromApril = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"];
const across: Rows = [
  ["Fiscal year 2026", ...fromApril.map(() => "")],
  ["KPI", ...fromApril],
  ["Calls", ...fromApril.map((_, index) => 100 + index)],
];

function saying(rows: Rows, year: string): readonly string[] {
  const { mapping, questions } = propose(rows);
  const question = questions.find(({ code }) => code === "year-missing");
  if (!question) throw new Error("The year is not asked.");
  return figureLines(take(answered(mapping, question, year), ownBook({ KPIs: rows })).figures);
}

test("months that begin again in January take no single year from the title: which two is asked", () => {
  const proposal = propose(across);
  expect(proposal.figures.filter(({ period }) => period)).toEqual([]);
  expect(askedLines(proposal)).toContain("year-missing at B2");
});

test("said as 2026/27 they lie in two years, in order", () => {
  const lines = saying(across, "2026/27");
  expect(lines[0]).toBe("B3 Actual of Calls for 2026-04 is 100");
  expect(lines[8]).toBe("J3 Actual of Calls for 2026-12 is 108");
  expect(lines[9]).toBe("K3 Actual of Calls for 2027-01 is 109");
  expect(lines[11]).toBe("M3 Actual of Calls for 2027-03 is 111");
});

test("a single year is not enough for them", () => {
  expect(saying(across, "2026")[0]).toBe("B3 Actual of Calls for Apr is 100");
});

test("the same below each other", () => {
  const down: Rows = [["Month", "Calls"], ...fromApril.map((month, index) => [month, 100 + index])];
  expect(saying(down, "2026/27")[9]).toBe("B11 Actual of Calls for 2027-01 is 109");
});

test("months from the newest to the oldest lie in one year", () => {
  const { figures } = propose([
    ["Calls 2026", "", "", ""],
    ["KPI", "Mar", "Feb", "Jan"],
    ["Calls", 3, 2, 1],
  ]);
  expect(figureLines(figures)[0]).toBe("B3 Actual of Calls for 2026-03 is 3");
});
