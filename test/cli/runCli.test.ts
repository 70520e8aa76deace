import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { bsc, newFolder } from "../make/cli";
import { saveBook } from "excel-workbench";
import { hostWithExample, reopened } from "../make/addIn";
import { expectValid } from "../../workbench/test/make/validate";

const folder = newFolder();
const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

function fitsSchema(name: string, text: string): unknown {
  const value: unknown = JSON.parse(text);
  const schema = JSON.parse(readFileSync(join(__dirname, `../../docs/schemas/${name}.json`), "utf8"));
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
  validate(value);
  expect(validate.errors).toBeNull();
  return value;
}

beforeAll(async () => {
  await bsc(folder, "init", "example.xlsx", "--template", "example");
}, 60_000);

test("init writes a valid workbook with the structured sheets", async () => {
  await expectValid(read("example.xlsx"));
  const names = reopened(read("example.xlsx")).sheets.map(({ name }) => name);
  expect(names).toEqual([
    "Settings",
    "Perspectives",
    "Objectives",
    "Links",
    "Measures",
    "Targets",
    "Actuals",
    "Reviews",
    "Initiatives",
    "Milestones",
    "Alert rules",
    "Acknowledgements",
    "Actions",
  ]);
  const { exitCode, out } = await bsc(folder, "init", "empty.xlsx", "--json");
  expect(exitCode).toBe(0);
  expect(fitsSchema("init", out)).toMatchObject({ template: "empty" });
  await expectValid(read("empty.xlsx"));
});

test("the example has nothing to mend", async () => {
  const { exitCode, out } = await bsc(folder, "check", "example.xlsx", "--json");
  expect(exitCode).toBe(0);
  expect(fitsSchema("check", out)).toMatchObject({
    books: [{ book: "example.xlsx", readable: true, findings: [] }],
  });
});

test("read prints each fact with its cell", async () => {
  const { out } = await bsc(folder, "read", "example.xlsx", "--json");
  const { facts } = fitsSchema("read", out) as { facts: Record<string, unknown>[] };
  expect(facts).toContainEqual({
    measure: "F2.1",
    scorecard: "Harbour Cold Chain",
    role: "actual",
    period: "FY2025",
    value: 0.108,
    sheet: "Actuals",
    cell: expect.stringMatching(/^C\d+$/),
  });
  expect(facts).toContainEqual(
    expect.objectContaining({ measure: "F2.1", role: "target", period: null, value: 0.12 }),
  );
});

test("model prints the scored model of the period and view that are asked for", async () => {
  const now = await bsc(folder, "model", "example.xlsx", "--json");
  expect(fitsSchema("model", now.out)).toMatchObject({
    asOf: "2026-10",
    view: "period",
    scorecards: [{ name: "Harbour Cold Chain" }],
  });
  const then = await bsc(folder, "model", "example.xlsx", "--period", "2026-03", "--view", "ytd", "--json");
  expect(fitsSchema("model", then.out)).toMatchObject({ asOf: "2026-03", view: "ytd" });
});

test("build adds scorecard and map, and the file is valid", async () => {
  const { exitCode, out } = await bsc(folder, "build", "example.xlsx", "--out", "built.xlsx", "--json");
  expect(exitCode).toBe(0);
  expect(fitsSchema("build", out)).toMatchObject({
    books: [{ scorecard: { change: "added" }, map: { change: "added" } }],
  });
  await expectValid(read("built.xlsx"));
  const again = await bsc(folder, "build", "built.xlsx", "--out", "again.xlsx", "--json");
  expect(JSON.parse(again.out)).toMatchObject({
    books: [{ scorecard: { change: "unchanged" }, map: { change: "unchanged" } }],
  });
});

test("build takes several workbooks to a folder", async () => {
  const { exitCode, out } = await bsc(folder, "build", "example.xlsx", "built.xlsx", "--out", "results");
  expect(exitCode).toBe(0);
  expect(out).toContain(join("results", "example.xlsx"));
  await expectValid(read("results/example.xlsx"), read("results/built.xlsx"));
});

test("map writes the same geometry as picture and as data", async () => {
  await bsc(folder, "map", "example.xlsx", "--out", "map.svg");
  await bsc(folder, "map", "example.xlsx", "--out", "map.json");
  const map = fitsSchema("map", readFileSync(join(folder, "map.json"), "utf8")) as {
    boxes: { id: string; x: number; y: number }[];
  };
  const svg = readFileSync(join(folder, "map.svg"), "utf8");
  expect(map.boxes).toHaveLength(14);
  for (const { x, y } of map.boxes)
    expect(svg).toContain(`x="${Math.round(x * 100) / 100}" y="${Math.round(y * 100) / 100}"`);
});

test("eval prints values, errors with their sentence, and arrays as rows", async () => {
  const { exitCode, out } = await bsc(
    folder,
    "eval",
    "=BSC.SCORE(560,700,500)",
    "=BSC.SCORE(,700,500)",
    "=SUM(1,2)",
    "={1,2;3,4}",
    "--json",
  );
  expect(exitCode).toBe(0);
  expect(fitsSchema("eval", out)).toEqual([
    { formula: "=BSC.SCORE(560,700,500)", value: expect.closeTo(43.3333333, 6) },
    {
      formula: "=BSC.SCORE(,700,500)",
      error: "#N/A",
      message: "No data: nothing to compare with the target 700.",
    },
    { formula: "=SUM(1,2)", value: 3 },
    {
      formula: "={1,2;3,4}",
      value: [
        [1, 2],
        [3, 4],
      ],
    },
  ]);
});

test("eval sees the workbook's tables and the live model", async () => {
  const { out } = await bsc(
    folder,
    "eval",
    '=BSC.KPI("F2.1","actual")',
    "=COUNTA(Measures[ID])",
    "--book",
    "example.xlsx",
    "--json",
  );
  expect(JSON.parse(out)).toEqual([
    { formula: '=BSC.KPI("F2.1","actual")', value: 0.108 },
    { formula: "=COUNTA(Measures[ID])", value: 26 },
  ]);
});

test("eval reads numbers in texts by the locale", async () => {
  const { out } = await bsc(folder, "eval", '=BSC.SCORE("4,2",3,5)', "--locale", "de-DE", "--json");
  expect(JSON.parse(out)).toEqual([
    { formula: '=BSC.SCORE("4,2",3,5)', value: expect.closeTo(46.6666667, 6) },
  ]);
});

test.each([
  [["build", "example.xlsx"], "Say where the result goes"],
  [["build", "example.xlsx", "--out", "example.xlsx"], "this would write over the input"],
  [["build", "example.xlsx", "built.xlsx", "--out", "one.xlsx"], "must be a folder"],
  [["build", "example.xlsx", "sub/example.xlsx", "--out", "reviews"], "would both be written to"],
  [["model", "example.xlsx", "--period", "soon"], "--period soon"],
  [["model", "example.xlsx", "--view", "decade"], "--view decade"],
  [["init", "x.xlsx", "--template", "bakery"], 'no template "bakery"'],
  [["map", "example.xlsx", "--out", "map.bmp"], "written as .svg, .png, .json or .txt"],
  [
    ["map", "example.xlsx", "--out", "map.svg", "--colours", "purple"],
    "there are Default, Colour-blind safe",
  ],
  [["check"], "missing required argument"],
  [["chekc", "example.xlsx"], "unknown command"],
  [["eval", "=SUM(1,2)", "=1+"], "=1+: this is not a formula"],
  [["eval", "=BSC.SCORE(4,2;3;5)", "--locale", "de-DE"], "as in English Excel"],
  [["eval", "=1", "--locale", "xx-YY"], "such as de-DE or en-US"],
  [["eval", "=1", "--locale", "German!"], "such as de-DE or en-US"],
  [["eval", ""], "this is not a formula"],
])("%j is wrong usage, exit code 2", async (argv, words) => {
  const { exitCode, err } = await bsc(folder, ...argv);
  expect(exitCode).toBe(2);
  expect(err).toContain(words);
});

test("findings of severity error give exit code 1 and the rest is still built", async () => {
  const home = newFolder();
  const host = await hostWithExample();
  await host.user.type("Actuals", "C2", "plenty");
  writeFileSync(join(home, "book.xlsx"), saveBook(host.book));
  await host.dispose();
  const { exitCode, out } = await bsc(home, "build", "book.xlsx", "--out", "built.xlsx", "--json");
  expect(exitCode).toBe(1);
  const finding = { severity: "error", code: "not-a-number", sheet: "Actuals", cell: "C2" };
  expect(JSON.parse(out)).toMatchObject({ books: [{ scorecard: { change: "added" }, findings: [finding] }] });
});
