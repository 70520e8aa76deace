import { readFileSync } from "node:fs";
import { customFunctions } from "../../src/functions";
import { blankBook, type FunctionsMetadata } from "../../src/workbench";
import { cellOf } from "../../src/workbench/book/makeBook";
import { putCell } from "../../src/workbench/book/cells";
import { functionsFile } from "../make/addIn";
import { hostWith } from "../make/host";
import { median, report } from "./report";

const calls = 20_000;
const runs = 5;

const built: FunctionsMetadata = JSON.parse(readFileSync(functionsFile, "utf8"));
const status = built.functions.filter(({ id }) => id === "STATUS");
const functions = [...status, ...status.map((one) => ({ ...one, id: "EMPTY", name: "EMPTY" }))];

/** Every cell a call of its own, through the runtime's custom-function messages and back into the cells. */
async function timeCalls(name: string): Promise<number> {
  const book = blankBook();
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("a blank book has a sheet");
  for (let row = 0; row < calls; row++)
    putCell(sheet, row, 0, { ...cellOf(undefined), formula: `BSC.${name}(${row},700,500)` });
  const started = performance.now();
  const host = await hostWith(book, {
    functions: { functions },
    associate: { STATUS: customFunctions.STATUS, EMPTY: () => [["Green"]] },
  });
  await host.settle();
  const ms = performance.now() - started;
  expect(sheet.cells.get(calls - 1)?.get(0)?.value).toBe("Green");
  await host.dispose();
  return ms;
}

test("20,000 calls of STATUS against an empty function", async () => {
  const [scored, empty]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    empty.push(await timeCalls("EMPTY"));
    scored.push(await timeCalls("STATUS"));
  }
  report("BSC.STATUS, 20,000 calls", [
    ["empty function", median(empty), 1],
    ["BSC.STATUS", median(scored), median(scored) / median(empty)],
  ]);
});
