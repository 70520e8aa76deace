import { answered, type MappingRow } from "../../../src/sheets";
import { toQuestion } from "../../../src/sheets/foreign/question";
import { figureLines, ownBook, propose, take } from "../../make/foreignSheets";
import type { Rows } from "../../make/makeGrids";

/** The lines and figures once the first question of a kind is answered. */
function answer(rows: Rows, code: string, text: string) {
  const { mapping, questions } = propose(rows);
  const question = questions.find((one) => one.code === code);
  if (!question) throw new Error(`${code} is not asked`);
  const lines = answered(mapping, question, text);
  const { figures, questions: left } = take(lines, ownBook({ KPIs: rows }));
  return { lines, figures: figureLines(figures), codes: left.map((one) => one.code) };
}

test("the year of the months is said once for all of them", () => {
  const rows = [
    ["KPI", "Jan", "Feb"],
    ["Calls", 120, 131],
  ];
  const { figures, codes } = answer(rows, "year-missing", "2025");
  expect(figures).toEqual(["B2 Actual of Calls for 2025-01 is 120", "C2 Actual of Calls for 2025-02 is 131"]);
  expect(codes).not.toContain("year-missing");
});

test("another year than that of the title holds when it is said", () => {
  const rows = [["Help desk 2026"], ["KPI", "Jan", "Feb"], ["Calls", 120, 131]];
  const { figures, codes } = answer(rows, "year-from-title", "2025");
  expect(figures).toContain("B3 Actual of Calls for 2025-01 is 120");
  expect(codes).not.toContain("year-from-title");
});

test("the period of a snapshot", () => {
  const rows = [
    ["KPI", "Actual", "Target"],
    ["Calls", 120, 125],
  ];
  const { figures, codes } = answer(rows, "period-missing", "2026-03");
  expect(figures).toEqual(["B2 Actual of Calls for 2026-03 is 120", "C2 Target of Calls for 2026-03 is 125"]);
  expect(codes).not.toContain("period-missing");
});

test("the measure of a table that names none", () => {
  const rows = [
    ["Month", "Actual", "Plan"],
    ["Jan 2026", 120, 125],
    ["Feb 2026", 131, 125],
  ];
  const { figures } = answer(rows, "measure-missing", "Calls");
  expect(figures).toEqual([
    "B2 Actual of Calls for 2026-01 is 120",
    "C2 Target of Calls for 2026-01 is 125",
    "B3 Actual of Calls for 2026-02 is 131",
    "C3 Target of Calls for 2026-02 is 125",
  ]);
});

const withStretch = [
  ["KPI", "Stretch", "Jan 2026", "Feb 2026"],
  ["Calls", 150, 120, 131],
];

test("the role of a column: it is read from then on, or stays left out", () => {
  expect(answer(withStretch, "role-unclear", "Target").figures).toContain("B2 Target of Calls is 150");
  const { lines, figures } = answer(withStretch, "role-unclear", "Leave out");
  expect(figures.filter((line) => line.startsWith("B2"))).toEqual([]);
  expect(lines.filter(({ column }) => column === "B")).toMatchObject([{ holds: "Nothing" }]);
});

test("a role that was taken from the title", () => {
  const rows = [["Budget"], ["KPI", "Jan 2026", "Feb 2026"], ["Revenue", 600, 700]];
  expect(answer(rows, "role-assumed", "Actual").figures).toEqual([
    "B3 Actual of Revenue for 2026-01 is 600",
    "C3 Actual of Revenue for 2026-02 is 700",
  ]);
});

test("a direction is said of one measure; those of others are kept", () => {
  const rows = [
    ["KPI", "Jan 2026", "Feb 2026"],
    ["Complaints", 44, 38],
    ["Accidents", 1, 2],
  ];
  const { mapping, questions } = propose(rows);
  const [complaints, accidents] = questions.filter(({ code }) => code === "direction");
  const lines = answered(answered(mapping, complaints!, "Lower"), accidents!, "Higher");
  const directions = lines.filter(({ holds }) => holds === "Direction");
  expect(directions).toMatchObject([
    { measure: "Complaints", says: "Lower" },
    { measure: "Accidents", says: "Higher" },
  ]);
});

test("an answer that is changed replaces the one before", () => {
  const { mapping, questions } = propose(withStretch);
  const role = questions.find(({ code }) => code === "role-unclear")!;
  const once = answered(mapping, role, "Target");
  expect(new Set(answered(answered(mapping, role, "Leave out"), role, "Target"))).toEqual(new Set(once));
  expect(answered(once, role, "Target")).toHaveLength(once.length);
});

test("what there is only to know changes nothing", () => {
  const rows: readonly MappingRow[] = [{ sheet: "KPIs", range: "A2:B3", column: "B", holds: "Figure" }];
  const question = toQuestion({ code: "no-targets" }, { sheet: "KPIs", cell: "B2" });
  expect(answered(rows, question, "Yes")).toBe(rows);
});
