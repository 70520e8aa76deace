import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { saveBook } from "excel-workbench";
import { hostWithExample, reopened, rowWith, valueIn } from "../make/addIn";
import { bsc, bscWith, newFolder } from "../make/cli";
import { makesPdf, withConverter } from "../make/converter";
import { addUnits } from "../make/units";
import { expectValid } from "../../workbench/test/make/validate";

const folder = newFolder();
const read = (name: string) => readFileSync(join(folder, name));
const reviewAll = (...options: readonly string[]) =>
  bsc(folder, "review", "book.xlsx", "--units", "all", ...options);

/** The example with a unit below the top whose name neither a sheet nor a file can have. */
beforeAll(async () => {
  const host = await hostWithExample();
  await addUnits([
    ["HCC", "Harbour Cold Chain", ""],
    ["N", "North/West", "HCC"],
  ]);
  writeFileSync(join(folder, "book.xlsx"), saveBook(host.book));
  await host.dispose();
});

test("a pack for each unit goes to a folder of its own, with the scorecard and the map of that unit", async () => {
  const { exitCode, out } = await reviewAll("--out", "packs", "--json");
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
  const packOf = async (unit: string) => {
    const { out } = await bsc(folder, "review", "book.xlsx", "--unit", unit, "--out", "north.xlsx", "--json");
    return JSON.parse(out).packs[0];
  };
  const byName = await packOf("north/west");
  expect(byName).toMatchObject({ unit: "N", out: "north.xlsx" });
  expect(await packOf("N")).toEqual(byName);
});

test("PDFs of all units go to a folder too, and no workbook is written that nobody asked for", async () => {
  const argv = ["review", "book.xlsx", "--units", "all", "--pdf", "prints"] as const;
  const { exitCode, out } = await bscWith({ programFolders: withConverter(makesPdf) }, folder, ...argv);
  expect(exitCode).toBe(0);
  expect(out.split("\n").map((line) => line.split(":")[0])).toEqual([
    join("prints", "HCC.pdf"),
    join("prints", "N.pdf"),
    "",
  ]);
  expect(["HCC", "N"].map((unit) => read(`prints/${unit}.pdf`).subarray(0, 5).toString())).toEqual([
    "%PDF-",
    "%PDF-",
  ]);
  expect(existsSync(join(folder, "N.xlsx"))).toBe(false);
});

test("a unit whose pack cannot be written is named, and the others are written all the same", async () => {
  mkdirSync(join(folder, "blocked/HCC.xlsx"), { recursive: true });
  const { exitCode, out, err } = await reviewAll("--out", "blocked", "--json");
  const taken = join("blocked", "HCC.xlsx");
  expect([exitCode, err]).toEqual([
    3,
    `Harbour Cold Chain: ${taken}: this is a folder. Name a file in it.\n`,
  ]);
  expect(JSON.parse(out).packs).toMatchObject([{ unit: "N", out: join("blocked", "N.xlsx") }]);
  expect(existsSync(join(folder, "blocked/N.xlsx"))).toBe(true);
});

test("a PDF that LibreOffice fails to make is told of its unit alone", async () => {
  const failsOnce = `
    const mark = __dirname + "/ran";
    const { existsSync } = require("node:fs");
    if (!existsSync(mark)) { require("node:fs").writeFileSync(mark, ""); process.exit(5); }`;
  const programFolders = withConverter(`${failsOnce}{${makesPdf}}`);
  const argv = ["review", "book.xlsx", "--units", "all", "--pdf", "some"] as const;
  const { exitCode, out, err } = await bscWith({ programFolders }, folder, ...argv);
  const why = "The PDF was not written: LibreOffice ended with 5.";
  expect([exitCode, err]).toEqual([3, `Harbour Cold Chain: ${why}\n`]);
  expect(out).toMatch(/^some.N\.pdf: /);
});

test("a LibreOffice that is missing is said once, before anything is written", async () => {
  const argv = ["review", "book.xlsx", "--units", "all", "--out", "before", "--pdf", "before"] as const;
  const { exitCode, err } = await bscWith({ programFolders: "" }, folder, ...argv);
  expect([exitCode, err.match(/LibreOffice/g)?.length]).toEqual([3, 1]);
  expect(existsSync(join(folder, "before"))).toBe(false);
});

test("what several units cannot have is wrong usage, and nothing is written", async () => {
  const refused = async (sentence: string, ...options: readonly string[]) => {
    const { exitCode, err } = await reviewAll(...options);
    expect([exitCode, err]).toEqual([2, `${sentence}\n`]);
  };
  await refused("For several units --out must be a folder; x.xlsx is a file.", "--out", "x.xlsx");
  await refused("For several units --pptx must be a folder; x.pptx is a file.", "--pptx", "x.pptx");
  await refused(
    "For several units --pdf must be a folder; x.pdf is a file.",
    "--out",
    "none",
    "--pdf",
    "x.pdf",
  );
  await refused("Give either --unit or --units, not both.", "--unit", "N", "--out", "none");
  await refused(
    "--in-place is for one pack. For several units name a folder: --out, --pptx or --pdf.",
    "--in-place",
  );
  await refused("Say where the packs go, each in a folder: --out, --pptx or --pdf.");
  const some = await bsc(folder, "review", "book.xlsx", "--units", "some", "--out", "none");
  expect(some).toMatchObject({ exitCode: 2, err: expect.stringContaining("--units all") });
  expect(existsSync(join(folder, "none"))).toBe(false);
});
