import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { saveBook, type Host } from "excel-workbench";
import { buildScorecard, type Built } from "../../src/excel";
import { hostWithAddIn, hostWithExample, reopened, valueIn } from "../make/addIn";
import { addUnits, type UnitRow } from "../make/units";
import { quiet } from "../make/until";

/* What becomes of the organisation's sheets when units come and go after they were built. */

async function build(): Promise<Built> {
  const built = await buildScorecard({ sheets: ["organisation"] });
  if (built.kind === "failed") throw new Error(JSON.stringify(built.problems));
  return built.value;
}

const tree: readonly UnitRow[] = [
  ["HCC", "Harbour Cold Chain", ""],
  ["N", "North", "HCC"],
  ["S", "South", "HCC"],
];

const tableOf = (context: Excel.RequestContext, sheet: string) =>
  context.workbook.worksheets.getItem(sheet).tables.getItemAt(0);

/** A third unit that reports the revenue: 4000. */
const addWest = () =>
  Excel.run(async (context) => {
    tableOf(context, "Units").rows.add(undefined, [["W", "West", "HCC"]]);
    tableOf(context, "Unit figures").rows.add(undefined, [["F1.1", "2026-10", 4000, "West"]]);
    await context.sync();
  });

/** Takes the unit and its figure of a row of the tables, counted from 0. */
const removeUnit = (unit: number, figure: number) =>
  Excel.run(async (context) => {
    tableOf(context, "Units").rows.getItemAt(unit).delete();
    tableOf(context, "Unit figures").rows.getItemAt(figure).delete();
    await context.sync();
  });

async function hostWithUnits(): Promise<Host> {
  const host = await hostWithExample();
  await addUnits(tree);
  return host;
}

/** What a row of a sheet says from a column on, as far as something stands there. */
function rowFrom({ book }: Host, sheet: string, row: number, first: number) {
  const values = Array.from({ length: 12 }, (_, at) => valueIn(book, sheet, row, first + at) ?? "");
  return values.slice(0, values.findLastIndex((value) => value !== "") + 1);
}

test("a unit that is gone leaves no column in the comparison, and what people noted beside it stays", async () => {
  const host = await hostWithUnits();
  await addWest();
  await build();
  await host.user.type("Comparison", "L4", "my note");
  await removeUnit(3, 2);
  await build();
  await quiet(host);
  expect(rowFrom(host, "Comparison", 2, 6)).toEqual(["North", "South"]);
  expect(rowFrom(host, "Comparison", 3, 6)).toEqual([100, 0, "", "", "", "my note"]);
  expect(rowFrom(host, "Comparison", 6, 6)).toEqual([5000, 3000]);
  const { organisation } = await build();
  expect(organisation?.map(({ change }) => change)).toEqual(["unchanged", "unchanged", "unchanged"]);
});

test("a unit that comes writes over nothing that people noted right beside the comparison: it moves aside", async () => {
  const host = await hostWithUnits();
  await build();
  await host.user.type("Comparison", "I4", "my note");
  await addWest();
  await build();
  await quiet(host);
  expect(rowFrom(host, "Comparison", 2, 6)).toEqual(["North", "South", "West"]);
  expect(rowFrom(host, "Comparison", 3, 6).slice(3)).toEqual(["my note"]);
  const { organisation } = await build();
  expect(organisation?.map(({ change }) => change)).toEqual(["unchanged", "unchanged", "unchanged"]);
});

test("a comparison of which fewer units and fewer measures are left keeps neither rows nor columns of what is gone", async () => {
  const host = await hostWithUnits();
  await addWest();
  await Excel.run(async (context) => {
    const rows = ["North", "West"].map((unit) => ["F1.2", "2026-10", 9, unit]);
    tableOf(context, "Unit figures").rows.add(undefined, rows);
    await context.sync();
  });
  await build();
  await quiet(host);
  expect(valueIn(host.book, "Comparison", 8, 0)).toBe("F1.2");
  await Excel.run(async (context) => {
    tableOf(context, "Units").rows.getItemAt(3).delete();
    [4, 3, 2].forEach((row) => tableOf(context, "Unit figures").rows.getItemAt(row).delete());
    await context.sync();
  });
  await build();
  await quiet(host);
  expect(rowFrom(host, "Comparison", 6, 0)[0]).toBe("F1.1");
  const below = Array.from({ length: 60 }, (_, at) => rowFrom(host, "Comparison", 7 + at, 0));
  expect(below[0]).toEqual([]);
  expect(below.flat()).not.toContain("F1.2");
});

test.each(["-5", "2026-03", "42", "TRUE", "@home", "=1+1", "Jan 5", "'s Hertogenbosch"])(
  "a first unit called %s is picked by that name",
  async (name) => {
    const host = await hostWithUnits();
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Units").getRange("B3");
      cell.numberFormat = [["@"]];
      cell.values = [[name]];
      context.workbook.worksheets.getItem("Unit figures").getRange("D2").values = [["N"]];
      await context.sync();
    });
    await build();
    await quiet(host);
    expect(valueIn(host.book, "Unit scorecard", 1, 2)).toBe(name);
    expect(valueIn(host.book, "Unit scorecard", 4, 1)).toBe("N");
  },
);

test("units of one name stand in the comparison with their ids", async () => {
  const host = await hostWithExample();
  await addUnits([tree[0]!, ["N1", "North", "HCC"], ["N2", "North", "HCC"]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Unit figures").getRange("D2:D3").values = [["N1"], ["N2"]];
    await context.sync();
  });
  await build();
  await quiet(host);
  expect(rowFrom(host, "Comparison", 2, 6)).toEqual(["North (N1)", "North (N2)"]);
  expect(rowFrom(host, "Comparison", 5, 6)).toEqual(["North (N1)", "North (N2)"]);
});

test("where nothing is left to compare, the comparison that was built says so", async () => {
  const host = await hostWithUnits();
  await build();
  await removeUnit(2, 1);
  const { organisation } = await build();
  await quiet(host);
  expect(organisation?.map(({ sheet, change }) => [sheet, change])).toContainEqual([
    "Comparison",
    "refreshed",
  ]);
  expect(rowFrom(host, "Comparison", 1, 0)).toEqual(["No measure is reported by several units."]);
  expect(rowFrom(host, "Comparison", 2, 0)).toEqual(["ID", "Measure", "Unit", "Best", "Median", "Spread"]);
  expect([3, 4, 5, 6].flatMap((row) => rowFrom(host, "Comparison", row, 0))).toEqual([]);
});

test("where something stands in the way of a picked unit's lines, the sheet says so, and a build leaves it alone", async () => {
  const host = await hostWithUnits();
  await build();
  await host.user.type("Unit scorecard", "D12", "my note");
  await host.user.type("Unit scorecard", "C2", "Harbour Cold Chain");
  await quiet(host);
  expect(valueIn(host.book, "Unit scorecard", 2, 1)).toBe(
    "Period 2026-10 (the period alone). Its lines are not shown, as something stands where they go. Move it away.",
  );
  await build();
  await quiet(host);
  expect(valueIn(host.book, "Unit scorecard", 11, 3)).toBe("my note");
  await host.user.type("Unit scorecard", "D12", "");
  await quiet(host);
  expect(valueIn(host.book, "Unit scorecard", 2, 1)).toBe("Period 2026-10 (the period alone)");
  expect(valueIn(host.book, "Unit scorecard", 4, 1)).toBe("HCC");
});

/** The book as other programs save it: what spilled is an array that was entered, over the cells that it filled then. */
const enteredArray = (host: Host, write: (xml: string) => string): Uint8Array => {
  const files = unzipSync(saveBook(host.book));
  const [path = "", xml = new Uint8Array()] =
    Object.entries(files).find(([, bytes]) => strFromU8(bytes).includes("BSC_LINES(")) ?? [];
  return zipSync({ ...files, [path]: strToU8(write(strFromU8(xml))) });
};

test.each([
  ["another program", (xml: string) => xml.replace(/ cm="1"/g, "")],
  ["LibreOffice", (xml: string) => xml.replace(/ cm="1"/g, "").replace("BSC_LINES", "bsc_lines")],
])(
  "where %s has made the lines an array of as many cells as they had, a build has them follow the pick again",
  async (_, write) => {
    const before = await hostWithUnits();
    await build();
    await quiet(before);
    const host = await hostWithAddIn(reopened(enteredArray(before, write)));
    await build();
    await host.user.type("Unit scorecard", "C2", "Harbour Cold Chain");
    await quiet(host);
    const kinds = Array.from({ length: 60 }, (_row, at) => valueIn(host.book, "Unit scorecard", 4 + at, 0));
    expect(kinds.filter((kind) => kind === "Perspective")).toHaveLength(4);
    await host.user.type("Unit scorecard", "C2", "North");
    await quiet(host);
    expect([7, 8].map((row) => valueIn(host.book, "Unit scorecard", row, 0))).toEqual(["Measure", undefined]);
    const { organisation } = await build();
    expect(organisation?.map(({ change }) => change)).toEqual(["unchanged", "unchanged", "unchanged"]);
  },
);
