import { planDocument, type Document, type Section } from "../../src/report/document";
import { heldBy, rowsOf } from "../make/planText";

function planWith(...sections: readonly Section[]) {
  const document: Document = {
    ...{ key: "review alerts", name: "Alerts", title: "Alerts", subtitle: "March" },
    ...{ widths: [100, 60, 60], footer: "North", sections },
  };
  return planDocument(document);
}

const table: Section = {
  heading: "Late",
  headers: ["What", "Status", "Days"],
  rows: [["The report", "Red", { number: 4, format: "0" }]],
  statusColumns: [1],
};

test("a page begins with title and subtitle, and stands apart from what follows", () => {
  expect(rowsOf(planWith(table)).map(([first]) => first)).toEqual([
    "Alerts",
    "March",
    undefined,
    "Late",
    "What",
    "The report",
  ]);
});

test("a number keeps its format and stands at the right, as does its header; texts stand at the left", () => {
  const [header, row] = planWith(table).rows.slice(-2);
  expect(row?.cells.map(({ align }) => align)).toEqual(["Left", "Left", "Right"]);
  expect(header?.cells.map(({ align }) => align)).toEqual(["Left", "Left", "Right"]);
  expect(row?.cells[2]).toMatchObject({ content: { kind: "number", number: 4 }, numberFormat: "0" });
});

test("a number that is not there is a dash, never a zero", () => {
  const [row] = planWith({
    ...table,
    rows: [["The report", "Red", { number: undefined, format: "0" }]],
  }).rows.slice(-1);
  expect(heldBy(row?.cells[2])).toBe("–");
});

test("a table without rows says so, and is given no colours", () => {
  const plan = planWith({ ...table, rows: [], none: "Nothing is late." });
  expect(heldBy(plan.rows.at(-1)?.cells[0])).toBe("Nothing is late.");
  expect(plan.rules).toEqual([]);
});

test("statuses are coloured in their own rows alone", () => {
  const two = planWith(table, { ...table, rows: [...table.rows, ...table.rows] });
  const spans = new Set(
    two.rules.flatMap((rule) => (rule.kind === "when" ? [] : [JSON.stringify(rule.columns)])),
  );
  expect([...spans].map((span) => JSON.parse(span))).toEqual([
    { column: 1, firstRow: 5, lastRow: 5 },
    { column: 1, firstRow: 9, lastRow: 10 },
  ]);
});

test("a row is as high as its longest text needs in its column", () => {
  const long = "a report that is so long that it needs several lines";
  const [row] = planWith({ ...table, rows: [[long, "Red", undefined]] }).rows.slice(-1);
  // 18 letters a line of 100 points: "a report that is", "so long that it", "needs several", "lines".
  expect(row?.heightPoints).toBe(4 * 14.5 + 3);
});
