import { buildModel } from "../../../src/scorecard";
import { readFacts } from "../../../src/sheets";
import { makeGrids, type Rows } from "../../make/makeGrids";

/** Two measures and two objectives that are called alike. */
const book = (actuals: Rows, ofMeasures = ["F1", "F2"]) =>
  makeGrids({
    Objectives: [
      ["ID", "Objective", "Perspective"],
      ["F1", "Grow", "Financial"],
      ["F2", "Grow", "Financial"],
    ],
    Measures: [
      ["ID", "Measure", "Objective", "Target", "Red flag"],
      ["A", "Revenue", ofMeasures[0] ?? "", 100, 80],
      ["B", "Revenue", ofMeasures[1] ?? "", 100, 80],
    ],
    Actuals: [["Measure", "Period", "Actual"], ...actuals],
  });

const errors = (actuals: Rows, ofMeasures?: string[]) =>
  readFacts(book(actuals, ofMeasures))
    .findings.filter(({ severity }) => severity === "error")
    .map(({ text, place }) => `${place?.sheet}!${place?.cell} ${text}`);

test("a figure of a name that two measures have goes to neither, and is named", () => {
  const actuals: Rows = [
    ["Revenue", "2026-01", 110],
    ["Revenue", "2026-02", 120],
  ];
  expect(errors(actuals)).toEqual([
    'Actuals!A2 "Revenue" is the name of several (A, B), so it is not clear which is meant. Write the id. 2 rows name it; this is the first.',
  ]);
  expect(readFacts(book(actuals)).facts.actuals).toEqual([]);
});

test("by their ids both have their figures", () => {
  const actuals: Rows = [
    ["A", "2026-01", 110],
    ["b", "2026-01", 70],
  ];
  expect(errors(actuals)).toEqual([]);
  const { scorecard } = buildModel(readFacts(book(actuals)).facts);
  const measures = scorecard.perspectives.flatMap(({ objectives }) =>
    objectives.flatMap((one) => one.measures),
  );
  expect(measures.map(({ measure, band }) => [measure.id, band])).toEqual([
    ["A", "Green"],
    ["B", "Red"],
  ]);
});

test("an objective's name that two have is no place for a measure", () => {
  expect(errors([["A", "2026-01", 110]], ["F1", "Grow"])).toContainEqual(
    'Measures!C3 "Grow" is the name of several (F1, F2), so it is not clear which is meant. Write the id.',
  );
});

test("an id wins over another row's name", () => {
  const { facts } = readFacts(
    makeGrids({
      Objectives: [
        ["ID", "Objective", "Perspective"],
        ["F1", "Grow", "Financial"],
      ],
      Measures: [
        ["ID", "Measure", "Objective", "Target"],
        ["A", "B", "F1", 100],
        ["B", "Revenue", "F1", 100],
      ],
      Actuals: [
        ["Measure", "Period", "Actual"],
        ["B", "2026-01", 110],
      ],
    }),
  );
  expect(facts.actuals.map(({ measure }) => measure)).toEqual(["B"]);
});
