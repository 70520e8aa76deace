import { blankBook } from "../../../src";
import type { CellValue, ConditionalRule, ScalePoint } from "../../../src/book/book";
import { putCell } from "../../../src/book/cells";
import { cellOf } from "../../../src/book/makeBook";
import { serialOfDay } from "../../../src/book/numberText";
import { conditionalLooks } from "../../../src/page/view/conditionalLooks";
import { formulaAt } from "../../../src/page/view/formulaAt";
import { literal } from "../../../src/page/view/literal";
import { isOnTop, isPreset } from "../../../src/page/view/presetLooks";
import { scaleColor } from "../../../src/page/view/scaleColor";
import { pointValue } from "../../../src/page/view/scalePoint";
import { contentOf, selectionView } from "../../../src/page/view/selectionView";

/* What the page draws of a rule, a number and a selection: what Excel would draw. */

const look = { fill: "#FF0000" };

/** What one rule on A1:A5 with 0, 10, 20, 30 and 100 makes of a value. */
function viewOf(value: CellValue, rule: ConditionalRule) {
  const [sheet] = blankBook().sheets;
  if (!sheet) throw new Error("a blank book has a sheet");
  [0, 10, 20, 30, 100].forEach((number, row) => putCell(sheet, row, 0, cellOf(number)));
  const areas = [{ top: 0, left: 0, bottom: 4, right: 0 }];
  sheet.conditionalFormats = [{ id: "1", areas, priority: 0, stopIfTrue: false, rule }];
  return conditionalLooks(sheet, { answerFor: () => undefined })(0, 0, value);
}

test.each<[string, string, CellValue, boolean]>([
  ["Contains", "ee", "Green", true],
  ["Contains", "EE", "green", true],
  ["Contains", "x", "green", false],
  ["Contains", "2", 120, true],
  ["Contains", "true", true, true],
  ["Contains", "N/A", { error: "#N/A" }, false],
  ["NotContains", "x", "green", true],
  ["NotContains", "EE", "green", false],
  ["BeginsWith", "GR", "green", true],
  ["BeginsWith", "ee", "green", false],
  ["EndsWith", "EN", "green", true],
  ["EndsWith", "gr", "green", false],
])("text that %s %s in %j is found: %s", (operator, text, value, isFound) => {
  expect(viewOf(value, { kind: "ContainsText", operator, text, look })).toEqual(isFound ? { look } : {});
});

const icons = (
  style: string,
  criteria: readonly (ScalePoint & { operator: string; icon?: { set: string; index: number } })[],
  reverse = false,
): ConditionalRule => ({ kind: "IconSet", style, showIconOnly: false, reverse, criteria });
const number = (formula: string, operator = "GreaterThanOrEqual") => ({ type: "Number", formula, operator });
const three = [number("0"), number("20"), number("30")];
const above = [number("0"), number("20", "GreaterThan"), number("30", "GreaterThan")];

// ECMA-376 18.3.1.49: without criteria of its own a set of three parts at 0, 33 and 67 percent.
test.each<[string, ConditionalRule, number, string, number]>([
  ["below the second", icons("ThreeFlags", three), 19, "ThreeFlags", 0],
  ["on the second", icons("ThreeFlags", three), 20, "ThreeFlags", 1],
  ["on the third", icons("ThreeFlags", three), 30, "ThreeFlags", 2],
  ["below all", icons("ThreeFlags", three), -5, "ThreeFlags", 0],
  ["on the second that is to be passed", icons("ThreeFlags", above), 20, "ThreeFlags", 0],
  ["beyond it", icons("ThreeFlags", above), 20.1, "ThreeFlags", 1],
  ["on the third in reverse", icons("ThreeFlags", three, true), 30, "ThreeFlags", 0],
  ["below all in reverse", icons("ThreeFlags", three, true), -5, "ThreeFlags", 2],
  ["at 32 percent of nobody's criteria", icons("ThreeFlags", []), 32, "ThreeFlags", 0],
  ["at 33 percent", icons("ThreeFlags", []), 33, "ThreeFlags", 1],
  ["at 67 percent", icons("ThreeFlags", []), 67, "ThreeFlags", 2],
  ["at 80 percent of five", icons("FiveRating", []), 80, "FiveRating", 4],
  ["at 74 percent of four", icons("FourArrows", []), 74, "FourArrows", 2],
  [
    "with one of another set",
    icons("ThreeFlags", [
      number("0"),
      { ...number("20"), icon: { set: "ThreeStars", index: 1 } },
      number("30"),
    ]),
    25,
    "ThreeStars",
    1,
  ],
])("the icon %s", (_, rule, value, set, index) => {
  expect(viewOf(value, rule)).toEqual({ icon: { set, index } });
});

test("what is no number has no icon and no bar", () => {
  expect(viewOf("20", icons("ThreeFlags", three))).toEqual({});
  expect(viewOf(undefined, { kind: "DataBar", color: "#00FF00", showDataBarOnly: false })).toEqual({});
});

const rising = [10, 20, 30, 40];

// PERCENTILE.INC(10,20,30,40; 0.25) is 17.5.
test.each<[ScalePoint, number]>([
  [{ type: "LowestValue" }, 10],
  [{ type: "HighestValue" }, 40],
  [{ type: "Number", formula: "7" }, 7],
  [{ type: "Number", formula: "=7" }, 7],
  [{ type: "Percent", formula: "50" }, 25],
  [{ type: "Percent", formula: "0" }, 10],
  [{ type: "Percentile", formula: "50" }, 25],
  [{ type: "Percentile", formula: "25" }, 17.5],
  [{ type: "Percentile", formula: "100" }, 40],
])("the point %j of 10 to 40 is %s", (point, value) => {
  expect(pointValue(point, rising)).toBeCloseTo(value, 9);
});

const low = { type: "LowestValue", color: "#000000" };
const middle = { type: "Percent", formula: "50", color: "#FF0000" };
const high = { type: "HighestValue", color: "#FFFFFF" };

test.each<[readonly (ScalePoint & { color: string })[], number, string | undefined]>([
  [[low, high], 10, "#000000"],
  [[low, high], 40, "#FFFFFF"],
  [[low, high], 25, "#808080"],
  [[low, high], 5, "#000000"],
  [[low, high], 99, "#FFFFFF"],
  [[low, middle, high], 25, "#FF0000"],
  [[low, middle, high], 17.5, "#800000"],
  [[low, middle, high], 32.5, "#FF8080"],
  [[], 25, undefined],
])("a scale %j gives %s the colour %s", (points, value, color) => {
  expect(scaleColor(points, rising, value)).toBe(color);
});

test.each<[string, number, CellValue, boolean]>([
  ["TopItems", 2, 30, true],
  ["TopItems", 2, 29, false],
  ["TopItems", 9, 10, true],
  ["BottomItems", 1, 10, true],
  ["BottomItems", 1, 20, false],
  ["TopPercent", 50, 30, true],
  ["TopPercent", 49, 30, false],
  ["TopPercent", 1, 40, true],
  ["BottomPercent", 25, 10, true],
  ["BottomPercent", 25, 20, false],
  ["TopItems", 2, "40", false],
])("%s %s of 10 to 40 has %j: %s", (type, rank, value, isOn) => {
  expect(isOnTop({ kind: "TopBottom", type, rank, look }, value, rising)).toBe(isOn);
});

const day = (distance: number) => {
  const now = new Date();
  return serialOfDay(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + distance)));
};

test.each<[string, CellValue, boolean]>([
  ["Blanks", undefined, true],
  ["Blanks", " ", true],
  ["Blanks", 0, false],
  ["NonBlanks", "x", true],
  ["NonBlanks", undefined, false],
  ["Errors", { error: "#N/A" }, true],
  ["Errors", "#N/A", false],
  ["NonErrors", 1, true],
  ["NonErrors", { error: "#N/A" }, false],
  ["UniqueValues", "once", true],
  ["UniqueValues", "twice", false],
  ["DuplicateValues", "twice", true],
  ["DuplicateValues", undefined, false],
  ["AboveAverage", 26, true],
  ["AboveAverage", 25, false],
  ["EqualOrAboveAverage", 25, true],
  ["BelowAverage", 24, true],
  ["BelowAverage", 25, false],
  ["EqualOrBelowAverage", 25, true],
  ["AboveAverage", "26", false],
  ["OneStdDevAboveAverage", 39, true],
  ["OneStdDevAboveAverage", 36, false],
  ["TwoStdDevBelowAverage", 2, true],
  ["TwoStdDevBelowAverage", 3, false],
  ["Today", day(0), true],
  ["Today", day(0) + 0.9, true],
  ["Today", day(1), false],
  ["Yesterday", day(-1), true],
  ["Tomorrow", day(1), true],
  ["Tomorrow", day(0), false],
  ["LastSevenDays", day(-6), true],
  ["LastSevenDays", day(-7), false],
  ["LastSevenDays", day(1), false],
  ["Today", "today", false],
])("%s has %j: %s", (criterion, value, isSo) => {
  const count = (one: CellValue) => (one === "twice" ? 2 : 1);
  expect(isPreset(criterion, value, { numbers: () => rising, count })).toBe(isSo);
});

test.each<[string, string, string]>([
  ["A1>$B$1", "A3", "A3>$B$1"],
  ["=A1", "B2", "B2"],
  ["ROW()=2", "B2", "ROW(B2)=2"],
  ["column()+ROW(A1)", "C1", "column(C1)+ROW(C1)"],
  ['"ROW()"', "B2", '"ROW()"'],
  ["SUM(A:A)", "B2", "SUM(B:B)"],
])("%s of A1 reads in %s as %s", (formula, cell, expected) => {
  const to = { row: Number(cell.slice(1)) - 1, column: cell.charCodeAt(0) - 65 };
  expect(formulaAt(formula, { row: 0, column: 0 }, to)).toBe(expected);
});

test.each<[string, string | number | undefined]>([
  ['"Green"', "Green"],
  ['="a""b"', 'a"b'],
  ["66.6", 66.6],
  ["=-1", -1],
  ["A1", undefined],
  ["", undefined],
  ['"a"&"b"', undefined],
])("%s is plainly %j", (formula, value) => {
  expect(literal(formula)).toBe(value);
});

test("the status bar counts what stands there and adds up the numbers, where there are two", () => {
  const [sheet] = blankBook().sheets;
  if (!sheet) throw new Error("a blank book has a sheet");
  [1, "x", true, 4].forEach((value, row) => putCell(sheet, row, 0, cellOf(value)));
  const view = (bottom: number) => {
    sheet.selection = { top: 0, left: 0, bottom, right: 0 };
    return selectionView(sheet, 1);
  };
  expect(view(0)).toMatchObject({ content: "1", count: 1 });
  expect(view(0)).not.toHaveProperty("sum");
  expect(view(9)).toMatchObject({ count: 4, sum: 5, average: 2.5 });
  expect(contentOf(cellOf(true))).toBe("TRUE");
  expect(contentOf({ ...cellOf(1), formula: "A1" })).toBe("=A1");
  expect(contentOf(undefined)).toBe("");
});
