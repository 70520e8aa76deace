import { fixedText, numberFormatOf, signedFormatOf } from "../../src/report/numberFormat";
import { buildModel, type ScoredMeasure } from "../../src/scorecard";
import { makeActuals, makeFacts } from "../make/makeFacts";
import { makeMeasure, type MeasureGiven } from "../make/makeMeasure";
import { makePeriod } from "../make/makePeriod";

/** A measure as it is scored in January with one actual. */
function scored(actual: number | undefined, given: MeasureGiven = {}): ScoredMeasure {
  const facts = makeFacts({
    measures: [makeMeasure(given)],
    actuals: makeActuals("M1", "2026-01", [actual]),
  });
  const { scorecard } = buildModel(facts, { period: makePeriod("2026-01") });
  const [measure] = scorecard.perspectives.flatMap(({ objectives }) => objectives[0]?.measures ?? []);
  if (!measure) throw new Error("no measure");
  return measure;
}

function isWritten(actual: number | undefined, given: MeasureGiven, format: string) {
  expect([actual, numberFormatOf(scored(actual, given))]).toEqual([actual, format]);
}

test("whole figures have no decimals, others fewer the larger they are", () => {
  isWritten(80, {}, "#,##0");
  isWritten(80.5, {}, "#,##0.0"); // the target is 100
  isWritten(1.43, { rule: { target: 1.5, redFlag: 2 } }, "#,##0.00");
  isWritten(4155.5, { rule: { target: 4000, redFlag: 3000 } }, "#,##0");
});

test("a measure in % that is kept as a share is written in percent, one that is kept as a number is not", () => {
  isWritten(0.24, { unit: "%", rule: { target: 0.3, redFlag: 0.2 } }, "0.0%");
  isWritten(85, { unit: "%" }, "#,##0");
});

test("an answer is written as Yes or No", () => {
  const given: MeasureGiven = { rule: { method: "Yes/No", target: undefined, redFlag: undefined } };
  isWritten(1, given, '"Yes";"Yes";"No"');
  expect(signedFormatOf(scored(1, given))).toBe('"Yes";"Yes";"No"');
});

test("a variance has its sign, a zero none", () => {
  expect(signedFormatOf(scored(80))).toBe("+#,##0;-#,##0;#,##0");
});

test("a figure within a sentence is written by a formula, in the reader's own locale", () => {
  expect(fixedText("A1", "#,##0.00")).toBe("FIXED(A1,2)");
  expect(fixedText("A1", "#,##0")).toBe("FIXED(A1,0)");
  expect(fixedText("A1", "0.0%")).toBe('FIXED(A1*100,1)&"%"');
});
