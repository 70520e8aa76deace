import { planClosed } from "../../../src/report";
import { buildModel, closePeriod, type ClosedBook } from "../../../src/scorecard";
import { readClosed } from "../../../src/sheets";
import { makeActuals, makeFacts } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";
import { rowsOf } from "../../make/planText";

const march = makePeriod("2026-03");

/** March closed: M1 at 75 of 100 (red flag 50) is Amber, M2 has no figure; February was reopened. */
function closedBook(): ClosedBook {
  const facts = makeFacts({
    measures: [makeMeasure(), makeMeasure({ id: "M2" })],
    actuals: makeActuals("M1", "2026-03", [75]),
  });
  const closed = closePeriod(buildModel(facts, { period: march }), {
    ...{ closedOn: "2026-04-03", by: "Ann Lee", passphrase: "correct horse" },
  });
  return {
    closed: [closed],
    reopened: [{ period: makePeriod("2026-02"), on: "2026-03-20", by: "Ann Lee", reason: "A late invoice" }],
  };
}

const planned = () => rowsOf(planClosed(closedBook(), "North"));

test("a closed period has its line, with when, by whom and the checksums, and below it each item as it was", () => {
  const [closed, ...items] = planned().filter(([period]) => period === "2026-03");
  expect(closed?.slice(1, 5)).toEqual(["Closed", "2026-04-03", "Ann Lee", "period"]);
  expect(closed?.[11]).toMatch(/^sha256:[0-9a-f]{64} hmac:\S+$/);
  // 75 lies half-way between the red flag (33⅓) and the target (66⅔).
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
    undefined,
  ]);
});

test("what had no figure has an empty cell, not a zero", () => {
  const measure = planned().find(([, , id]) => id === "M2");
  expect([measure?.[5], measure?.[9], measure?.[10]]).toEqual([undefined, undefined, "No data"]);
});

test("a reopening has its reason", () => {
  const reopening = planned().find(([, kind]) => kind === "Reopened");
  expect(reopening).toEqual(expect.arrayContaining(["2026-02", "2026-03-20", "Ann Lee", "A late invoice"]));
});

test("what is written is read back as it was", () => {
  const values = planned().map((row) => row.map((held) => held ?? ""));
  const read = readClosed({ sheet: "Closed periods", isHidden: false, top: 0, left: 0, values });
  expect(read).toEqual(closedBook());
});
