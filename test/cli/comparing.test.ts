import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { saveBook } from "excel-workbench";
import { putCell } from "../../workbench/src/book/cells";
import { cellOf } from "../../workbench/src/book/makeBook";
import { hostWithExample, reopened } from "../make/addIn";
import { bsc, newFolder } from "../make/cli";
import { groupBook } from "../make/groupBook";
import { addUnits } from "../make/units";

function expectShape(name: string, printed: string): void {
  const schema = JSON.parse(readFileSync(join(__dirname, `../../docs/schemas/${name}.json`), "utf8"));
  const isShape = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
  isShape(JSON.parse(printed));
  expect(isShape.errors).toBeNull();
}

/** North reports 5000 of revenue, South 3000; the target is 4266.67, the red flag 3973.86. */
async function folderWithUnits(): Promise<string> {
  const folder = newFolder();
  const host = await hostWithExample();
  await addUnits();
  writeFileSync(join(folder, "book.xlsx"), saveBook(host.book));
  await host.dispose();
  return folder;
}

async function folderWithGroup(): Promise<string> {
  const folder = newFolder();
  writeFileSync(join(folder, "group.xlsx"), await groupBook());
  return folder;
}

test("compare puts the units that report a measure side by side, the best first", async () => {
  const folder = await folderWithUnits();
  const { exitCode, out } = await bsc(folder, "compare", "book.xlsx", "F1.1", "--json");
  expect(exitCode).toBe(0);
  expectShape("compare", out);
  expect(JSON.parse(out)).toMatchObject({
    period: "2026-10",
    measures: [
      {
        id: "F1.1",
        median: 4000,
        spread: 2000,
        units: [
          { id: "N", actual: 5000, band: "Green", rank: 1, best: true, fromPeers: 2000 },
          { id: "S", actual: 3000, band: "Red", rank: 2, best: false, fromPeers: -2000 },
        ],
        notCompared: [{ id: "HCC" }],
      },
    ],
  });
});

test("without a measure all that several units report are compared, and any column decides the order", async () => {
  const folder = await folderWithUnits();
  const order = async (...more: readonly string[]) => {
    const { out } = await bsc(folder, "compare", "book.xlsx", ...more);
    return [...out.matchAll(/(North|South) /g)].map(([, unit]) => unit);
  };
  expect(await order()).toEqual(["North", "South"]);
  expect(await order("--sort", "unit")).toEqual(["North", "South"]);
  expect(await order("F1.1", "--sort", "actual")).toEqual(["North", "South"]);
  const { exitCode, err } = await bsc(folder, "compare", "book.xlsx", "--sort", "colour");
  expect([exitCode, err]).toEqual([
    2,
    "--sort colour: there are rank, unit, actual, target, score, peers.\n",
  ]);
});

test("a measure or a unit that is not there is said", async () => {
  const folder = await folderWithUnits();
  const measure = await bsc(folder, "compare", "book.xlsx", "F9.9");
  expect(measure).toMatchObject({ exitCode: 1, out: "" });
  expect(measure.err).toContain('There is no measure "F9.9" in the model.');
  const unit = await bsc(folder, "compare", "book.xlsx", "--unit", "West");
  expect(unit.exitCode).toBe(1);
  expect(unit.err).toContain('There is no unit "West".');
});

test("why tells a change level by level down to measures of other units, and its parts add up", async () => {
  const folder = await folderWithGroup();
  const { out, exitCode } = await bsc(folder, "why", "group.xlsx", "--json");
  expect(exitCode).toBe(0);
  expectShape("why", out);
  interface Told {
    readonly part: number;
    readonly weights: number;
    readonly below: readonly Told[];
  }
  const check = ({ part, weights, below }: Told): number => {
    if (below.length > 0) expect(below.reduce((sum, one) => sum + one.part, weights)).toBeCloseTo(part, 9);
    return 1 + below.reduce((sum, one) => sum + check(one), 0);
  };
  const told: { readonly cause: Told } = JSON.parse(out);
  expect(check(told.cause)).toBeGreaterThan(8);
  const text = await bsc(folder, "why", "group.xlsx");
  expect(text.out).toContain("Cranes in Oslo (– to 67, began or ceased to be reported)");
});

test("why puts the same on a sheet where it is asked for; the input stays, and a view of its own is refused", async () => {
  const folder = await folderWithGroup();
  const before = readFileSync(join(folder, "group.xlsx"));
  const built = await bsc(folder, "why", "group.xlsx", "--unit", "North", "--out", "out.xlsx");
  expect([built.exitCode, built.out]).toEqual([0, expect.stringContaining('out.xlsx: "Why" added')]);
  expect(Buffer.compare(before, readFileSync(join(folder, "group.xlsx")))).toBe(0);
  const again = await bsc(folder, "why", "out.xlsx", "--unit", "North", "--in-place", "--json");
  expectShape("why", again.out);
  expect(JSON.parse(again.out)).toMatchObject({ out: "out.xlsx", written: { change: "unchanged" } });
  const refreshed = await bsc(folder, "build", "out.xlsx", "--in-place", "--json");
  expect(JSON.parse(refreshed.out).books[0].organisation).toContainEqual({
    ...{ sheet: "Why", change: "unchanged", cellsWritten: 0 },
  });
  const view = await bsc(folder, "why", "group.xlsx", "--view", "ytd", "--out", "v.xlsx");
  expect([view.exitCode, view.err]).toEqual([2, expect.stringContaining("leave out --view")]);
});

test("why asks about one item of one unit, between any two periods", async () => {
  const folder = await folderWithGroup();
  const { out } = await bsc(folder, "why", "group.xlsx", "N1", "--unit", "North", "--from", "2026-04");
  expect(out).toMatch(/^Delight the north: \d+ in 2026-04, \d+ in 2026-06/);
  const unknown = await bsc(folder, "why", "group.xlsx", "Z9");
  expect(unknown.exitCode).toBe(1);
  expect(unknown.err).toContain('There is no objective, perspective or scorecard "Z9" in the model.');
  const wrong = await bsc(folder, "why", "group.xlsx", "--from", "soon");
  expect([wrong.exitCode, wrong.err]).toEqual([2, expect.stringMatching(/^--from soon: write 2026-03/)]);
});

test.each([["compare"], ["why"], ["align"], ["model"]])(
  "%s says that the workbook has errors, and where they are listed",
  async (command) => {
    const folder = await folderWithUnits();
    const sound = await bsc(folder, command, "book.xlsx");
    expect([sound.exitCode, sound.err]).toEqual([0, ""]);
    const book = reopened(readFileSync(join(folder, "book.xlsx")));
    const sheet = book.sheets.find(({ name }) => name === "Actuals")!;
    putCell(sheet, 1, 0, cellOf("no such measure"));
    writeFileSync(join(folder, "wrong.xlsx"), saveBook(book));
    const { exitCode, err } = await bsc(folder, command, "wrong.xlsx");
    expect([exitCode, err]).toEqual([
      1,
      "wrong.xlsx: 1 error in the workbook, so figures may be missing here. To see it: bsc check wrong.xlsx\n",
    ]);
  },
);
