import { readFacts } from "../../../src/sheets";
import { makeGrids, smallSheets, type Rows } from "../../make/makeGrids";

const book = (targets: Rows) =>
  makeGrids({ ...smallSheets, Targets: [["Measure", "Period", "Target", "Weight"], ...targets] });

const errorsOf = (targets: Rows) =>
  readFacts(book(targets))
    .findings.filter(({ severity }) => severity === "error")
    .map(({ text }) => text);

test("rows of the Targets table give objectives and perspectives weights, by id or name", () => {
  const { facts, findings } = readFacts(
    book([
      ["F1", "2026-02", "", 3],
      ["Financial", "2026-Q2", "", 0.5],
    ]),
  );
  expect(facts.groupWeights).toMatchObject([
    { kind: "objective", id: "F1", weight: 3 },
    { kind: "perspective", id: "Financial", weight: 0.5 },
  ]);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("a target of an objective is still an error, and so is a negative weight", () => {
  expect(errorsOf([["F1", "2026-02", 100, ""]])).toEqual([
    expect.stringContaining('There is no measure "F1"'),
  ]);
  expect(errorsOf([["F1", "2026-02", "", -1]])).toEqual([expect.stringContaining("from 0 up")]);
});

const twiceIn = (targets: Rows) =>
  readFacts(book(targets))
    .findings.filter(({ code }) => code === "target-twice")
    .map(({ text, place }) => `${place?.cell} ${text}`);

test("of two rows that say the same thing the first counts, and the second is named", () => {
  const rows = [
    ["F1.1", "2026-02", 100, 2],
    ["Revenue", "2026-02", "", 3],
    ["F1", "2026-02", "", 3],
    ["F1", "2026-02", "", 4],
    ["F1.1", "FY2026", 1200, ""],
    ["F1.1", "FY2026", 1300, ""],
  ];
  expect(twiceIn(rows)).toEqual([
    "A3 Revenue has a weight for 2026-02 already at Targets!A2; that one counts, and this one does not. Delete one of the two.",
    "A7 Revenue has a target for FY2026 already at Targets!A6; that one counts, and this one does not. Delete one of the two.",
    "A5 F1 has a weight for 2026-02 already at Targets!A4; that one counts, and this one does not. Delete one of the two.",
  ]);
});
