import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import reviewSchema from "../../docs/schemas/review.json";
import { saveBook } from "../../src/workbench";
import { hostWithExample, reopened } from "../make/addIn";
import { bsc, newFolder } from "../make/cli";
import { expectValid } from "../make/validate";

const isReview = new Ajv({ allowUnionTypes: true }).compile(reviewSchema);
const folder = newFolder();
const read = (name: string) => readFileSync(join(folder, name));

beforeAll(() => bsc(folder, "init", "book.xlsx", "--template", "example"));

test("review adds the pack to a valid copy, and a second run finds everything up to date", async () => {
  const { exitCode, out } = await bsc(folder, "review", "book.xlsx", "--out", "pack.xlsx");
  expect(exitCode).toBe(0);
  expect(out).toContain("pack.xlsx: Review, Scorecard, Strategy map, Measures in focus");
  await expectValid(read("pack.xlsx"));
  const again = await bsc(folder, "review", "pack.xlsx", "--in-place", "--json");
  const printed: unknown = JSON.parse(again.out);
  isReview(printed);
  expect(isReview.errors).toBeNull();
  expect(JSON.stringify(printed)).not.toMatch(/"(added|refreshed)"/);
});

/** The example with two units below the top. */
async function writeUnits(): Promise<void> {
  const host = await hostWithExample();
  const units = [
    ["ID", "Scorecard", "Parent"],
    ["HCC", "Harbour Cold Chain", ""],
    ["N", "North/West", "HCC"],
  ];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Units");
    const range = sheet.getRangeByIndexes(0, 0, units.length, 3);
    range.values = units;
    sheet.tables.add(range, true);
    await context.sync();
  });
  writeFileSync(join(folder, "units.xlsx"), saveBook(host.book));
  await host.dispose();
}

test("a pack for each unit goes to a folder of its own, and one unit's says whose it is", async () => {
  await writeUnits();
  const { exitCode, out } = await bsc(
    folder,
    "review",
    "units.xlsx",
    "--units",
    "all",
    "--out",
    "packs",
    "--json",
  );
  expect(exitCode).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ packs: [{ unit: "HCC" }, { unit: "N" }] });
  expect(existsSync(join(folder, "packs/N.xlsx"))).toBe(true);
  const north = reopened(read("packs/N.xlsx")).sheets.find(({ name }) => name === "Review");
  expect(north?.cells.get(1)?.get(0)?.value).toBe("North/West · 2026-10 · the period alone");
});

test("wrong usage is said with the way out", async () => {
  const some = await bsc(folder, "review", "book.xlsx", "--units", "some", "--out", "packs");
  expect(some).toMatchObject({ exitCode: 2 });
  const file = await bsc(folder, "review", "book.xlsx", "--units", "all", "--out", "x.xlsx");
  expect(file.err).toContain("--out must be a folder");
  const unit = await bsc(folder, "review", "book.xlsx", "--unit", "Mars", "--out", "x.xlsx");
  expect(unit).toMatchObject({ exitCode: 1 });
  expect(unit.err).toContain('There is no unit "Mars"');
});
