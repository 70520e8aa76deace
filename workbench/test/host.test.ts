import { blankBook, type FunctionsMetadata, type Host, type HostOptions } from "../src";
import { Calculator } from "../src/calc/calculator";
import { hostWith } from "./make/host";

let host: Host;
afterEach(() => host.dispose());

async function started(options: HostOptions = {}): Promise<void> {
  host = await hostWith(blankBook(), options);
}

function write(address: string, value: unknown): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).values = [[value]];
    await context.sync();
  });
}

async function read(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

test("round trips and bytes are counted", async () => {
  await started();
  host.traffic.reset();
  await write("A1", 1);
  expect(host.traffic.roundTrips).toBe(1);
  expect(host.traffic.requestBytes).toBeGreaterThan(100);
  expect(host.traffic.batches[0]?.actions).toBeGreaterThan(1);
});

test("the nth round trip fails when asked to", async () => {
  await started();
  host.fail(2, { code: "GeneralException", message: "gone" });
  await write("A1", 1);
  await expect(write("A2", 2)).rejects.toThrow("gone");
  await write("A3", 3);
  expect(await read("A1:A3")).toEqual([[1], [""], [3]]);
});

test("a set whose options would pass unseen is not claimed, and no batch gets an undo group", async () => {
  await expect(started({ requirementSets: { ExcelApi: "1.20" } })).rejects.toThrow("not 1.20");
  await started();
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(false);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.19")).toBe(true);
  expect(() => Excel.run({ mergeUndoGroup: true }, async () => undefined)).toThrow("no undo groups");
});

test("a request over 5 MB is refused", async () => {
  await started();
  const wide = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:A200");
    range.values = Array.from({ length: 200 }, () => ["x".repeat(30000)]);
    await context.sync();
  });
  await expect(wide).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
});

test("members of the older API are refused by their names", async () => {
  await started();
  expect(() => Office.context.document.settings).toThrow("Office.context.document.settings");
  expect(() => Office.context.document.url).toThrow(expect.objectContaining({ code: "ApiNotFound" }));
});

test("the user's typing and the add-in's writing reach the handlers", async () => {
  await started();
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.onChanged.add(async ({ address, changeType, details }) => {
      heard.push([address, changeType, details?.valueBefore, details?.valueAfter]);
    });
    context.workbook.onSelectionChanged.add(async () => void heard.push("selection"));
    const shape = sheet.shapes.addGeometricShape("Rectangle");
    shape.name = "Box";
    shape.onActivated.add(async ({ type }) => void heard.push(type));
    await context.sync();
  });
  await host.user.type("Sheet1", "B2", 5);
  await write("B2", 6);
  await host.user.select("Sheet1", "C3");
  await host.user.clickShape("Sheet1", "Box");
  expect(heard).toEqual([
    ["B2", "RangeEdited", "", 5],
    ["B2", "RangeEdited", 5, 6],
    "selection",
    "ShapeActivated",
  ]);
});

const functions: FunctionsMetadata = {
  functions: [
    {
      id: "TIMES",
      name: "TIMES",
      parameters: [
        { name: "number", type: "number" },
        { name: "by", type: "number", optional: true },
      ],
    },
    { id: "COUNT", name: "COUNT", parameters: [{ name: "values", type: "any", dimensionality: "matrix" }] },
    { id: "KIND", name: "KIND", parameters: [{ name: "value", type: "any" }] },
    { id: "TICK", name: "TICK", parameters: [{ name: "name", type: "string" }], options: { stream: true } },
    { id: "GRID", name: "GRID", parameters: [] },
  ],
};

const kindOf = (value: unknown): string => (value === null ? "null" : typeof value);

test("arguments come as functions.json says", async () => {
  const associate = {
    TIMES: (number: number, by: number | null) => number * (by ?? 10),
    COUNT: (values: unknown[][]) => values.length * (values[0]?.length ?? 0),
    KIND: kindOf,
    GRID: () => [
      [1, 2],
      [3, 4],
    ],
  };
  await started({ functions, associate });
  await write("A1", 3);
  await write("A2", 4);
  const cases: readonly (readonly [string, unknown])[] = [
    ["BSC.TIMES(A1)", 30],
    ["BSC.TIMES(A1,)", 30],
    ["BSC.TIMES(A1,2)", 6],
    ['BSC.TIMES("7",2)', 14],
    ['BSC.TIMES("x",2)', { error: "#VALUE!" }],
    ["BSC.TIMES(A1:A2,2)", [[6], [8]]],
    ["BSC.TIMES(1/0,2)", { error: "#DIV/0!" }],
    ["BSC.COUNT(A1:B2)", 4],
    ["BSC.COUNT(5)", 1],
    ["BSC.KIND(Z9)", "null"],
    ["BSC.KIND(1,2)", { error: "#VALUE!" }],
    [
      "BSC.GRID()",
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ["SUM(BSC.GRID())", 10],
    ['IF(BSC.TIMES(BSC.TIMES(1,2),3)=6,"a,(b",0)', "a,(b"],
    ["BSC.NONE()", { error: "#NAME?" }],
  ];
  for (const [formula, value] of cases)
    expect([formula, await host.evaluate(formula)]).toEqual([formula, value]);
});

test("an empty cell is 0 on the desktop, an argument left out is null everywhere", async () => {
  await started({ functions, associate: { KIND: kindOf }, emptyCellArgument: "zero" });
  expect(await host.evaluate("BSC.KIND(Z9)")).toBe("number");
  expect(await host.evaluate("BSC.KIND()")).toBe("null");
});

test("a streaming function updates its cell until no cell uses it", async () => {
  const running = new Map<string, CustomFunctions.StreamingInvocation<number>>();
  const cancelled: string[] = [];
  const TICK = (name: string, invocation: CustomFunctions.StreamingInvocation<number>): void => {
    running.set(name, invocation);
    invocation.setResult(1);
    invocation.onCanceled = () => void cancelled.push(name);
  };
  await started({ functions, associate: { TICK } });
  await write("A1", '=BSC.TICK("one")+1');
  await host.settle();
  expect(await read("A1")).toEqual([[2]]);
  running.get("one")?.setResult(5);
  await waitFor(async () => (await read("A1"))[0]?.[0] === 6);
  await write("A1", "");
  await waitFor(async () => cancelled.length > 0);
  expect(cancelled).toEqual(["one"]);
});

/** A book on which many cells ask a streaming function the same. */
async function withManyEqual(
  cells: number,
  TICK: (name: string, invocation: Ticking) => void,
): Promise<void> {
  await started({ functions, associate: { TICK } });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(`A1:A${cells}`);
    range.formulas = Array.from({ length: cells }, () => ['=BSC.TICK("one")']);
    await context.sync();
  });
  await host.settle();
}

type Ticking = CustomFunctions.StreamingInvocation<number>;

test("many equal calls of a streaming function are one, and all its cells follow", async () => {
  const asked: Ticking[] = [];
  await withManyEqual(2000, (_name, invocation) => {
    asked.push(invocation);
    invocation.setResult(1);
  });
  expect(asked).toHaveLength(1);
  asked[0]!.setResult(7);
  await waitFor(async () => (await read("A2000"))[0]?.[0] === 7);
  expect(new Set((await read("A1:A2000")).flat())).toEqual(new Set([7]));
});

test("a streaming function that says the same again costs no calculation", async () => {
  const asked: Ticking[] = [];
  await withManyEqual(10, (_name, invocation) => {
    asked.push(invocation);
    invocation.setResult(1);
  });
  const counted = jest.spyOn(Calculator.prototype, "calculate");
  for (let time = 0; time < 3; time++) {
    asked[0]!.setResult(1);
    await new Promise((resolve) => setTimeout(resolve, 70)); // the runtime gathers results for 50 ms
  }
  expect(counted).not.toHaveBeenCalled();
  asked[0]!.setResult(2);
  await waitFor(async () => (await read("A10"))[0]?.[0] === 2);
  expect(counted).toHaveBeenCalledTimes(1);
  counted.mockRestore();
});

test("a function that is let go of when the host ends is not asked again by what the add-in still writes", async () => {
  const events: string[] = [];
  await withManyEqual(500, (_name, invocation) => {
    events.push("asked");
    invocation.setResult(1);
    invocation.onCanceled = () => {
      events.push("cancelled");
      void write("B1", "gone");
    };
  });
  await host.dispose();
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(host.book.sheets[0]!.cells.get(0)!.get(1)!.value).toBe("gone");
  expect(events).toEqual(["asked", "cancelled"]);
});

async function waitFor(isTrue: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 100 && !(await isTrue()); round++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test("functions that take longer than the runtime does at a time are all answered", async () => {
  const slow = (number: number) => {
    const begun = Date.now();
    while (Date.now() - begun < 90);
    return number * 2;
  };
  await started({ associate: { SLOW: slow } });
  const sheet = host.book.sheets[0]!;
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:A16");
    range.formulas = Array.from({ length: 16 }, (_, row) => [`=BSC.SLOW(${row})`]);
    await context.sync();
  });
  await host.settle();
  expect([...sheet.cells.values()].map((cells) => cells.get(0)?.value)).toEqual(
    Array.from({ length: 16 }, (_, row) => row * 2),
  );
});
