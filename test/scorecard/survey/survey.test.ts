import { surveyActuals, surveyGaps, type Actual, type SurveyAnswer } from "../../../src/scorecard";
import { makeActuals } from "../../make/makeFacts";
import { makePeriod } from "../../make/makePeriod";

const answer = (group: string, rating: number, given: Partial<SurveyAnswer> = {}): SurveyAnswer => ({
  ...{ statement: "I know our strategy", group, rating, at: { sheet: "Survey", cell: "C2" } },
  ...given,
});
const january = { measure: "M1", period: makePeriod("2026-01") };

test("the mean of the ratings of a measure's period is its actual, unless one was entered", () => {
  const answers = [
    answer("Depot", 2, january),
    answer("Office", 5, january),
    answer("Office", 4),
    answer("Office", 1, { measure: "M1" }),
  ];
  expect(surveyActuals(answers, [])).toMatchObject([{ measure: "M1", value: 3.5, at: { cell: "C2" } }]);
  expect(surveyActuals(answers, makeActuals("M1", "2026-01", [4]))).toEqual([]);
  expect(surveyActuals(answers, makeActuals("M1", "2026-02", [4]))).toHaveLength(1);
});

test("each unit that shares a measure has the mean of its own answers, unless its own actual was entered", () => {
  const north = { ...january, scorecard: "N" };
  const answers = [answer("Depot", 2, january), answer("Depot", 5, north), answer("Office", 4, north)];
  const means = (...entered: readonly Actual[]) =>
    surveyActuals(answers, entered).map(({ scorecard, value }) => [scorecard, value]);
  const [typed] = makeActuals("M1", "2026-01", [3]);
  if (!typed) throw new Error("One actual is made.");
  expect(means()).toEqual([
    [undefined, 2],
    ["N", 4.5],
  ]);
  expect(means({ ...typed, scorecard: "N" })).toEqual([[undefined, 2]]);
  expect(means(typed)).toEqual([["N", 4.5]]);
});

test("the mirror shows how far apart the groups are, the widest gap first", () => {
  const other = { statement: "Mistakes are spoken of" };
  const { groups, statements } = surveyGaps([
    answer("Depot", 3),
    answer("Depot", 2),
    answer("Office", 4),
    answer("Office", 5, other),
    answer("Depot", 1, other),
    answer("Office", 3, { statement: "Alone" }),
  ]);
  expect(groups).toEqual(["Depot", "Office"]);
  expect(statements).toEqual([
    { statement: "Mistakes are spoken of", means: [1, 5], mean: 3, gap: 4, answers: 2 },
    { statement: "I know our strategy", means: [2.5, 4], mean: 3, gap: 1.5, answers: 3 },
    { statement: "Alone", means: [undefined, 3], mean: 3, answers: 1 },
  ]);
});
