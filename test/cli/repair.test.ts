import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import repairSchema from "../../docs/schemas/repair.json";
import { allCells } from "../../workbench/src/book/cells";
import { reopened } from "../make/addIn";
import { bsc, newFolder } from "../make/cli";
import { savedByLibreOffice, testWithLibreOffice } from "../make/libreOffice";

const folder = newFolder();
const inFolder = (name: string) => join(folder, name);
const isRepair = new Ajv({ allErrors: true }).compile(repairSchema);

beforeAll(async () => {
  await bsc(folder, "init", "book.xlsx", "--template", "example");
  await bsc(folder, "review", "book.xlsx", "--out", "pack.xlsx");
});

const opened = (name: string) => reopened(readFileSync(inFolder(name)));

/** What every cell shows, by sheet and place. */
const shownIn = (name: string) =>
  opened(name).sheets.flatMap((sheet) =>
    [...allCells(sheet)].map(
      ({ row, column, cell }) => [`${sheet.name} ${row} ${column}`, cell.value] as const,
    ),
  );

/** How many cells with functions of ours a workbook has. */
const callsIn = (name: string) =>
  opened(name).sheets.flatMap((sheet) =>
    [...allCells(sheet)].filter(({ cell }) => cell.formula?.includes("BSC.")),
  ).length;

testWithLibreOffice.each([
  ["as it was saved there", false],
  ["calculated there, which knows none of our functions", true],
])(
  "a pack that LibreOffice saved, %s, shows what it showed once it is repaired",
  async (_how, recalculated) => {
    writeFileSync(
      inFolder("theirs.xlsx"),
      savedByLibreOffice(readFileSync(inFolder("pack.xlsx")), { recalculated }),
    );
    const listed = await bsc(folder, "repair", "theirs.xlsx", "--json");
    expect(listed).toMatchObject({ exitCode: 1, err: "" });
    const { cells } = JSON.parse(listed.out);
    expect(isRepair(JSON.parse(listed.out)) || isRepair.errors).toBe(true);
    expect(cells).toHaveLength(callsIn("pack.xlsx"));
    const repaired = await bsc(folder, "repair", "theirs.xlsx", "--out", "repaired.xlsx");
    expect([repaired.exitCode, repaired.err]).toEqual([0, ""]);
    expect(repaired.out).toContain(`repaired.xlsx: ${cells.length} formulas entered anew\n`);
    const [before, after] = [new Map(shownIn("pack.xlsx")), new Map(shownIn("repaired.xlsx"))];
    for (const [place, value] of before)
      if (typeof value === "number")
        expect([place, after.get(place)]).toEqual([place, expect.closeTo(value, 9)]);
      else if (value !== undefined && value !== "") expect([place, after.get(place)]).toEqual([place, value]);
    expect((await bsc(folder, "repair", "repaired.xlsx")).out).toBe(
      "repaired.xlsx: no formula of ours has stopped working\n",
    );
  },
);

test("a workbook whose formulas all work is said so, and written as it is where it is to be written", async () => {
  expect(await bsc(folder, "repair", "pack.xlsx")).toEqual({
    exitCode: 0,
    out: "pack.xlsx: no formula of ours has stopped working\n",
    err: "",
  });
  await bsc(folder, "repair", "pack.xlsx", "--out", "same.xlsx");
  expect(shownIn("same.xlsx")).toEqual(shownIn("pack.xlsx"));
});
