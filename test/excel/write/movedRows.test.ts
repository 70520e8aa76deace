import { buildReview, buildScorecard } from "../../../src/excel";
import { saveBook, type Hands, type Host } from "../../../src/workbench";
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
