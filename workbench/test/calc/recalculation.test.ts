import fc from "fast-check";
import { blankBook, type CellValue, type Host } from "../../src";
import { addressOf } from "../../src/book/address";
import { areaOf } from "../../src/book/area";
import { putCell } from "../../src/book/cells";
import { cellOf } from "../../src/book/makeBook";
import { hostWith } from "../make/host";

const rows = 6;
const columns = 4;

/** A cell reads cells before it alone, so that nothing goes in a circle. */
function formulaFor(index: number): fc.Arbitrary<string | number> {
  if (index === 0) return fc.integer({ min: -9, max: 9 });
  const before = fc.integer({ min: 0, max: index - 1 }).map(nameOf);
  return fc.oneof(
    fc.integer({ min: -9, max: 9 }),
    fc.tuple(before, before).map(([one, other]) => `=${one}+2*${other}`),
    before.map((one) => `=SUM(${nameOf(0)}:${one})-IF(${one}>0,1,0)`),
    before.map((one) => `=INDIRECT("${one}")*2`),
  );
}

function nameOf(index: number): string {
  return addressOf(areaOf(Math.floor(index / columns), index % columns));
}

const sheets = fc.tuple(...Array.from({ length: rows * columns }, (_, index) => formulaFor(index)));

function valuesOf({ book }: Host): readonly CellValue[] {
  return Array.from(
    { length: rows * columns },
    (_, index) => book.sheets[0]?.cells.get(Math.floor(index / columns))?.get(index % columns)?.value,
  );
}

async function typedAtOnce(contents: readonly (string | number)[]): Promise<readonly CellValue[]> {
  const host = await hostWith();
  for (const [index, content] of contents.entries()) await host.user.type("Sheet1", nameOf(index), content);
  const values = valuesOf(host);
  await host.dispose();
  return values;
}

test("cells typed in any order and over each other come to what the last contents give", async () => {
  await fc.assert(
    fc.asyncProperty(
      sheets,
      sheets,
      fc.array(fc.integer({ min: 0, max: rows * columns - 1 }), { maxLength: 12 }),
      async (first, second, edited) => {
        const host = await hostWith();
        for (const [index, content] of [...first.entries()].reverse())
          await host.user.type("Sheet1", nameOf(index), content);
        const last: (string | number)[] = [...first];
        for (const index of edited) {
          last[index] = second[index] ?? 0;
          await host.user.type("Sheet1", nameOf(index), last[index]);
        }
        const values = valuesOf(host);
        await host.dispose();
        expect(values).toEqual(await typedAtOnce(last));
      },
    ),
    { numRuns: 25 },
  );
});

test("more formulas than the engine remembers are all calculated, whatever their order", async () => {
  const count = 12_000;
  const book = blankBook();
  const [sheet] = book.sheets;
  // Each reads the one below it; only the last holds a number.
  for (let row = 0; row < count && sheet; row++) {
    const formula = row === count - 1 ? "1" : `A${row + 2}+1`;
    putCell(sheet, row, 0, { ...cellOf(undefined), formula });
  }
  const host = await hostWith(book);
  expect(sheet?.cells.get(0)?.get(0)?.value).toBe(count);
  expect(sheet?.cells.get(count - 2)?.get(0)?.value).toBe(2);
  await host.dispose();
});

test("a formula that spills into a cell of somebody's says so and leaves the cell", async () => {
  const host = await hostWith();
  await host.user.type("Sheet1", "A3", "mine");
  await host.user.type("Sheet1", "A1", "=SEQUENCE(4)");
  const column = () => [0, 1, 2, 3].map((row) => host.book.sheets[0]?.cells.get(row)?.get(0)?.value);
  expect(column()).toEqual([{ error: "#SPILL!" }, undefined, "mine", undefined]);
  await host.user.type("Sheet1", "A3", "");
  expect(column()).toEqual([1, 2, 3, 4]);
  await host.dispose();
});

test("what reads a formula that something stands in the way of reads that it is so, and no longer once that is gone", async () => {
  const host = await hostWith();
  await host.user.type("Sheet1", "C1", '=IF(ISERR(A1),"in the way",A1)');
  await host.user.type("Sheet1", "B1", 1);
  await host.user.type("Sheet1", "A3", "mine");
  await host.user.type("Sheet1", "A1", "=SEQUENCE(4,1,B1)");
  const shown = () => host.book.sheets[0]?.cells.get(0)?.get(2)?.value;
  expect(shown()).toBe("in the way");
  await host.user.type("Sheet1", "B1", 5);
  expect(shown()).toBe("in the way");
  await host.user.type("Sheet1", "A3", "");
  expect(shown()).toBe(5);
  await host.dispose();
});

test("what reads cells that are filled anew is calculated after them, in a chain of such", async () => {
  const host = await hostWith();
  await host.user.type("Sheet1", "E1", "=SUM(C:C)");
  await host.user.type("Sheet1", "C1", "=SORT(A1#*2,1,-1)");
  await host.user.type("Sheet1", "B1", 3);
  await host.user.type("Sheet1", "A1", "=SEQUENCE(B1)");
  expect(host.book.sheets[0]?.cells.get(0)?.get(4)?.value).toBe(12);
  await host.user.type("Sheet1", "B1", 4);
  expect(host.book.sheets[0]?.cells.get(0)?.get(4)?.value).toBe(20);
  await host.dispose();
});

test("rows and columns that are inserted into what a formula fills are filled by it, and nothing is in the way", async () => {
  const host = await hostWith();
  await host.user.type("Sheet1", "A1", "=SEQUENCE(3,2)");
  const rows = () =>
    [0, 1, 2, 3].map((row) =>
      [0, 1, 2].map((column) => host.book.sheets[0]?.cells.get(row)?.get(column)?.value),
    );
  host.between(1, (hands) => hands.insertRows("Sheet1", 2));
  await Excel.run(async (context) => {
    await context.sync();
    context.workbook.worksheets.getItem("Sheet1").getRange("B:B").insert("Right");
    await context.sync();
  });
  await host.settle();
  expect(rows()).toEqual([
    [1, 2, undefined],
    [3, 4, undefined],
    [5, 6, undefined],
    [undefined, undefined, undefined],
  ]);
  await host.dispose();
});
