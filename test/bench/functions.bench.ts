import { readFileSync } from "node:fs";
import { customFunctions } from "../../src/functions";
import { blankBook, type Book, type FunctionsMetadata } from "excel-workbench";
import { cellOf } from "../../workbench/src/book/makeBook";
import { putCell } from "../../workbench/src/book/cells";
import { functionsFile, templateBook } from "../make/addIn";
import { hostWith } from "../../workbench/test/make/host";
import { median, report } from "./report";

const runs = 5;

const built: FunctionsMetadata = JSON.parse(readFileSync(functionsFile, "utf8"));

/** The metadata of one function, and of an empty one that takes and gives the same. */
function withEmpty(id: string): FunctionsMetadata {
  const real = built.functions.filter((one) => one.id === id);
  return { ...built, functions: [...real, ...real.map((one) => ({ ...one, id: "EMPTY", name: "EMPTY" }))] };
}

interface Timed {
  readonly book: Book;
  readonly calls: number;
  readonly formulaOf: (row: number) => string;
  readonly functions: FunctionsMetadata;
  readonly associate: Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly expected: string;
}

/** Every cell a call of its own, through the runtime's custom-function messages and back into the cells. */
async function timeCalls({ book, calls, formulaOf, functions, associate, expected }: Timed): Promise<number> {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("a book has a sheet");
  for (let row = 0; row < calls; row++)
    putCell(sheet, row, 0, { ...cellOf(undefined), formula: formulaOf(row) });
  const started = performance.now();
  const host = await hostWith(book, { functions, associate });
  await host.settle();
  const ms = performance.now() - started;
  expect(sheet.cells.get(calls - 1)?.get(0)?.value).toBe(expected);
  await host.dispose();
  return ms;
}

/** The median times of an empty function and of the real one, turn by turn. */
async function compare(title: string, time: (name: string) => Promise<number>, name: string): Promise<void> {
  const [real, empty]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    empty.push(await time("EMPTY"));
    real.push(await time(name));
  }
  report(title, [
    ["empty function", median(empty), 1],
    [`BSC.${name}`, median(real), median(real) / median(empty)],
  ]);
}

test("20,000 calls of STATUS against an empty function", async () => {
  const time = (name: string) =>
    timeCalls({
      book: blankBook(),
      calls: 20_000,
      formulaOf: (row) => `BSC.${name}(${row},700,500)`,
      functions: withEmpty("STATUS"),
      associate: { STATUS: customFunctions.STATUS, EMPTY: () => [["Green"]] },
      expected: "Green",
    });
  await compare("BSC.STATUS, 20,000 calls", time, "STATUS");
});

type Streaming = CustomFunctions.StreamingInvocation<string>;

function emptyKpi(...args: readonly [string, string, unknown, string, Streaming]): void {
  args[4].setResult("Revenue");
}

test("5,000 live calls of KPI against an empty streaming function", async () => {
  const time = async (name: string) =>
    timeCalls({
      book: await templateBook("example"),
      calls: 5_000,
      // Each call is another one: the host makes equal calls once.
      formulaOf: (row) => `BSC.${name}("F1.1","name",,"${" ".repeat(row % 100)}\t${" ".repeat(row / 100)}")`,
      functions: withEmpty("KPI"),
      associate: { KPI: customFunctions.KPI, EMPTY: emptyKpi },
      expected: "Revenue",
    });
  await compare("BSC.KPI, 5,000 live calls", time, "KPI");
});
