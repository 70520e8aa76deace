import { buildModel, whatTurned } from "../../../src/scorecard";
import { makeActuals, makeFacts, makeObjective } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";
import { makePeriod } from "../../make/makePeriod";

/** What turned in 2026-02 where one measure (target 100, red flag 90) had these actuals from 2026-01 on. */
function turnedWith(...values: readonly (number | undefined)[]) {
  const facts = makeFacts({ actuals: makeActuals("M1", "2026-01", values) });
  const [before, now] = ["2026-01", "2026-02"].map((period) =>
    buildModel(facts, { period: makePeriod(period) }),
  );
  return whatTurned(now!, before!).map(
    ({ kind, from, to, isWorse }) => `${kind} ${from} to ${to}${isWorse ? ", worse" : ""}`,
  );
}

test("an objective and its measure that turned for the worse are told, the objective first", () => {
  expect(turnedWith(1000, 1)).toEqual(["objective Green to Red, worse", "measure Green to Red, worse"]);
});

test("what turned for the better is told as well", () => {
  expect(turnedWith(1, 1000)).toEqual(["objective Red to Green", "measure Red to Green"]);
});

test("what stayed as it was, or has no figure in one of the two periods, has not turned", () => {
  expect(turnedWith(1000, 1000)).toEqual([]);
  expect(turnedWith(undefined, 1000)).toEqual([]);
  expect(turnedWith(1000, undefined)).toEqual([]);
});

test("the measure's owner answers for it, else the objective's", () => {
  const objectives = [makeObjective({ owner: "Marta" })];
  const ownerOf = (owner?: string) => {
    const facts = makeFacts({
      objectives,
      measures: [makeMeasure({ owner })],
      actuals: makeActuals("M1", "2026-01", [1000, 1]),
    });
    const [before, now] = ["2026-01", "2026-02"].map((period) =>
      buildModel(facts, { period: makePeriod(period) }),
    );
    return whatTurned(now!, before!).map((turned) => turned.owner);
  };
  expect(ownerOf("Ines")).toEqual(["Marta", "Ines"]);
  expect(ownerOf()).toEqual(["Marta", "Marta"]);
});

test("a measure whose year turned green as a bad month went missing says on how much less data", () => {
  // Means of the quarter so far: 2025 (60 + 60 + 60) / 3, Amber; 2026 without February (60 + 160) / 2 = 110, Green.
  const measure = makeMeasure({ aggregation: "Average" });
  const actuals = [
    ...makeActuals("M1", "2025-01", [60, 60, 60]),
    ...makeActuals("M1", "2026-01", [60, undefined, 160]),
  ];
  const facts = makeFacts({ measures: [measure], actuals });
  const view = "ytd";
  const [before, now] = ["2025-03", "2026-03"].map((period) =>
    buildModel(facts, { period: makePeriod(period), view }),
  );
  expect(whatTurned(now!, before!)).toMatchObject([
    { kind: "objective", from: "Amber", to: "Green", less: "67 %, was 100 %" },
    { kind: "measure", from: "Amber", to: "Green", less: "67 %, was 100 %" },
  ]);
  const [scored] = now!.scorecard.perspectives[0]!.objectives[0]!.measures;
  expect(scored?.explain()).toMatch(/ On less data than before: 67 %, was 100 %\.$/);
  const [last] = before!.scorecard.perspectives[0]!.objectives[0]!.measures;
  expect(last?.explain()).not.toContain("less data");
});
