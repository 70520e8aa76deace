import {
  adoptFigures,
  answered,
  makeLiveModel,
  proposeFigures,
  readScorecard,
  type FiguresProposed,
  type LiveState,
} from "../../../src/excel";
import type { Model } from "../../../src/scorecard";
import { saveBook } from "excel-workbench";
import { frozenSheets, hostWithAddIn, hostWithExample, reopened } from "../../make/addIn";
import { addOwnSheet, helpDesk, type } from "../../make/ownSheet";
import { until } from "../../make/until";
import { expectValid } from "../../../workbench/test/make/validate";

async function hostWithHelpDesk() {
  const host = await hostWithAddIn();
  await addOwnSheet("Help desk", helpDesk);
  return host;
}

async function found(): Promise<FiguresProposed> {
  const proposed = await proposeFigures();
  if (proposed.kind === "failed") throw new Error(JSON.stringify(proposed.problems));
  return proposed.value;
}

async function readModel() {
  const read = await readScorecard();
  if (read.kind === "failed") throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const measuresOf = ({ scorecard }: Model) =>
  scorecard.perspectives.flatMap(({ objectives }) => objectives.flatMap(({ measures }) => measures));

test("looking for figures writes nothing", async () => {
  const { book } = await hostWithHelpDesk();
  const names = book.sheets.map(({ name }) => name);
  const before = frozenSheets(book, names);
  const { figures } = await found();
  expect(figures.filter(({ role }) => role === "Actual")).toHaveLength(9);
  expect(book.sheets.map(({ name }) => name)).toEqual(names);
  expect(frozenSheets(book, names)).toBe(before);
});

test("adopted figures make a scorecard, the sheet that they stand on stays as it is, and the file is valid", async () => {
  const { book } = await hostWithHelpDesk();
  const before = frozenSheets(book, ["Help desk"]);
  const { mapping } = await found();
  const adopted = await adoptFigures(mapping);
  expect(adopted).toMatchObject({
    kind: "ok",
    value: {
      measures: 3,
      sheets: ["Settings", "Perspectives", "Objectives", "Links", "Measures", "Mapping"],
    },
  });
  expect(frozenSheets(book, ["Help desk"])).toBe(before);
  const { model, findings } = await readModel();
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(
    measuresOf(model).map(({ measure, actual, levels }) => [measure.name, actual, levels.target]),
  ).toEqual([
    ["Solved at first contact", 0.84, 0.8],
    ["Complaints", 42, 40],
    ["Satisfaction", undefined, 4.2],
  ]);
  await expectValid(saveBook(book));
});

const bandOf = (model: Model, name: string) =>
  measuresOf(model).find(({ measure }) => measure.name === name)?.band;

test("of complaints fewer are better until somebody says otherwise", async () => {
  await hostWithHelpDesk();
  await adoptFigures((await found()).mapping);
  const { model } = await readModel();
  expect(bandOf(model, "Complaints")).toBe("Amber"); // 42 against 40, and the red flag is 10 % above: 44
  expect(bandOf(model, "Solved at first contact")).toBe("Green"); // 84 % against 80 %
});

test("an answer is kept in the mapping and in the Measures table", async () => {
  await hostWithHelpDesk();
  const { mapping, questions } = await found();
  const direction = questions.find(({ code }) => code === "direction");
  expect(direction).toMatchObject({ at: { sheet: "Help desk", cell: "D5" }, choices: ["Lower", "Higher"] });
  await adoptFigures(answered(mapping, direction!, "Higher"));
  expect(bandOf((await readModel()).model, "Complaints")).toBe("Green");
});

test("a month that is typed beside the others is read without another word, after saving and opening too", async () => {
  const { book } = await hostWithHelpDesk();
  await adoptFigures((await found()).mapping);
  await hostWithAddIn(reopened(saveBook(book)));
  await type("Help desk", "G3", "Apr");
  await type("Help desk", "G4", 0.9);
  const [first] = measuresOf((await readModel()).model);
  expect([first?.measure.name, first?.actual]).toEqual(["Solved at first contact", 0.9]);
});

test("the live model follows an edit in somebody's own sheet", async () => {
  const host = await hostWithHelpDesk();
  await adoptFigures((await found()).mapping);
  let state: LiveState | undefined;
  const stop = makeLiveModel().subscribe((now) => (state = now));
  const actual = () => (state?.kind === "ok" ? measuresOf(state.modelAt({}))[1]?.actual : undefined);
  await until(host, () => actual() === 42);
  await type("Help desk", "F5", 35);
  await until(host, () => actual() === 35);
  stop();
});

test("rows inserted above a mapped range are noticed, not misread", async () => {
  await hostWithHelpDesk();
  await adoptFigures((await found()).mapping);
  await Excel.run(async (context) => {
    const top = context.workbook.worksheets.getItem("Help desk").getRange("1:2");
    top.insert("Down");
    await context.sync();
  });
  const { model, findings } = await readModel();
  expect(findings).toContainEqual(
    expect.objectContaining({ code: "mapping-moved", place: { sheet: "Help desk", cell: "A3" } }),
  );
  expect(measuresOf(model).map(({ actual }) => actual)).toEqual([undefined, undefined, undefined]);
});

test("a column inserted before the targets never turns them into actuals", async () => {
  await hostWithHelpDesk();
  await adoptFigures((await found()).mapping);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Help desk").getRange("B:B").insert("Right");
    await context.sync();
  });
  const { model, findings } = await readModel();
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: "mapping-moved",
      severity: "error",
      place: { sheet: "Help desk", cell: "B3" },
    }),
  );
  expect(measuresOf(model).map(({ actual }) => actual)).toEqual([undefined, undefined, undefined]);
});

test("in a workbook that is a scorecard the mapping alone is added", async () => {
  const { book } = await hostWithExample();
  await addOwnSheet("More", [
    ["KPI", "2026-10", "2026-11"],
    ["On-time delivery", 0.88, 0.9],
    ["Something else", 3, 4],
  ]);
  const before = book.sheets.map(({ name }) => name);
  expect(await adoptFigures((await found()).mapping)).toMatchObject({
    kind: "ok",
    value: { sheets: ["Mapping"] },
  });
  expect(book.sheets.map(({ name }) => name)).toEqual([...before, "Mapping"]);
  const { findings } = await readModel();
  expect(findings).toContainEqual(
    expect.objectContaining({ code: "mapped-measure", place: { sheet: "More", cell: "B3" } }),
  );
});

test("a second mapping is refused, and so is one that gives nothing", async () => {
  const { book } = await hostWithHelpDesk();
  const { mapping } = await found();
  expect(await adoptFigures([])).toMatchObject({ kind: "failed", problems: [{ code: "nothing-mapped" }] });
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Help desk"]);
  await adoptFigures(mapping);
  const before = book.sheets.length;
  expect((await adoptFigures(mapping)).kind).toBe("ok"); // as it is there already
  expect(await adoptFigures(mapping.slice(1))).toMatchObject({
    kind: "failed",
    problems: [{ code: "mapping-there" }],
  });
  expect(book.sheets).toHaveLength(before);
});

test("somebody's own table that is called Mapping is none of ours", async () => {
  await hostWithExample();
  await addOwnSheet("Codes", [
    ["Code", "Name"],
    ["A", "North"],
  ]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Codes").tables.add("A1:B2", true).name = "Mapping";
    await context.sync();
  });
  const { findings, tables } = await readModel();
  expect(findings).toEqual([]);
  expect(tables.map(({ sheet }) => sheet)).not.toContain("Codes");
});

test("the headers of a Mapping table may be written in any case", async () => {
  await hostWithHelpDesk();
  await adoptFigures((await found()).mapping);
  await type("Mapping", "D1", "HOLDS");
  expect(measuresOf((await readModel()).model)[0]?.actual).toBe(0.84);
});

test("a measure called TRUE, #N/A, 1/2 or =A1 is adopted by its name", async () => {
  const host = await hostWithAddIn();
  const names = ["TRUE", "false", "#N/A", "Level 1/2", "=A1", "0012 calls", "\uff11\uff12 calls"];
  const rows = names.map((name, row) => [`'${name}`, 40, 44 + row, 38]);
  await addOwnSheet("Services", [["KPI", "Target", "2026-01", "2026-02"], ...rows]);
  const { mapping } = await found();
  expect(await adoptFigures(mapping)).toMatchObject({ kind: "ok" });
  const measures = host.book.sheets.find(({ name }) => name === "Measures")!;
  const held = [...measures.cells.values()].slice(1).map((cells) => cells.get(1)?.value);
  expect(held).toEqual(names);
  expect(await adoptFigures(mapping)).toMatchObject({ kind: "ok", value: { sheets: ["Mapping"] } });
});
