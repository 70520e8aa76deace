import type { CellValue, ConditionalRule } from "../../../src/book/book";
import { blankBook } from "../../../src";
import { putCell } from "../../../src/book/cells";
import { cellOf } from "../../../src/book/makeBook";
import type { RulePlace } from "../../../src/page/view/ruleAnswers";
import { conditionalLooks } from "../../../src/page/view/conditionalLooks";

const numbers = [10, 20, 30];
/** What the formulas of rules give. */
const answered: Readonly<Record<string, CellValue>> = {
  TRUE: true,
  FALSE: false,
  "=$D$1": 20,
  D2: { error: "#REF!" },
};
const look = { fill: "#FF0000" };

/** What rules on the cells A1:A3 with 10, 20 and 30 make of a value. */
function looksOf(value: string | number | undefined, ...rules: ConditionalRule[]) {
  const [sheet] = blankBook().sheets;
  if (!sheet) throw new Error("A blank book has a sheet.");
  numbers.forEach((number, row) => putCell(sheet, row, 0, cellOf(number)));
  const areas = [{ top: 0, left: 0, bottom: 2, right: 0 }];
  sheet.conditionalFormats = rules.map((rule, index) => ({
    id: String(index),
    areas,
    priority: index + 1,
    stopIfTrue: false,
    rule,
  }));
  const answers = { answerFor: ({ formula }: RulePlace) => answered[formula] };
  return conditionalLooks(sheet, answers)(0, 0, value);
}

const compared = (operator: string, formula1: string, formula2?: string): ConditionalRule => ({
  kind: "CellValue",
  operator,
  formula1,
  ...(formula2 === undefined ? {} : { formula2 }),
  look,
});

test.each<[ConditionalRule, string | number | undefined, boolean]>([
  [compared("EqualTo", "20"), 20, true],
  [compared("EqualTo", "20"), 21, false],
  [compared("NotEqualTo", "20"), 21, true],
  [compared("GreaterThan", "20"), 20, false],
  [compared("GreaterThanOrEqual", "=20"), 20, true],
  [compared("LessThan", "20"), 19, true],
  [compared("LessThanOrEqual", "20"), 20, true],
  [compared("Between", "10", "20"), 15, true],
  [compared("NotBetween", "10", "20"), 15, false],
  [compared("EqualTo", '"green"'), "Green", true], // Excel compares words without their case
  [compared("EqualTo", '="Red"'), "Green", false],
  [compared("GreaterThan", "=$D$1"), 21, true],
  [compared("NotEqualTo", "=$D$1"), 20, false],
  [compared("NotEqualTo", "D2"), 20, false], // nothing compares with an error
  [compared("EqualTo", "E5"), 0, true], // an empty cell counts as 0
  [compared("GreaterThan", "20"), undefined, false], // an empty cell meets no rule
])("%j of %p is met: %p", (rule, value, isMet) => {
  expect(looksOf(value, rule)).toEqual(isMet ? { look } : {});
});

test("an icon set gives the icon of the highest threshold that is met", () => {
  const rule: ConditionalRule = {
    kind: "IconSet",
    style: "ThreeSymbols",
    showIconOnly: false,
    reverse: false,
    criteria: [
      { type: "Percent", operator: "GreaterThanOrEqual", formula: "=0" },
      { type: "Number", operator: "GreaterThanOrEqual", formula: "=33.3" },
      { type: "Number", operator: "GreaterThanOrEqual", formula: "=66.6" },
    ],
  };
  expect([10, 40, 70].map((value) => looksOf(value, rule).icon?.index)).toEqual([0, 1, 2]);
  expect(looksOf("text", rule)).toEqual({});
});

test("a data bar fills the share of the way from 0, or the smallest, to the largest", () => {
  const rule: ConditionalRule = { kind: "DataBar", color: "#00FF00", showDataBarOnly: false };
  expect(looksOf(15, rule).bar).toEqual({ color: "#00FF00", share: 0.5 });
});

test.each<[string, string | undefined, string | undefined, number]>([
  ["from 0 to the largest", undefined, undefined, 0.5],
  ["between its own ends", "10", "20", 0.5],
  ["full beyond its upper end", "0", "12", 1],
  ["empty below its lower end", "18", "30", 0],
])("a data bar is drawn %s", (_name, low, high, share) => {
  const end = (formula: string | undefined) => formula && { type: "Number", formula };
  const rule = { kind: "DataBar", color: "#00FF00", showDataBarOnly: false, low: end(low), high: end(high) };
  expect(looksOf(15, rule as ConditionalRule).bar?.share).toBe(share);
});

test("a colour scale mixes the colours of the points on both sides", () => {
  const points = [
    { type: "LowestValue", color: "#FF0000" },
    { type: "Percentile", formula: "50", color: "#FFFF00" },
    { type: "HighestValue", color: "#00FF00" },
  ];
  const fillOf = (value: number | string) => looksOf(value, { kind: "ColorScale", points }).look?.fill;
  expect([10, 15, 20, 25, 30].map(fillOf)).toEqual(["#FF0000", "#FF8000", "#FFFF00", "#80FF00", "#00FF00"]);
  expect([5, 99, "text"].map(fillOf)).toEqual(["#FF0000", "#00FF00", undefined]);
});

test("a rule with a formula of its own gives its look where the formula is true", () => {
  const custom = (formula: string): ConditionalRule => ({ kind: "Custom", formula, look });
  expect(looksOf(undefined, custom("TRUE"))).toEqual({ look });
  expect(looksOf(20, custom("FALSE"))).toEqual({});
});

test("of two rules that both say something, the first wins", () => {
  const second = { ...compared("GreaterThan", "5"), look: { fill: "#0000FF" } } as ConditionalRule;
  expect(looksOf(20, compared("GreaterThan", "1"), second)).toEqual({ look });
});
