import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import reviewSchema from "../../docs/schemas/review.json";
import { saveBook } from "../../src/workbench";
import { hostWithExample, reopened, rowWith, valueIn } from "../make/addIn";
import { bsc, newFolder } from "../make/cli";
import { addUnits } from "../make/units";
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

/** The example with a unit below the top whose name a sheet cannot have. */
async function writeUnits(): Promise<void> {
  const host = await hostWithExample();
  await addUnits([
    ["HCC", "Harbour Cold Chain", ""],
    ["N", "North/West", "HCC"],
  ]);
  writeFileSync(join(folder, "units.xlsx"), saveBook(host.book));
  await host.dispose();
}

test("a pack for each unit goes to a folder of its own, with the scorecard and the map of that unit", async () => {
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
  const { packs } = JSON.parse(out);
  expect(packs).toMatchObject([{ unit: "HCC" }, { unit: "N" }]);
  const front = packs.map(({ sheets }: { sheets: readonly { sheet: string }[] }) =>
    sheets.slice(0, 4).map(({ sheet }) => sheet),
  );
  expect(front).toEqual([
    ["Review", "Scorecard", "Strategy map", "Measures in focus"],
    ["Review", "Scorecard North West", "Map North West", "Measures in focus"],
  ]);
  const north = reopened(read("packs/N.xlsx"));
  expect(valueIn(north, "Review", 1, 0)).toBe("North/West · 2026-10 · the period alone");
  const revenue = rowWith(north, "Scorecard North West", 0, "F1.1");
  expect(valueIn(north, "Scorecard North West", revenue, 4)).toBe(5000);
  expect(valueIn(north, "Scorecard North West", 0, 0)).toBe("North/West");
  await expectValid(read("packs/N.xlsx"));
});

test("a unit is named by its id or by its name", async () => {
  await writeUnits();
  const packOf = async (unit: string) => {
    const { out } = await bsc(
      folder,
      "review",
      "units.xlsx",
      "--unit",
      unit,
      "--out",
      "north.xlsx",
      "--json",
    );
    return JSON.parse(out).packs[0];
  };
  const byName = await packOf("north/west");
  expect(byName).toMatchObject({ unit: "N", out: "north.xlsx" });
  expect(await packOf("N")).toEqual(byName);
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
