import type { Hands, Host, HostOptions } from "excel-workbench";
import { changeSetting } from "../../../src/excel";
import { hostWithAddIn } from "../../make/addIn";
import { cellsOf } from "../../make/otherHands";

const rows = [
  ["Setting", "Value"],
  ["Name", "Ours"],
];

interface Prepared extends HostOptions {
  /** The table's first row, zero-based. */
  readonly top?: number;
  readonly prepare?: (sheet: Excel.Worksheet, table: Excel.Table) => void;
}

async function withSettings({
  top = 0,
  prepare = () => undefined,
  ...options
}: Prepared = {}): Promise<Host> {
  const host = await hostWithAddIn(undefined, options);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Settings");
    const range = sheet.getRangeByIndexes(top, 0, rows.length, 2);
    range.values = rows;
    const table = sheet.tables.add(range, true);
    table.name = "Settings";
    prepare(sheet, table);
    await context.sync();
  });
  return host;
}

const addView = () => changeSetting({ setting: "View", value: "Year to date" });
const cells = ({ book }: Host) => cellsOf(book)["Settings"];
const bottomOf = ({ book }: Host) =>
  book.sheets.find(({ name }) => name === "Settings")?.tables[0]?.area.bottom;

test.each(["end", "merged"] as const)(
  "no row is added where there is no room for it (%s)",
  async (because) => {
    const host = await withSettings({
      top: because === "end" ? 1_048_574 : 0,
      prepare: (sheet) => because === "merged" && sheet.getRange("B3:D4").merge(),
    });
    const before = cells(host);
    expect(await addView()).toEqual({
      kind: "failed",
      problems: [{ code: "no-room-for-rows", table: "Settings", sheet: "Settings", because }],
    });
    expect(cells(host)).toEqual(before);
  },
);

test("the sheet's last row is taken", async () => {
  const host = await withSettings({ top: 1_048_573 });
  expect(await addView()).toMatchObject({ kind: "ok" });
  expect(cells(host)).toMatchObject({ A1048576: "View", B1048576: "Year to date" });
});

test("the total stays below the new row, and a calculated column keeps its formula", async () => {
  const host = await withSettings({ prepare: (_sheet, table) => (table.showTotals = true) });
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Settings").columns.add(undefined, [["Length"], [""], [""]]);
    await context.sync();
  });
  const column = host.book.sheets.find(({ name }) => name === "Settings")?.tables[0]?.columns.at(-1);
  Object.assign(column ?? {}, { calculatedFormula: "LEN([@Setting])" }); // as a file has it
  expect(await addView()).toMatchObject({ kind: "ok" });
  expect(cells(host)).toMatchObject({ A3: "View", B3: "Year to date", C3: "LEN([@Setting])", A4: "Total" });
});

/** Somebody exchanges the two columns. */
const exchange = (hands: Hands) => {
  const typed = { A1: "-", B1: "Setting", A2: "Ours", B2: "Name" };
  Object.entries({ ...typed }).forEach(([address, text]) => hands.type("Settings", address, text));
  hands.type("Settings", "A1", "Value");
};

/** How many round trips a new row takes, so that somebody can do something right before each. */
const trips = [1, 2, 3, 4, 5];
const ways: readonly (readonly [way: string, given: Prepared])[] = [
  ["below the table", {}],
  ["above its total", { prepare: (_sheet, table) => (table.showTotals = true) }],
  ["in an older Excel", { requirementSets: { ExcelApi: "1.12" } }],
];
const each = ways.flatMap(([way, given]) => trips.map((trip) => [way, trip, given] as const));

test.each(each)(
  "a row %s is right when the columns change places before round trip %i",
  async (_way, trip, given) => {
    const host = await withSettings(given);
    host.between(trip, exchange);
    expect(await addView()).toMatchObject({ kind: "ok" });
    const { A1, A3, B3 } = cells(host) ?? {};
    const [setting, value] = A1 === "Setting" ? [A3, B3] : [B3, A3];
    expect([setting, value]).toEqual(["View", "Year to date"]);
  },
);

test.each([1, 2, 3, 4])(
  "what somebody writes into a table's one empty row before round trip %i stays",
  async (trip) => {
    const host = await withSettings();
    await host.user.type("Settings", "A2", "");
    await host.user.type("Settings", "B2", "");
    host.between(trip, (hands) => {
      hands.type("Settings", "A2", "Vision");
      hands.type("Settings", "B2", "Theirs");
    });
    expect(await addView()).toMatchObject({ kind: "ok" });
    const found = Object.values(cells(host) ?? {});
    expect(found).toEqual(expect.arrayContaining(["Vision", "Theirs", "View", "Year to date"]));
  },
);

test.each(trips)("what somebody writes below the table before round trip %i stays", async (trip) => {
  const host = await withSettings();
  // Two rows below, then right below: the table grows by one row, and the note is in the way of the next.
  host.between(trip, (hands) => {
    hands.type("Settings", "A4", "007");
    hands.type("Settings", "A3", "Vision");
  });
  expect(await addView()).toMatchObject({ kind: "ok" });
  const found = Object.values(cells(host) ?? {});
  expect(found).toEqual(expect.arrayContaining(["Vision", "View", "Year to date"]));
  expect(found.filter((one) => String(one) === "7" || one === "007")).toHaveLength(1);
  const view = Object.entries(cells(host) ?? {}).find(([, held]) => held === "View")?.[0] ?? "";
  expect(Number(view.slice(1)) - 1).toBeLessThanOrEqual(bottomOf(host) ?? 0);
});
