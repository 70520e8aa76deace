import { buildReview, buildScorecard } from "../../src/excel";
import type { Host } from "../../src/workbench";
import { putCell } from "../../src/workbench/book/cells";
import { cellOf } from "../../src/workbench/book/makeBook";
import { hostWithAddIn, templateBook } from "../make/addIn";
import { repeatMeasures } from "../make/repeatMeasures";

const limitBytes = 5 * 1024 * 1024;

/** The example with every measure so many times, each with a name of so many letters. */
async function hostWithNames(times: number, letters: number): Promise<Host> {
  const book = await templateBook();
  repeatMeasures(book, times);
  const measures = book.sheets.find(({ name }) => name === "Measures")!;
  for (const [row, cells] of measures.cells) {
    if (row === 0) continue;
    putCell(measures, row, 1, {
      ...cells.get(1)!,
      ...cellOf(`${String(cells.get(1)?.value)} `.padEnd(letters, "name ").trim()),
    });
  }
  const host = await hostWithAddIn(book);
  host.traffic.reset();
  return host;
}

function isWithinLimit({ traffic }: Host): void {
  const sizes = traffic.batches.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]);
  expect(Math.max(...sizes)).toBeLessThan(limitBytes);
}

const megabytes = ({ traffic }: Host) => (traffic.requestBytes + traffic.responseBytes) / 1024 / 1024;

test("a scorecard of many megabytes is built in parts, and a second build finds it as it should be", async () => {
  const host = await hostWithNames(7, 32_000); // 182 measures, nearly 6 MB of names
  const built = await buildScorecard({ sheets: ["scorecard"] });
  expect(built).toMatchObject({ kind: "ok", value: { scorecard: { change: "added" } } });
  isWithinLimit(host);
  expect(host.traffic.requestBytes).toBeGreaterThan(limitBytes);
  expect(host.traffic.roundTrips).toBeLessThan(10 + 2 * megabytes(host));
  host.traffic.reset();
  expect(await buildScorecard({ sheets: ["scorecard"] })).toMatchObject({
    kind: "ok",
    value: { scorecard: { change: "unchanged", cellsWritten: 0 } },
  });
  isWithinLimit(host);
});

test("so is a review pack", async () => {
  const host = await hostWithNames(3, 32_000);
  expect(await buildReview()).toMatchObject({ kind: "ok" });
  isWithinLimit(host);
});

test("a sheet whose first part alone was written is taken up again by the next build, and then whole", async () => {
  const host = await hostWithNames(7, 32_000);
  const whole = await tripsOfBuild();
  expect(whole).toBeGreaterThan(2);
  const again = await hostWithNames(7, 32_000);
  again.fail(whole);
  expect(await buildScorecard({ sheets: ["scorecard"] })).toMatchObject({ kind: "failed" });
  expect(await buildScorecard({ sheets: ["scorecard"] })).toMatchObject({
    kind: "ok",
    value: { scorecard: { change: "refreshed", sheet: "Scorecard" } },
  });
  expect(cellsOf(again)).toEqual(cellsOf(host));

  async function tripsOfBuild(): Promise<number> {
    expect(await buildScorecard({ sheets: ["scorecard"] })).toMatchObject({ kind: "ok" });
    return host.traffic.roundTrips;
  }
});

/** The contents and number formats of the scorecard sheet, by place. */
function cellsOf({ book }: Host): unknown {
  const sheet = book.sheets.find(({ name }) => name === "Scorecard")!;
  const filled = [...sheet.cells].flatMap(([row, cells]) =>
    [...cells]
      .filter(([, { formula, value }]) => (formula ?? value) !== undefined)
      .map(([column, { formula, value, style }]) => [
        `${row},${column}`,
        [formula ?? value, style.numberFormat, style.font.bold, style.fill],
      ]),
  );
  return Object.fromEntries(filled);
}
