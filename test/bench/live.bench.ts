import { customFunctions } from "../../src/functions";
import type { Host } from "excel-workbench";
import { putCell } from "../../workbench/src/book/cells";
import { blankSheet, cellOf } from "../../workbench/src/book/makeBook";
import { hostWithAddIn, lastActual, templateBook } from "../make/addIn";
import { median, report } from "./report";

const cells = 5_000;
const edits = 200;
const runs = 5;
/** Longer than the live model waits for a burst to end. */
const quietMs = 400;

/** The example with live cells on a sheet of their own, each of them another call. */
async function withLiveCells(): Promise<Host> {
  const book = await templateBook("example");
  const sheet = blankSheet(Math.max(...book.sheets.map(({ id }) => id)) + 1, "Live");
  book.sheets.push(sheet);
  for (let row = 0; row < cells; row++) {
    const unit = `"${" ".repeat(row % 100)}\t${" ".repeat(row / 100)}"`;
    putCell(sheet, row, 0, { ...cellOf(undefined), formula: `BSC.KPI("F1.1","actual",,${unit})` });
  }
  const host = await hostWithAddIn(book, { associate: customFunctions });
  await host.settle();
  return host;
}

function liveValue({ book }: Host): unknown {
  return book.sheets
    .find(({ name }) => name === "Live")
    ?.cells.get(cells - 1)
    ?.get(0)?.value;
}

/** From the first edit until the last live cell shows the last of them. */
async function timeOfEdits(host: Host, address: string, values: readonly number[]): Promise<number> {
  const last = values.at(-1);
  const started = performance.now();
  for (const value of values) await host.user.type("Actuals", address, value);
  while (liveValue(host) !== last) await new Promise((resolve) => setTimeout(resolve, 1));
  const ms = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, quietMs));
  return ms;
}

test("an edit under 5,000 live cells, and a burst of 200", async () => {
  const host = await withLiveCells();
  const address = lastActual(host, "F1.1");
  let next = 100;
  const values = (count: number) => Array.from({ length: count }, () => next++);
  await timeOfEdits(host, address, values(1)); // the first run compiles
  const single: number[] = [];
  for (let run = 0; run < runs; run++) single.push(await timeOfEdits(host, address, values(1)));
  const burst: number[] = [];
  for (let run = 0; run < runs; run++) burst.push(await timeOfEdits(host, address, values(edits)));
  report(`${cells} live cells`, [
    ["one edit", median(single), 1],
    [`a burst of ${edits} edits`, median(burst), median(burst) / median(single)],
  ]);
});
