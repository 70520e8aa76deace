import { planClosed } from "../../../src/report";
import fc from "fast-check";
import {
  atOnce,
  buildModel,
  closePeriod,
  nothingClosed,
  parsePeriod,
  verifyBookInPieces,
  withClosed,
  withReopened,
  type ClosedBook,
} from "../../../src/scorecard";
import { readClosed } from "../../../src/sheets";
import { makeActuals, makeFacts } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makeFollowUp, makeInitiative } from "../../make/makeInitiative";
import { makePeriod } from "../../make/makePeriod";
import { rowsOf } from "../../make/planText";

const at = { sheet: "Reviews", cell: "B2" };

/** February was closed and reopened; March closed: M1 at 75 of 100 (red flag 50) is Amber, M2 has no figure. */
function closedBook(): ClosedBook {
  const facts = makeFacts({
    measures: [makeMeasure(), makeMeasure({ id: "M2" })],
    actuals: makeActuals("M1", "2026-03", [75]),
    reviews: [
      {
        ...{ period: makePeriod("2026-03"), item: { kind: "measure", id: "M1" }, at },
        // Longer than a cell, so that it goes on in a further row.
        commentary: `${"Snow in the north. ".repeat(2_000)}Thaw.`,
      },
    ],
    followUp: makeFollowUp({ initiatives: [makeInitiative()] }),
  });
  const closedOf = (key: string, closedOn: string) =>
    closePeriod(buildModel(facts, { period: makePeriod(key) }), { closedOn, by: "Ann Lee" });
  const february = withClosed(nothingClosed, closedOf("2026-02", "2026-03-03"));
  const reopening = {
    period: makePeriod("2026-02"),
    on: "2026-03-20",
    by: "Ann Lee",
    reason: "A late invoice",
  };
  return withClosed(withReopened(february, reopening), closedOf("2026-03", "2026-04-03"), "correct horse");
}

const book = closedBook();
const rows = rowsOf(planClosed(book, "North"));
const planned = () => rows;

test("a closed period has its line, with when, by whom, its link and the checksum, and below it each item as it was", () => {
  const [closed, ...items] = planned().filter(([period]) => period === "2026-03");
  expect(closed?.slice(1, 5)).toEqual(["Closed", "2026-04-03", "Ann Lee", "period"]);
  expect(closed?.[5]).toMatch(/^Entry 3 sha256:[0-9a-f]{64} hmac:[0-9a-f]{64}$/);
  expect(closed?.[11]).toMatch(/^sha256:[0-9a-f]{64}$/);
  // 75 lies half-way between the red flag 50 and the target 100.
  const measure = items.find(([, , id]) => id === "M1");
  expect(measure).toEqual([
    "2026-03",
    "measure",
    "M1",
    "M1",
    "Balanced Scorecard",
    75,
    100,
    50,
    1,
    expect.closeTo(50, 9),
    "Amber",
    "Objective: O1\nScoring: Target\nDirection: Higher\nFrequency: Monthly\nAggregation: Last\nTarget for: Period",
  ]);
});

test("below its items stand the settings that score, what was said, and what was planned", () => {
  const records = planned().filter(([period, , , , unit]) => period === "2026-03" && unit === undefined);
  expect(records.map(([, kind, id, name]) => [kind, id, name])).toEqual([
    ["settings", undefined, "Settings"],
    ["measure review", "M1", "M1"],
    ["…", undefined, undefined],
    ["initiative", "I1", "I1"],
  ]);
  expect(records[3]?.[11]).toBe("Name: I1\nObjectives: O1\nMeasures: M1");
});

test("what had no figure has an empty cell, not a zero", () => {
  const measure = planned().find(([, , id]) => id === "M2");
  expect([measure?.[5], measure?.[9], measure?.[10]]).toEqual([undefined, undefined, "No data"]);
});

test("a reopening has its reason", () => {
  const reopening = planned().find(([, kind]) => kind === "Reopened");
  expect(reopening).toEqual(expect.arrayContaining(["2026-02", "2026-03-20", "Ann Lee", "A late invoice"]));
});

/** The sheet as it is read, with a cell changed where one is given. */
function readBack(change?: {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}) {
  const values = planned().map((row) => row.map((held) => held ?? ""));
  const changed = values.map((row, r) =>
    row.map((held, c) => (change?.row === r && change.column === c ? change.value : held)),
  );
  return readClosed({ sheet: "Closed periods", isHidden: false, top: 0, left: 0, values: changed });
}

test("what is written is read back as it was, and checks as untouched", () => {
  const read = readBack();
  expect(read).toMatchObject(book);
  expect(problemsOf(read)).toEqual([]);
});

const problemsOf = (book: ClosedBook) =>
  atOnce(verifyBookInPieces(book, (asked) => buildModel(makeFacts(), asked), { passphrase: undefined }))
    .problems;

test("a change of any one cell below the headers shows, whatever is typed into it", () => {
  const cells = rows.slice(3).flatMap((row, index) => row.map((_, column) => ({ row: index + 3, column })));
  const typed = fc.oneof(fc.string({ minLength: 1 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
  fc.assert(
    fc.property(fc.constantFrom(...cells), fc.oneof(typed, fc.constant("")), ({ row, column }, value) => {
      const was = rows[row]?.[column] ?? "";
      fc.pre(String(value).trim() !== String(was).trim());
      fc.pre(!(typeof was === "number" && typeof value === "number" && Math.abs(was - value) < 1e-9));
      // The same period in other words is the same period.
      fc.pre(column !== 0 || parsePeriod(value)?.kind !== "period");
      expect(problemsOf(readBack({ row, column, value }))).not.toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("a period that is typed over is named with its cell", () => {
  const row = planned().findIndex(([period, , id]) => period === "2026-03" && id === "M1");
  expect(problemsOf(readBack({ row, column: 0, value: "2026-01" }))).toMatchObject([
    { code: "closing-edited", period: "2026-03", at: { sheet: "Closed periods", cell: `A${row + 1}` } },
  ]);
});

test("a row that is none of ours is named, as its place is needed", () => {
  const values = [...planned().map((row) => row.map((held) => held ?? "")), ["Ask Piet about this"]];
  const read = readClosed({ sheet: "Closed periods", isHidden: false, top: 0, left: 0, values });
  expect(problemsOf(read)).toEqual([
    { code: "closing-stray", at: { sheet: "Closed periods", cell: `A${values.length}` } },
  ]);
});
