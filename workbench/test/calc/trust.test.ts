import { strFromU8, unzipSync } from "fflate";
import { saveBook, type CellValue, type Host } from "../../src";
import { calculatedFile, openedFile } from "../make/calculatedFile";
import { hostWith } from "../make/host";

let host: Host | undefined;
afterEach(() => host?.dispose());

async function opening(cells: Parameters<typeof calculatedFile>[0]): Promise<Host> {
  host = await hostWith(openedFile(calculatedFile(cells)));
  await host.settle();
  return host;
}

function values({ book }: Host, column: number): readonly CellValue[] {
  return [...(book.sheets[0]?.cells ?? [])].map(([, line]) => line.get(column)?.value);
}

function sheetXml({ book }: Host): string {
  return strFromU8(unzipSync(saveBook(book))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
}

function workbookXml({ book }: Host): string {
  return strFromU8(unzipSync(saveBook(book))["xl/workbook.xml"] ?? new Uint8Array());
}

const places = ({ notRecalculated }: ReturnType<Host["uncertain"]>) =>
  notRecalculated.map(({ sheet, cell }) => `${sheet}!${cell}`);

test("a value of the file stays as it is when the file is opened, whatever the engine makes of its formula", async () => {
  const started = await opening({ A1: 1, A2: 2, B1: { formula: "SUM(A1:A2)", value: 999 } });
  expect(values(started, 1)).toEqual([999, undefined]);
  expect(started.uncertain().notRecalculated).toEqual([]);
});

test("what reads an edited cell is calculated anew where the engine comes to the file's value too", async () => {
  const started = await opening({
    A1: 1,
    A2: 2,
    B1: { formula: "SUM(A1:A2)", value: 3 },
    B2: { formula: "B1*10", value: 30 },
  });
  await started.user.type("Sheet1", "A1", 5);
  expect(values(started, 1)).toEqual([7, 70]);
  expect(started.uncertain().notRecalculated).toEqual([]);
});

test("a formula that the engine does not reproduce keeps its value, is named, and so is what reads it", async () => {
  const started = await opening({
    A1: 1,
    A2: 2,
    B1: { formula: "SUM(A1:A2)", value: 4 }, // another program's own idea of a sum
    B2: { formula: "B1*10", value: 40 },
  });
  await started.user.type("Sheet1", "A1", 5);
  expect(values(started, 1)).toEqual([4, 40]);
  expect(places(started.uncertain()).sort()).toEqual(["Sheet1!B1", "Sheet1!B2"]);
  expect(sheetXml(started)).toContain('<c r="B1"><f>SUM(A1:A2)</f><v>4</v></c>');
  expect(workbookXml(started)).toContain('fullCalcOnLoad="1"');
});

test("an edit elsewhere leaves it alone, and out of the list", async () => {
  const started = await opening({ A1: 1, B1: { formula: "SUM(A1:A2)", value: 4 }, C1: 0 });
  await started.user.type("Sheet1", "C1", 5);
  expect(values(started, 1)).toEqual([4]);
  expect(places(started.uncertain())).toEqual([]);
});

test("a formula typed by hand is calculated, also on top of values that were kept", async () => {
  const started = await opening({ A1: 1, B1: { formula: "SUM(A1:A2)", value: 4 } });
  await started.user.type("Sheet1", "C1", "=B1+1");
  expect(values(started, 2)).toEqual([5]);
  await started.user.type("Sheet1", "B1", "=A1*3");
  expect(values(started, 2)).toEqual([4]);
  expect(places(started.uncertain())).toEqual([]);
});

test("a volatile formula of the file keeps its day", async () => {
  const started = await opening({
    A1: { formula: "TODAY()", value: 40000 },
    B1: { formula: "A1+1", value: 40001 },
  });
  expect(values(started, 0)).toEqual([40000]);
  expect(values(started, 1)).toEqual([40001]);
});

test("formulas without values are calculated, said so, and left in the file as they were", async () => {
  const bytes = calculatedFile({ A1: 2, B1: { formula: "A1*2", value: undefined } });
  host = await hostWith(openedFile(bytes));
  expect(values(host, 1)).toEqual([4]);
  expect(host.uncertain().calculatedHere).toEqual([{ sheet: "Sheet1", cell: "B1" }]);
  await host.user.type("Sheet1", "C1", 1);
  expect(sheetXml(host)).toContain('<c r="B1"><f>A1*2</f></c>');
});

test("a dynamic array of one cell and the members of an entered array are as they were after an edit", async () => {
  const entered = { top: 1, left: 1, bottom: 2, right: 1 };
  const started = await opening({
    A1: 5,
    B1: {
      formula: "SEQUENCE(1,1,A1)",
      value: 5,
      isDynamic: true,
      arrayArea: { top: 0, left: 1, bottom: 0, right: 1 },
    },
    B2: { formula: "A1:A2*1", value: 77, isDynamic: false, arrayArea: entered },
    B3: { value: 78, spilledFrom: { row: 1, column: 1 } },
  });
  const before = sheetXml(started);
  expect(before).toContain('<f t="array" ref="B1">_xlfn.SEQUENCE(1,1,A1)</f>');
  expect(before).toContain("<v>78</v>");
  await started.user.type("Sheet1", "D9", 1);
  for (const row of ['<c r="B1"', '<c r="B2"', '<c r="B3"']) {
    const cell = before.slice(before.indexOf(row)).split("</c>")[0] ?? "";
    expect(sheetXml(started)).toContain(cell);
  }
  await started.user.type("Sheet1", "A1", 6); // SEQUENCE follows, the array does not: the engine has another 77
  expect(values(started, 1)).toEqual([6, 77, 78, undefined]);
  expect(sheetXml(started)).toContain('<f t="array" ref="B1">_xlfn.SEQUENCE(1,1,A1)</f><v>6</v>');
  expect(places(started.uncertain())).toEqual(["Sheet1!B2"]);
});

test("a plain formula of the file never spills over the cells below it", async () => {
  const started = await opening({ A1: 1, A2: 2, B1: { formula: "A1:A2*2", value: 2 }, B2: "mine" });
  await started.user.type("Sheet1", "A1", 3);
  expect(values(started, 1)[1]).toBe("mine");
  expect(sheetXml(started)).not.toContain('t="array"');
});

test("INDIRECT follows an edit of the cell that its text names", async () => {
  const started = await opening({ A1: 1, B1: { formula: 'INDIRECT("A"&1)*2', value: 2 } });
  await started.user.type("Sheet1", "A1", 4);
  expect(values(started, 1)).toEqual([8]);
});

test("rows inserted above leave the values of the file", async () => {
  const started = await opening({ A1: 1, A2: 2, B2: { formula: "A1+A2", value: 3 } });
  await started.user.act(() => undefined);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("1:1").insert("Down");
    await context.sync();
  });
  await started.settle();
  expect(started.book.sheets[0]?.cells.get(2)?.get(1)).toMatchObject({ formula: "A2+A3", value: 3 });
  await started.user.type("Sheet1", "A2", 10);
  expect(started.book.sheets[0]?.cells.get(2)?.get(1)?.value).toBe(12);
});

test.each([
  ["a function that the engine lacks", 'IF(A1>0,1,CUBEVALUE("x",A1))'],
  ["such a function inside IFERROR", 'IFERROR(IF(A1>0,1,CUBEVALUE("x",A1)),0)'],
  ["a function that it has wrong", 'IF(A1>0,1,NETWORKDAYS.INTL(1,9,"0000011"))'],
  ["another workbook", "IF(A1>0,1,[1]Sheet1!A1)"],
  ["another workbook's sheet in quotes", "IF(A1>0,1,'[1]Q1 Review'!A1)"],
])("a branch that leads to %s is not taken for the value of the file's formula", async (_what, formula) => {
  const started = await opening({
    A1: 1,
    B1: { formula, value: 1 },
    B2: { formula: "B1*2", value: 2 },
  });
  await started.user.type("Sheet1", "A1", -1);
  expect(values(started, 1)).toEqual([1, 2]);
  expect(places(started.uncertain()).sort()).toEqual(["Sheet1!B1", "Sheet1!B2"]);
});
