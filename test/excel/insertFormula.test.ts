import { insertFormula, type FormulaShape } from "../../src/excel";
import { shapeOf, topics } from "../../src/taskpane/help/topics";
import { hostWithAddIn, valueIn } from "../make/addIn";
import type { Host } from "excel-workbench";

const sheet = "Sheet1";

function shape(name: string): FormulaShape {
  const topic = topics.find((one) => one.name === name);
  if (!topic) throw new Error(`There is no function ${name}.`);
  return shapeOf(topic);
}

/** A sheet with rows of values from A1 on, and a selection. */
async function hostWithCells(
  rows: readonly (readonly (string | number)[])[],
  selected: string,
): Promise<Host> {
  const host = await hostWithAddIn();
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries())
      if (value !== "") await host.user.type(sheet, `${String.fromCharCode(65 + column)}${row + 1}`, value);
  await host.user.select(sheet, selected);
  return host;
}

/** What is inserted for a function; its cell, a space, its formula. */
async function inserted(name: string, rows: readonly (readonly (string | number)[])[], selected: string) {
  await hostWithCells(rows, selected);
  const done = await insertFormula(shape(name));
  if (done.kind === "failed") throw new Error(JSON.stringify(done.problems));
  return `${done.value.kind} ${done.value.cell} ${done.value.formula}`;
}

test("the numbers left of the selected cell become the arguments", async () => {
  const row = ["Revenue", 560, 700, 500];
  expect(await inserted("STATUS", [row], "E1")).toBe("inserted E1 =BSC.STATUS(B1,C1,D1)");
  expect(await inserted("ATTAINMENT", [row], "E1")).toBe("inserted E1 =BSC.ATTAINMENT(C1,D1)"); // the nearest two
  expect(await inserted("SPARK", [row], "E1")).toBe("inserted E1 =BSC.SPARK(B1:D1)"); // a series is one range
});

test("selected cells are the arguments, and the formula goes right of them", async () => {
  const rows = [
    [560, 700],
    [710, 700],
  ];
  expect(await inserted("STATUS", rows, "A1:B1")).toBe("inserted C1 =BSC.STATUS(A1,B1)");
  expect(await inserted("STATUS", rows, "A1:B2")).toBe("inserted C1 =BSC.STATUS(A1:A2,B1:B2)"); // spills
  expect(await inserted("ROLLUP", rows, "A1:B2")).toBe("inserted C1 =BSC.ROLLUP(A1:A2,B1:B2)");
  expect(await inserted("TREND", rows, "A1:A2")).toBe("taken B1 =BSC.TREND(A1:A2)");
});

test("a live function takes the first cell of its row, which names the item", async () => {
  expect(await inserted("KPI", [["F1.1", "Revenue", 12]], "D1")).toBe("inserted D1 =BSC.KPI(A1)");
  expect(await inserted("ALERTS", [["F1.1"]], "B1")).toBe("inserted B1 =BSC.ALERTS()"); // needs nothing
});

test("what is needed beyond the cells comes from the example; without cells the example goes in", async () => {
  expect(await inserted("AGGREGATE", [[30, 10]], "C1")).toBe('inserted C1 =BSC.AGGREGATE(A1:B1,"Ratio")');
  expect(await inserted("BAND", [["a text"]], "C3")).toBe("inserted C3 =BSC.BAND(70)");
  expect(await inserted("BAND", [], "A1")).toBe("inserted A1 =BSC.BAND(70)");
});

test("a filled cell is written over only where that was agreed to", async () => {
  const host = await hostWithCells([[560, 700, "mine"]], "C1");
  const asked = await insertFormula(shape("STATUS"));
  expect(asked).toEqual({
    kind: "ok",
    value: { kind: "taken", cell: "C1", holds: "mine", formula: "=BSC.STATUS(A1,B1)" },
  });
  expect(valueIn(host.book, sheet, 0, 2)).toBe("mine");
  await insertFormula(shape("STATUS"), true);
  await host.settle();
  expect(valueIn(host.book, sheet, 0, 2)).toBe("Red");
});
