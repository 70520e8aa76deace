import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { saveBook } from "excel-workbench";
import { openFile } from "../../src/cli/files";
import { orFail, withBook } from "../../src/cli/withBook";
import { readScorecard } from "../../src/excel";
import type { Facts } from "../../src/scorecard";
import gatherSchema from "../../docs/schemas/gather.json";
import { putCell } from "../../workbench/src/book/cells";
import { cellOf } from "../../workbench/src/book/makeBook";
import { reopened } from "../make/addIn";
import { bsc, bscWith, ioIn, newFolder } from "../make/cli";
import { type Cells, type SheetCells, writeTables } from "../make/tableBook";

type Rows = Cells;
type Sheets = SheetCells;

const folder = newFolder();
const isGathered = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(gatherSchema);

const writeBook = (path: string, sheets: Sheets, given: { readonly asTables?: boolean } = {}) =>
  writeTables(folder, path, sheets, given);

const months = ["2026-01", "2026-02", "2026-03"];
const objectives: Rows = [["ID", "Objective", "Perspective"], ["F1", "Grow", "Financial"]]; // prettier-ignore
const measures: Rows = [["ID", "Measure", "Objective", "Unit", "Target", "Red flag"], ["K1", "Revenue", "F1", "EUR", 100, 50]]; // prettier-ignore
const actuals = (values: readonly number[], measure = "K1"): Rows => [
  ["Measure", "Period", "Actual"],
  ...values.map((value, index) => [measure, months[index] ?? "", value]),
];
const unit = (name: string, values: readonly number[], given: Sheets = {}): Sheets => ({
  Settings: [["Setting", "Value"], ["Name", name]],
  Objectives: objectives,
  Measures: measures,
  Actuals: actuals(values),
  ...given,
}); // prettier-ignore

interface Told {
  readonly books: readonly { readonly book: string; readonly units: readonly string[] }[];
  readonly failed: readonly { readonly book: string; readonly reason: string }[];
  readonly units: readonly { readonly id: string; readonly parent: string | null }[];
  readonly findings: readonly {
    readonly code: string;
    readonly book: string | null;
    readonly cell: string | null;
    readonly text: string;
  }[];
}

async function gathered(...argv: readonly string[]): Promise<Told & { readonly exitCode: number }> {
  const { exitCode, out, err } = await bsc(folder, "gather", ...argv, "--json");
  if (out === "") throw new Error(err);
  const told = JSON.parse(out);
  isGathered(told);
  expect(isGathered.errors).toBeNull();
  return { ...told, exitCode };
}

const codes = ({ findings }: Told) =>
  findings.map(({ code }) => code).filter((code) => code.startsWith("gather-"));

/** What a workbook says, as it is read. */
function facts(book: string): Promise<Facts> {
  const io = ioIn(folder);
  return withBook(openFile(book, io), io, async () => orFail(await readScorecard(), book).model.facts);
}

async function scores(book: string): Promise<Readonly<Record<string, number>>> {
  const { out } = await bsc(folder, "model", book, "--period", "2026-03", "--json");
  const { scorecards } = JSON.parse(out);
  return Object.fromEntries(scorecards.map(({ id, score }: { id: string; score: number }) => [id, score]));
}

beforeAll(async () => {
  await writeBook("north.xlsx", unit("North", [60, 80, 100]));
  await writeBook("south.xlsx", unit("South", [60, 70, 75]));
  await writeBook("group-definitions.xlsx", {
    ...unit("Fleet", []),
    Actuals: [["Measure", "Period", "Actual"]],
  });
});

test("units report for the group's measure, each figure with its file and cell, and score as they did alone", async () => {
  const told = await gathered(
    "north.xlsx",
    "south.xlsx",
    "--out",
    "group.xlsx",
    "--group",
    "group-definitions.xlsx",
  );
  expect([told.exitCode, codes(told), told.failed]).toEqual([0, [], []]);
  expect(told.units).toMatchObject([
    { id: "Fleet" },
    { id: "North", parent: "Fleet" },
    { id: "South", parent: "Fleet" },
  ]);
  const { measures: kept, actuals: figures } = await facts("group.xlsx");
  expect(kept.map(({ id }) => id)).toEqual(["K1"]);
  expect(figures).toHaveLength(6);
  const { out } = await bsc(
    folder,
    "eval",
    "--book",
    "group.xlsx",
    "=Actuals!I2",
    "=Actuals!J2",
    "=Actuals!I7",
    "--json",
  );
  expect(out).toContain('"north.xlsx"');
  expect(out).toContain("Actuals!C2");
  expect(out).toContain('"south.xlsx"');
  const [own, group] = [await scores("south.xlsx"), await scores("group.xlsx")];
  expect(group.South).toBe(own.South);
});

test("without a group's workbook what all define alike is shared, below a unit called Group", async () => {
  const told = await gathered("north.xlsx", "south.xlsx", "--out", "alone.xlsx");
  expect(told.units.map(({ id }) => id)).toEqual(["Group", "North", "South"]);
  expect((await facts("alone.xlsx")).measures).toHaveLength(1);
});

test("a second run over the same workbooks gives the same bytes", async () => {
  const run = (out: string) => bsc(folder, "gather", "north.xlsx", "south.xlsx", "--out", out);
  await run("first.xlsx");
  await run("second.xlsx");
  expect(readFileSync(join(folder, "first.xlsx")).equals(readFileSync(join(folder, "second.xlsx")))).toBe(
    true,
  );
});

test("a measure that a unit defines otherwise stays its own, and both cells are named", async () => {
  const other: Rows = [measures[0]!, ["K1", "Revenue", "F1", "USD", 100, 50]];
  await writeBook("west.xlsx", unit("West", [60, 70, 75], { Measures: other }));
  const told = await gathered(
    "north.xlsx",
    "west.xlsx",
    "--out",
    "west-out.xlsx",
    "--group",
    "group-definitions.xlsx",
  );
  expect(codes(told)).toEqual(["gather-measure-differs"]);
  const [finding] = told.findings.filter(({ code }) => code.startsWith("gather-"));
  expect(finding).toMatchObject({ book: "west.xlsx", cell: "B2" });
  expect(finding?.text).toContain('"Unit"');
  expect(finding?.text).toContain("'[group-definitions.xlsx]Measures'!B2");
  expect((await facts("west-out.xlsx")).measures.map(({ id }) => id)).toEqual(["K1", "West.K1"]);
  expect((await scores("west-out.xlsx")).West).toBe((await scores("west.xlsx")).West);
});

test.each([
  ["with the group's workbook", ["--group", "percent-group.xlsx"]],
  ["without one", []],
])(
  "a percentage typed as 95 in one workbook and as 0.95 in another is not one measure, %s",
  async (_, more) => {
    const rate = (target: number, redFlag: number): Rows => [
      measures[0]!,
      ["K1", "On time", "F1", "%", target, redFlag],
    ];
    const percent = (name: string, target: number, redFlag: number, values: readonly number[]) =>
      unit(name, values, { Measures: rate(target, redFlag) });
    await writeBook("percent-group.xlsx", percent("Fleet", 95, 80, []));
    await writeBook("whole.xlsx", percent("Whole", 90, 80, [85, 90, 92]));
    await writeBook("share.xlsx", percent("Share", 0.95, 0.8, [0.85, 0.9, 0.92]));
    const told = await gathered("whole.xlsx", "share.xlsx", "--out", "percent.xlsx", ...more);
    expect(codes(told)).toEqual(["gather-measure-differs"]);
    expect(told.findings.find(({ code }) => code.startsWith("gather-"))).toMatchObject({
      ...{ book: "share.xlsx", cell: "B2" },
      text: expect.stringMatching(
        /^K1 On time is a percentage, typed as 85 in one and as 0.85 in the other of this and '\[/,
      ),
    });
    const { measures: kept } = await facts("percent.xlsx");
    expect(kept.map(({ id }) => id)).toContain("Share.K1");
  },
);

test("a measure whose levels say lower is better here and higher there is not one measure", async () => {
  const down: Rows = [measures[0]!, ["K1", "Revenue", "F1", "EUR", 50, 100]];
  await writeBook("down.xlsx", unit("Down", [60, 70, 75], { Measures: down }));
  const told = await gathered(
    "north.xlsx",
    "down.xlsx",
    "--out",
    "down-out.xlsx",
    "--group",
    "group-definitions.xlsx",
  );
  expect(codes(told)).toEqual(["gather-measure-differs"]);
  expect(told.findings.find(({ code }) => code.startsWith("gather-"))?.text).toContain('another "Direction"');
  expect((await facts("down-out.xlsx")).measures.map(({ id }) => id)).toEqual(["K1", "Down.K1"]);
});

test("a base measure that is another one here is said; the same one under another id is not", async () => {
  const per = (base: string, ...others: Rows): Rows => [
    [...measures[0]!, "Base measure"],
    ["K1", "Revenue", "F1", "EUR", 100, 50, base],
    ...others,
  ];
  const beds = (id: string) => [id, "Beds", "F1", "beds", 10, 5, ""];
  await writeBook("per-group.xlsx", unit("Fleet", [], { Measures: per("Beds", beds("B")) }));
  await writeBook("per-same.xlsx", unit("Same", [60, 80], { Measures: per("B1", beds("B1")) }));
  await writeBook("per-staff.xlsx", unit("Staffed", [60, 80], { Measures: per("Staff") }));
  const told = await gathered(
    "per-same.xlsx",
    "per-staff.xlsx",
    "--out",
    "per.xlsx",
    "--group",
    "per-group.xlsx",
  );
  const differing = told.findings.filter(({ code }) => code === "gather-measure-differs");
  expect(differing.map(({ book, text }) => [book, text])).toEqual([
    [
      "per-staff.xlsx",
      `K1 Revenue has another "Base measure" here than in '[per-group.xlsx]Measures'!B2, which holds.`,
    ],
  ]);
});

test("of two measures of one name that a unit has, one is the group's at most, and neither gets the other's figures", async () => {
  const two: Rows = [
    ...measures,
    ["K7", "Revenue", "F1", "EUR", 100, 50],
    ["K8", "Revenue", "F2", "EUR", 100, 50],
  ];
  const rows: Rows = [
    ["Measure", "Period", "Actual"],
    ["K1", "2026-01", 60],
    ["K7", "2026-01", 70],
    ["K7", "2026-02", 90],
    ["K8", "2026-02", 95],
  ];
  const both: Rows = [...objectives, ["F2", "Grow", "Financial"]];
  await writeBook("two.xlsx", unit("Two", [], { Objectives: both, Measures: two, Actuals: rows }));
  const unnamed = (rows: Rows): Rows =>
    rows.map((row, index) => (index === 0 ? row : [`X${index}`, ...row.slice(1)]));
  await writeBook(
    "unnamed.xlsx",
    unit("Unnamed", [], {
      Measures: unnamed(two.slice(0, 3)),
      Actuals: [["Measure", "Period", "Actual"], ["X1", "2026-01", 60], ["X2", "2026-01", 70]],
    }),
  ); // prettier-ignore
  const told = await gathered(
    "two.xlsx",
    "unnamed.xlsx",
    "--out",
    "two-out.xlsx",
    "--group",
    "group-definitions.xlsx",
  );
  expect(told.exitCode).toBe(0);
  const { actuals: figures, objectives: kept } = await facts("two-out.xlsx");
  expect(figures.map(({ measure, scorecard, value }) => [measure, scorecard, value])).toEqual([
    ["K1", "Two", 60],
    ["K7", "Two", 70],
    ["K7", "Two", 90],
    ["K8", undefined, 95], // in its own unit
    ["X1", "Unnamed", 60],
    ["X2", "Unnamed", 70],
  ]);
  expect(kept.map(({ id, scorecard }) => [id, scorecard])).toEqual([["F1", undefined], ["F2", "Two"]]); // prettier-ignore
});

test("what holds in a unit holds from where its measures are due, not from its first row on", async () => {
  const due = (target: number, redFlag: number, weight: number): Rows => [
    [...measures[0]!, "Reported from", "Weight"],
    ["K1", "Revenue", "F1", "EUR", target, redFlag, "2026-01", weight],
  ];
  await writeBook("due-group.xlsx", unit("Fleet", [], { Measures: due(100, 50, 1) }));
  const figures: Rows = [["Measure", "Period", "Actual"], ["K1", "2026-03", 40]]; // prettier-ignore
  await writeBook("late.xlsx", unit("Late", [], { Measures: due(60, 30, 0), Actuals: figures }));
  await gathered("late.xlsx", "--out", "due.xlsx", "--group", "due-group.xlsx");
  const january = async (book: string) => {
    const { out } = await bsc(folder, "model", book, "--period", "2026-01", "--json");
    const { scorecards } = JSON.parse(out);
    const late = scorecards.find(({ id }: { id: string }) => id === "Late");
    const objective = late.perspectives[0].objectives[0];
    return [objective.band, objective.measures[0].target];
  };
  expect(await january("late.xlsx")).toEqual(["Not scored", 60]);
  expect(await january("due.xlsx")).toEqual(["Not scored", 60]);
});

test("of formulas without a value the workbook is named", async () => {
  await writeBook("uncertain.xlsx", unit("Uncertain", [1, 2]));
  const book = reopened(readFileSync(join(folder, "uncertain.xlsx")));
  const sheet = book.sheets.find(({ name }) => name === "Actuals")!;
  putCell(sheet, 1, 2, { ...cellOf(undefined), formula: "500+60" });
  writeFileSync(join(folder, "uncertain.xlsx"), saveBook(book));
  const { err } = await bsc(folder, "gather", "uncertain.xlsx", "north.xlsx", "--out", "uncertain-out.xlsx");
  expect(err).toMatch(/^uncertain\.xlsx: Warning {2}Actuals!C2: 1 formula has no value/m);
});

test("a unit's own target is a row of the Targets table", async () => {
  const own: Rows = [measures[0]!, ["K1", "Revenue", "F1", "EUR", 200, 150]];
  await writeBook("east.xlsx", unit("East", [60, 170, 190], { Measures: own }));
  const told = await gathered(
    "north.xlsx",
    "east.xlsx",
    "--out",
    "east-out.xlsx",
    "--group",
    "group-definitions.xlsx",
  );
  expect(codes(told)).toEqual([]);
  expect((await scores("east-out.xlsx")).East).toBe((await scores("east.xlsx")).East);
});

test("a unit in two workbooks is taken from neither", async () => {
  await writeBook("north2.xlsx", unit("north", [1, 2, 3]));
  const told = await gathered("north.xlsx", "north2.xlsx", "south.xlsx", "--out", "twice.xlsx");
  expect(told.exitCode).toBe(1);
  expect(codes(told)).toEqual(["gather-unit-twice", "gather-unit-twice"]);
  expect((await facts("twice.xlsx")).actuals.map(({ scorecard }) => scorecard)).toEqual([
    "South",
    "South",
    "South",
  ]);
});

test("a workbook that cannot be read is named, and the others are gathered", async () => {
  writeFileSync(join(folder, "empty.xlsx"), "");
  const told = await gathered("north.xlsx", "empty.xlsx", "gone.xlsx", "south.xlsx", "--out", "rest.xlsx");
  expect(told.exitCode).toBe(3);
  expect(told.failed.map(({ book }) => book)).toEqual(["empty.xlsx", "gone.xlsx"]);
  expect(told.units).toHaveLength(3);
});

test("the result is never one of the workbooks", async () => {
  const before = readFileSync(join(folder, "south.xlsx"));
  const { exitCode } = await bsc(folder, "gather", "north.xlsx", "south.xlsx", "--out", "south.xlsx");
  expect(exitCode).toBe(2);
  expect(readFileSync(join(folder, "south.xlsx")).equals(before)).toBe(true);
});

test("a cancelled run writes nothing", async () => {
  const cancelling = new AbortController();
  cancelling.abort();
  const given = { signal: cancelling.signal };
  const { exitCode } = await bscWith(
    given,
    folder,
    "gather",
    "north.xlsx",
    "south.xlsx",
    "--out",
    "cancelled.xlsx",
  );
  expect([exitCode, existsSync(join(folder, "cancelled.xlsx"))]).toEqual([1, false]);
});

test("without a group's workbook, measures of one id that differ are each unit's own, and it is said", async () => {
  const other: Rows = [measures[0]!, ["K1", "Revenue", "F1", "USD", 100, 50]];
  await writeBook("abroad.xlsx", unit("Abroad", [60, 70, 75], { Measures: other }));
  const told = await gathered("north.xlsx", "abroad.xlsx", "--out", "abroad-out.xlsx");
  expect(codes(told)).toEqual(["gather-measure-differs"]);
  expect((await facts("abroad-out.xlsx")).measures.map(({ id }) => id)).toEqual(["North.K1", "Abroad.K1"]);
});

test("a group's workbook without figures of its own is named where it stands among the units' as well", async () => {
  const told = await gathered(
    "north.xlsx",
    "group-definitions.xlsx",
    "--out",
    "named.xlsx",
    "--group",
    "group-definitions.xlsx",
  );
  expect(told.books.map(({ book }) => book)).toEqual(["north.xlsx"]);
});

test("plain ranges are gathered as they stand", async () => {
  const plain = unit("Plain", [60, 80, 100]);
  await writeBook("plain.xlsx", plain, { asTables: false });
  const told = await gathered("plain.xlsx", "south.xlsx", "--out", "plain-out.xlsx");
  expect([told.exitCode, codes(told)]).toEqual([0, []]);
  expect((await scores("plain-out.xlsx")).Plain).toBe((await scores("plain.xlsx")).Plain);
});

test("a tree of units is hung below the top, and an item that its workbook renames is followed in all its rows", async () => {
  const tree: Rows = [
    ["ID", "Scorecard", "Parent", "Weight"],
    ["R", "Region", "", 1],
    ["N", "Nord", "R", 2],
  ];
  await writeBook(
    "region.xlsx",
    unit("Region", [60, 80, 100], {
      Scorecards: tree,
      Initiatives: [
        ["ID", "Initiative", "Measures", "Gate"],
        ["I1", "New ships", "K1", "Revenue >= 90"],
      ],
      Milestones: [
        ["Initiative", "Milestone", "Due"],
        ["I1", "First ship", "2026-06-01"],
      ],
      Actions: [
        ["ID", "Action", "Item"],
        ["A1", "Ask the yard", "I1"],
      ],
      Reviews: [
        ["Period", "Item", "Commentary"],
        ["2026-03", "K1", "A good month"],
      ],
    }),
  );
  await writeBook(
    "coast.xlsx",
    unit("Coast", [60, 80, 100], {
      Measures: [measures[0]!, ["K1", "Revenue", "F1", "USD", 100, 50]],
      Initiatives: [
        ["ID", "Initiative", "Measures", "Gate"],
        ["I1", "New quay", "K1", "Revenue >= 90"],
      ],
      Actions: [
        ["ID", "Action", "Item"],
        ["A1", "Ask the town", "I1"],
      ],
    }),
  );
  const told = await gathered("region.xlsx", "coast.xlsx", "--out", "trees.xlsx");
  expect(told.units).toMatchObject([
    { id: "Group" },
    { id: "R", parent: "Group" },
    { id: "N", parent: "R" },
    { id: "Coast" },
  ]);
  const { followUp, reviews } = await facts("trees.xlsx");
  expect(followUp.initiatives).toMatchObject([
    { id: "R.I1", measures: ["R.K1"], gate: { measure: "R.K1" } },
    { id: "Coast.I1", measures: ["Coast.K1"], gate: { measure: "Coast.K1" } },
  ]);
  expect(followUp.milestones).toMatchObject([{ initiative: "R.I1" }]);
  expect(followUp.actions).toMatchObject([
    { id: "R.A1", item: { kind: "initiative", id: "R.I1" } },
    { id: "Coast.A1", item: { id: "Coast.I1" } },
  ]);
  expect(reviews).toMatchObject([
    { item: { kind: "measure", id: "R.K1" }, scorecard: "R", commentary: "A good month" },
  ]);
});

test("settings that differ from the group's are said, and quarters of another fiscal year are not taken", async () => {
  const quarterly: Rows = [
    ["ID", "Measure", "Objective", "Target", "Red flag", "Frequency"],
    ["Q1", "Share", "F1", 100, 50, "Quarterly"],
  ];
  await writeBook(
    "fiscal.xlsx",
    unit("Fiscal", [], {
      Settings: [
        ["Setting", "Value"],
        ["Name", "Fiscal"],
        ["Fiscal year start", 4],
        ["Tolerance", 0.2],
      ],
      Measures: quarterly,
      Actuals: [
        ["Measure", "Period", "Actual"],
        ["Q1", "2026-Q1", 80],
      ],
      Reviews: [
        ["Period", "Item", "Commentary", "Status override", "Override reason", "Override until", "By"],
        ["2026-Q1", "Q1", "Fell behind", "Red", "Two months late", "", "Ann"],
        ["2026-02", "Q1", "Told early", "Red", "One month late", "2027-Q2", "Ann"],
        ["2026-03", "Q1", "Better again", "", "", "", "Ann"],
      ],
    }),
  );
  const told = await gathered("fiscal.xlsx", "--out", "fiscal-out.xlsx", "--group", "group-definitions.xlsx");
  expect(codes(told).slice(0, 2)).toEqual(["gather-setting-differs", "gather-setting-differs"]);
  const left = told.findings.filter(({ code }) => code === "gather-long-periods");
  expect(left.map(({ text }) => text)).toEqual([expect.stringContaining("3 rows for such periods")]);
  const { actuals: figures, reviews } = await facts("fiscal-out.xlsx");
  expect(figures).toEqual([]);
  expect(reviews.map(({ commentary }) => commentary)).toEqual(["Better again"]);
});

test("a figure that the group's workbook says otherwise is taken from neither, and both cells are named", async () => {
  const inGroup: Rows = [
    ["Measure", "Period", "Scorecard", "Actual"],
    ["K1", "2026-03", "North", 55],
    ["K1", "2026-02", "North", 80],
  ];
  await writeBook("reporting.xlsx", {
    ...unit("Fleet", []),
    Scorecards: [
      ["ID", "Scorecard", "Parent"],
      ["Fleet", "Fleet", ""],
      ["N", "North", "Fleet"],
    ],
    Actuals: inGroup,
  });
  const told = await gathered("north.xlsx", "--out", "reported.xlsx", "--group", "reporting.xlsx");
  expect([told.exitCode, codes(told)[0]]).toEqual([1, "gather-figure-twice"]);
  const finding = told.findings.find(({ code }) => code === "gather-figure-twice");
  expect(finding).toMatchObject({ book: "north.xlsx", cell: "C4" });
  expect(finding?.text).toContain("'[reporting.xlsx]Actuals'!D2");
  const { actuals: figures } = await facts("reported.xlsx");
  expect(figures.map(({ scorecard, value }) => [scorecard, value])).toEqual([
    ["N", undefined],
    ["N", 80],
    ["N", 60],
  ]);
});
