import { blankBook, type CellValue, type Host, type HostOptions } from "../src";
import { hostWith } from "./make/host";

let host: Host;
afterEach(() => host.dispose());

async function started(options: HostOptions = {}): Promise<void> {
  host = await hostWith(blankBook(), options);
}

/** Types into A1 of the first sheet and gives what the real runtime reads of an area once all is calculated. */
async function typed(cells: Readonly<Record<string, unknown>>, address = "A1"): Promise<unknown[][]> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    for (const [at, value] of Object.entries(cells)) sheet.getRange(at).values = [[value]];
    await context.sync();
  });
  await host.settle();
  return read(address);
}

async function read(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

function held(row: number, column: number): CellValue {
  return host.book.sheets[0]?.cells.get(row)?.get(column)?.value;
}

test("a formula's value is there in the same batch", async () => {
  await started();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:A2");
    range.formulas = [[2], ["=A1*21"]];
    range.load("values,formulas");
    await context.sync();
    expect(range.values).toEqual([[2], [42]]);
    expect(range.formulas).toEqual([[2], ["=A1*21"]]);
  });
});

test("a formula spills, and its cells follow when it shrinks", async () => {
  await started();
  expect(await typed({ B1: 3, A1: "=SEQUENCE(B1)" }, "A1:A4")).toEqual([[1], [2], [3], [""]]);
  expect(host.book.sheets[0]?.cells.get(0)?.get(0)?.arrayArea).toEqual({
    top: 0,
    left: 0,
    bottom: 2,
    right: 0,
  });
  expect(await typed({ B1: 2 }, "A1:A4")).toEqual([[1], [2], [""], [""]]);
  expect(await typed({ A2: "in the way" }, "A1:A2")).toEqual([["#SPILL!"], ["in the way"]]);
});

test("another formula in the place of one that spilled leaves nothing of what that filled", async () => {
  await started();
  expect(await typed({ A1: "=SEQUENCE(4)" }, "A1:A4")).toEqual([[1], [2], [3], [4]]);
  expect(await typed({ A1: "=SEQUENCE(2,1,10)" }, "A1:A4")).toEqual([[10], [11], [""], [""]]);
  expect(await typed({ A1: "=5+5" }, "A1:A4")).toEqual([[10], [""], [""], [""]]);
  expect(await typed({ A1: "=SEQUENCE(3)", B1: "beside" }, "A1:A4")).toEqual([[1], [2], [3], [""]]);
});

test("custom functions are called through the real runtime", async () => {
  await started({ associate: { DOUBLE: (number: number) => number * 2 } });
  expect(await typed({ A2: 4, A1: "=BSC.DOUBLE(A2)+1" })).toEqual([[9]]);
  expect(await typed({ A2: 5 })).toEqual([[11]]);
  expect(await host.evaluate("=BSC.DOUBLE(A2)")).toBe(10);
  expect(await host.evaluate("SUM(A1:A2)")).toBe(16);
});

test("a custom function's error keeps its sentence", async () => {
  await started({
    associate: {
      FAIL: () => {
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no model");
      },
    },
  });
  expect(await typed({ A1: "=BSC.FAIL()" })).toEqual([["#N/A"]]);
  expect(held(0, 0)).toEqual({ error: "#N/A", message: "no model" });
});
