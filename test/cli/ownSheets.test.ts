import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import adoptSchema from "../../docs/schemas/adopt.json";
import readSchema from "../../docs/schemas/read.json";
import { saveBook } from "excel-workbench";
import { hostWithAddIn } from "../make/addIn";
import { bsc, newFolder } from "../make/cli";
import { addOwnSheet, helpDesk } from "../make/ownSheet";

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const isRead = ajv.compile(readSchema);
const isAdopted = ajv.compile(adoptSchema);

/** A folder with the help desk's workbook in it. */
async function folderWithHelpDesk(): Promise<string> {
  const folder = newFolder();
  const host = await hostWithAddIn();
  await addOwnSheet("Help desk", helpDesk);
  writeFileSync(join(folder, "desk.xlsx"), saveBook(host.book));
  return folder;
}

async function proposed(folder: string) {
  const { exitCode, out } = await bsc(folder, "read", "desk.xlsx", "--propose", "--json");
  expect(exitCode).toBe(0);
  writeFileSync(join(folder, "mapping.json"), out);
  return JSON.parse(out);
}

test("read --propose prints figures, the mapping and the questions in the documented shape", async () => {
  const { facts, questions, ...rest } = await proposed(await folderWithHelpDesk());
  isRead({ facts, questions, ...rest });
  expect(isRead.errors).toBeNull();
  expect(facts).toContainEqual({
    measure: "Complaints",
    scorecard: "Balanced Scorecard",
    role: "actual",
    period: "2026-02",
    value: 38,
    sheet: "Help desk",
    cell: "E5",
  });
  expect(facts).toContainEqual(
    expect.objectContaining({ role: "target", period: null, value: 40, cell: "C5" }),
  );
  expect(facts.map(({ cell }: { cell: string }) => cell)).not.toContain("G5");
  expect(questions.map(({ code, cell }: { code: string; cell: string }) => [code, cell])).toEqual([
    ["year-from-title", "D3"],
    ["direction", "D5"],
    ["direction-assumed", "D4"],
    ["aggregation-assumed", "D4"],
    ["aggregation-assumed", "D5"],
  ]);
});

test("a mapping that was printed gives the same figures again, and an edited one what it says", async () => {
  const folder = await folderWithHelpDesk();
  const { facts, mapping } = await proposed(folder);
  const again = JSON.parse(
    (await bsc(folder, "read", "desk.xlsx", "--mapping", "mapping.json", "--json")).out,
  );
  expect(again.facts).toEqual(facts);
  const year = { sheet: "Help desk", range: "A4:G6", column: "", holds: "Year", says: "2025" };
  writeFileSync(join(folder, "edited.json"), JSON.stringify([...mapping, year]));
  const edited = JSON.parse(
    (await bsc(folder, "read", "desk.xlsx", "--mapping", "edited.json", "--json")).out,
  );
  expect(edited.facts).toContainEqual(expect.objectContaining({ period: "2025-02", value: 38, cell: "E5" }));
});

const badMappings: readonly (readonly [string, string, number, RegExp])[] = [
  ["no JSON", "{", 3, /bad\.json: this is no JSON/],
  ["no list", "{}", 3, /there is no list "mapping"/],
  [
    "a range that is none",
    '[{"sheet":"Help desk","range":"all","holds":"Measure"}]',
    3,
    /line 1 of the mapping: "range"/,
  ],
  [
    "a word that is none",
    '[{"sheet":"Help desk","range":"A4:G6","column":"A","holds":"Messure"}]',
    3,
    /did you mean Measure\?/,
  ],
  [
    "a saying that is none",
    '[{"sheet":"Help desk","range":"A4:G6","column":"","holds":"Several rows","says":"summ"}]',
    3,
    /"says" takes one of Sum, Average, Last, Leave out; did you mean Sum\?/,
  ],
  [
    "a year that is none",
    '[{"sheet":"Help desk","range":"A4:G6","column":"","holds":"Year","says":"26"}]',
    3,
    /"says" takes a year such as 2026/,
  ],
  [
    "a sheet that is gone",
    '[{"sheet":"Desk","range":"A4:G6","column":"A","holds":"Measure"}]',
    1,
    /There is no sheet "Desk"/,
  ],
];

test.each(badMappings)("a mapping with %s is refused in words", async (_, content, code, text) => {
  const folder = await folderWithHelpDesk();
  writeFileSync(join(folder, "bad.json"), content);
  const { exitCode, out, err } = await bsc(folder, "read", "desk.xlsx", "--mapping", "bad.json");
  expect(exitCode).toBe(code);
  expect(out + err).toMatch(text);
});

test("propose and mapping together are wrong usage, as the one is what the other makes", async () => {
  const folder = await folderWithHelpDesk();
  const { exitCode } = await bsc(folder, "read", "desk.xlsx", "--propose", "--mapping", "mapping.json");
  expect(exitCode).toBe(2);
});

test("adopt makes a workbook that check finds no error in and build makes a scorecard of", async () => {
  const folder = await folderWithHelpDesk();
  const { exitCode, out } = await bsc(folder, "adopt", "desk.xlsx", "--out", "desk2.xlsx", "--json");
  isAdopted(JSON.parse(out));
  expect(isAdopted.errors).toBeNull();
  expect([exitCode, JSON.parse(out).measures]).toEqual([0, 3]);
  expect((await bsc(folder, "check", "desk2.xlsx")).exitCode).toBe(0);
  const model = JSON.parse((await bsc(folder, "model", "desk2.xlsx", "--json")).out);
  expect(model.asOf).toBe("2026-03");
  expect((await bsc(folder, "build", "desk2.xlsx", "--out", "built.xlsx")).exitCode).toBe(0);
  expect(readFileSync(join(folder, "built.xlsx")).length).toBeGreaterThan(0);
});

test("adopt never writes over its input unasked, and refuses a workbook without figures", async () => {
  const folder = await folderWithHelpDesk();
  expect((await bsc(folder, "adopt", "desk.xlsx")).exitCode).toBe(2);
  await bsc(folder, "init", "empty.xlsx");
  const { exitCode, err } = await bsc(folder, "adopt", "empty.xlsx", "--out", "out.xlsx");
  expect([exitCode, err]).toEqual([1, expect.stringContaining("None of these ranges gives a figure yet")]);
});
