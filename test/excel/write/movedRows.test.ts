import { buildReview, buildScorecard } from "../../../src/excel";
import { saveBook, type Hands, type Host } from "excel-workbench";
import { hostWithAddIn, hostWithExample, reopened, rowWith } from "../../make/addIn";
import { makePeriod } from "../../make/makePeriod";

const october = { period: makePeriod("2026-10") };

const note = "Ask Piet about the depots";

/** What a sheet shows: contents and looks by row, without empty rows and the note. */
function shownIn({ book }: Host, name: string): unknown {
  const sheet = book.sheets.find((one) => one.name === name)!;
  const rows = [...sheet.cells].map(([row, cells]) => [
    row,
    [...cells]
      .map(([column, { value, formula, style }]) => [column, formula ?? value ?? "", style.font, style.fill])
      .filter(([, content]) => content !== ""),
  ]);
  return Object.fromEntries(
    rows.filter(
      ([, cells]) => Array.isArray(cells) && cells.length > 0 && !JSON.stringify(cells).includes(note),
    ),
  );
}

/** The example with its scorecard and review pack built, and a note of somebody's well below the scorecard. */
async function builtBook(): Promise<Uint8Array> {
  const host = await hostWithExample();
  await buildScorecard({ sheets: ["scorecard"], ...october });
  await buildReview(october);
  await host.user.type("Scorecard", "B80", note);
  return saveBook(host.book);
}

const refresh = async () => {
  await buildScorecard({ sheets: ["scorecard"], ...october });
  await buildReview(october);
};

const changes: Readonly<Record<string, (hands: Hands) => void>> = {
  "rows inserted into the scorecard": (hands) => hands.insertRows("Scorecard", 6, 2),
  "rows inserted above it": (hands) => hands.insertRows("Scorecard", 1, 3),
  "rows inserted into the review": (hands) => hands.insertRows("Review", 3, 2),
  "rows inserted into the measures in focus": (hands) => hands.insertRows("Measures in focus", 4),
};

test("a refresh brings our sheets back where rows were inserted into them, and leaves what people noted below", async () => {
  const bytes = await builtBook();
  const names = ["Scorecard", "Review", "Measures in focus"];
  const untouched = await hostWithAddIn(reopened(bytes));
  await refresh();
  const wanted = names.map((name) => shownIn(untouched, name));
  for (const [what, change] of Object.entries(changes)) {
    const host = await hostWithAddIn(reopened(bytes));
    host.between(1, change);
    await refresh();
    expect([what, ...names.map((name) => shownIn(host, name))]).toEqual([what, ...wanted]);
    expect(rowWith(host.book, "Scorecard", 1, note)).toBeGreaterThanOrEqual(79);
    const again = await buildScorecard({ sheets: ["scorecard"], ...october });
    expect(again).toMatchObject({ value: { scorecard: { change: "unchanged" } } });
  }
});

const build = () => buildScorecard({ sheets: ["scorecard"], ...october });

/** Everything that the scorecard's sheet holds, by row and column. */
const heldIn = ({ book }: Host) =>
  [...book.sheets.find(({ name }) => name === "Scorecard")!.cells].flatMap(([row, cells]) =>
    [...cells].map(([column, { value }]) => [row, column, value]),
  );

const valuesIn = (host: Host) => heldIn(host).map(([, , value]) => value);

const rowsOf = (host: Host) => Math.max(...heldIn(host).map(([row]) => Number(row))) + 1;

async function onScorecard(work: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Scorecard"));
    await context.sync();
  });
}

test("a note right below ours moves down where rows of ours were deleted and come back", async () => {
  const host = await hostWithExample();
  await build();
  await host.user.type("Scorecard", `B${rowsOf(host) + 2}`, note);
  await onScorecard((sheet) => void sheet.getRange("6:8").delete("Up"));
  await build();
  expect(valuesIn(host)).toContain(note);
  expect(valuesIn(host)).toContain("Grow profitable revenue");
  expect(await build()).toMatchObject({ value: { scorecard: { change: "unchanged" } } });
});

test.each([note, 4711])("so does %s, where ours grows by a measure", async (written) => {
  const host = await hostWithExample();
  await build();
  await host.user.type("Scorecard", `B${rowsOf(host) + 1}`, written);
  const measures = host.book.sheets.find(({ name }) => name === "Measures")!;
  const row = Math.max(...measures.cells.keys()) + 2;
  const objective = measures.cells.get(1)!.get(2)!.value;
  for (const [column, value] of Object.entries({ A: "Z1", B: "A new measure", C: String(objective) }))
    await host.user.type("Measures", `${column}${row}`, value);
  await build();
  expect(valuesIn(host)).toContain("A new measure");
  expect(valuesIn(host)).toContain(written);
  expect(await build()).toMatchObject({ value: { scorecard: { change: "unchanged" } } });
});

test("figures that somebody prints with ours, in an area of their own, stay", async () => {
  const host = await hostWithExample();
  await buildReview(october);
  const review = host.book.sheets.find(({ name }) => name === "Review")!;
  const last = Math.max(...review.cells.keys()) + 1;
  await host.user.type("Review", `C${last + 4}`, 4711);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Review").pageLayout.setPrintArea(`A1:F${last + 9}`);
    await context.sync();
  });
  await buildReview(october);
  expect(review.cells.get(last + 3)?.get(2)?.value).toBe(4711);
});

test("a note right below ours stays where another program that saved the workbook has dropped our marks", async () => {
  const host = await hostWithExample();
  await build();
  await host.user.type("Scorecard", `B${rowsOf(host) + 1}`, note);
  await onScorecard((sheet) => {
    for (const mark of ["BSC.sheet", "BSC.plan"]) sheet.customProperties.getItem(mark).delete();
  });
  expect(await build()).toMatchObject({ value: { scorecard: { change: "refreshed", sheet: "Scorecard" } } });
  expect(valuesIn(host)).toContain(note);
  expect(await build()).toMatchObject({ value: { scorecard: { change: "unchanged" } } });
});
