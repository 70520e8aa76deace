import {
  addEntryHelp,
  adoptFigures,
  buildReview,
  buildScorecard,
  closePeriodInBook,
  drawMapView,
  proposeFigures,
  verifyClosedPeriods,
  type MappingRow,
} from "../../src/excel";
import type { Host } from "excel-workbench";
import { putCell } from "../../workbench/src/book/cells";
import { cellOf } from "../../workbench/src/book/makeBook";
import { hostWithAddIn, templateBook } from "../make/addIn";
import { makePeriod } from "../make/makePeriod";
import { hostWithMap } from "../make/mapBook";
import { addOwnSheet } from "../make/ownSheet";
import { repeatMeasures } from "../make/repeatMeasures";

const limitBytes = 5 * 1024 * 1024;

/** The example with every measure so many times, each with a name of so many letters: its row again and again, unlike any other. */
async function hostWithNames(times: number, letters: number): Promise<Host> {
  const book = await templateBook();
  repeatMeasures(book, times);
  const measures = book.sheets.find(({ name }) => name === "Measures")!;
  for (const [row, cells] of measures.cells) {
    if (row === 0) continue;
    putCell(measures, row, 1, {
      ...cells.get(1)!,
      ...cellOf(`${String(cells.get(1)?.value)} `.padEnd(letters, `${1000 + row}`)),
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

test("a scorecard of many megabytes is built in parts, also where its first part alone arrived before", async () => {
  const host = await hostWithNames(7, 32_000); // 182 measures, nearly 6 MB of names
  const built = await buildScorecard({ sheets: ["scorecard"] });
  expect(built).toMatchObject({ kind: "ok", value: { scorecard: { change: "added" } } });
  isWithinLimit(host);
  expect(host.traffic.requestBytes).toBeGreaterThan(limitBytes);
  const whole = host.traffic.roundTrips;
  expect(whole).toBeGreaterThan(2);
  expect(whole).toBeLessThan(10 + 2 * megabytes(host));
  host.traffic.reset();
  expect(await buildScorecard({ sheets: ["scorecard"] })).toMatchObject({
    kind: "ok",
    value: { scorecard: { change: "unchanged", cellsWritten: 0 } },
  });
  isWithinLimit(host);
  const again = await hostWithNames(7, 32_000);
  again.fail(whole);
  expect(await buildScorecard({ sheets: ["scorecard"] })).toMatchObject({ kind: "failed" });
  expect(await buildScorecard({ sheets: ["scorecard"] })).toMatchObject({
    kind: "ok",
    value: { scorecard: { change: "refreshed", sheet: "Scorecard" } },
  });
  expect(cellsOf(again)).toEqual(cellsOf(host));
});

test("so is a review pack", async () => {
  const host = await hostWithNames(3, 32_000);
  expect(await buildReview()).toMatchObject({ kind: "ok" });
  isWithinLimit(host);
});

const longName = (service: number) => `Lead time of service ${service}, days`.padEnd(950, "s");

/** A sheet of somebody's own with so many measures, each with a target and two months of figures. */
async function hostWithOwnMeasures(count: number): Promise<Host> {
  const host = await hostWithAddIn();
  const rows = Array.from({ length: count }, (_, row) => [longName(row + 1), 40, 44, 38]);
  await addOwnSheet("Services", [["KPI", "Target", "2026-01", "2026-02"], ...rows]);
  host.traffic.reset();
  return host;
}

async function proposedMapping(): Promise<readonly MappingRow[]> {
  const proposed = await proposeFigures();
  if (proposed.kind === "failed") throw new Error(JSON.stringify(proposed.problems));
  return proposed.value.mapping;
}

test("a sheet of 4,000 measures is adopted in parts: whole, or where one does not arrive not at all", async () => {
  const host = await hostWithOwnMeasures(4_000);
  const before = host.book.sheets.map(({ name }) => name);
  const mapping = await proposedMapping();
  host.traffic.reset();
  expect(await adoptFigures(mapping)).toMatchObject({ kind: "ok", value: { measures: 4_000 } });
  isWithinLimit(host);
  expect(host.traffic.requestBytes).toBeGreaterThan(limitBytes);
  const trips = host.traffic.roundTrips;
  const measures = host.book.sheets.find(({ name }) => name === "Measures")!;
  expect(measures.tables).toMatchObject([{ name: "Measures", area: { bottom: 4_000 } }]);
  expect(measures.cells.get(4_000)?.get(1)?.value).toBe(longName(4_000));
  const after = host.book.sheets.map(({ name }) => name);
  expect(await adoptFigures(mapping)).toMatchObject({ kind: "ok", value: { sheets: ["Mapping"] } });
  isWithinLimit(host);
  expect(host.book.sheets.map(({ name }) => name)).toEqual(after);
  const again = await hostWithOwnMeasures(4_000);
  again.fail(trips);
  expect(await adoptFigures(mapping)).toMatchObject({ kind: "failed" });
  expect(again.book.sheets.map(({ name }) => name)).toEqual(before);
});

test("an adoption in parts whose last answer is lost, or the one before it, is done again whole", async () => {
  const shapes = ({ book }: Host) =>
    book.sheets.map(({ name, cells, tables }) => [name, cells.size, tables.length]);
  const whole = await hostWithOwnMeasures(2_500);
  const before = whole.book.sheets.map(({ name }) => name);
  const mapping = await proposedMapping();
  whole.traffic.reset();
  await adoptFigures(mapping);
  for (const early of [1, 0]) {
    const host = await hostWithOwnMeasures(2_500);
    host.fail(whole.traffic.roundTrips - early, { kind: "lose" });
    expect(await adoptFigures(mapping)).toMatchObject({ kind: "failed" });
    if (early > 0) expect(host.book.sheets.map(({ name }) => name)).toEqual(before);
    expect(await adoptFigures(mapping)).toMatchObject({ kind: "ok" });
    expect(shapes(host)).toEqual(shapes(whole));
  }
});

test("lists, hints and formats are added in parts to a book of 190,000 figures", async () => {
  const book = await templateBook();
  repeatMeasures(book, 290);
  const host = await hostWithAddIn(book);
  host.traffic.reset();
  expect(await addEntryHelp()).toMatchObject({ kind: "ok" });
  isWithinLimit(host);
  const carried = host.traffic.batches.filter(({ responseBytes }) => responseBytes > 1_000_000);
  expect(carried.length).toBeGreaterThan(1);
});

test("closing one more period asks for no more than the rows that it adds", async () => {
  const book = await templateBook();
  repeatMeasures(book, 10);
  const host = await hostWithAddIn(book);
  const answers: number[] = [];
  for (const period of ["2026-08", "2026-09", "2026-10"]) {
    host.traffic.reset();
    const closed = await closePeriodInBook({
      period: makePeriod(period),
      closedOn: "2026-11-05",
      anyway: true,
    });
    expect(closed).toMatchObject({ kind: "ok" });
    answers.push(host.traffic.batches.at(-1)!.responseBytes);
  }
  expect(answers[2]).toBeLessThan(1.2 * answers[1]!);
  expect(await verifyClosedPeriods()).toMatchObject({ kind: "ok", value: { problems: [] } });
});

/** A host on so many objectives. */
function hostWithObjectives(count: number): Promise<Host> {
  const perspectives = ["Financial", "Customer", "Internal Process", "Learning & Growth"];
  const objectives = Array.from({ length: count }, (_, at) => [
    `O${at}`,
    `Objective ${at}, in a few words`,
    perspectives[at % 4]!,
  ]);
  return hostWithMap({ objectives });
}

const shapesOf = ({ book }: Host) =>
  book.sheets.find(({ name }) => name === "Strategy map")!.shapes.map(({ name }) => name);

test("a map of 1,300 objectives is drawn in parts, also where its first part alone arrived before", async () => {
  const host = await hostWithObjectives(1_300);
  host.traffic.reset();
  expect(await drawMapView({})).toMatchObject({ kind: "ok", value: { change: "added" } });
  isWithinLimit(host);
  expect(host.traffic.requestBytes).toBeGreaterThan(limitBytes);
  const trips = host.traffic.roundTrips;
  expect(await drawMapView({})).toMatchObject({ kind: "ok", value: { change: "unchanged" } });
  const again = await hostWithObjectives(1_300);
  again.fail(trips);
  expect(await drawMapView({})).toMatchObject({ kind: "failed" });
  expect(shapesOf(again).length).toBeLessThan(shapesOf(host).length);
  expect(await drawMapView({})).toMatchObject({ kind: "ok", value: { change: "refreshed" } });
  expect(shapesOf(again).sort()).toEqual(shapesOf(host).sort());
  expect(await drawMapView({})).toMatchObject({ kind: "ok", value: { change: "unchanged" } });
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
