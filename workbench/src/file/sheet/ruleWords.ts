/* Words of validation and conditional format rules, in a file and in Office.js. */
import { wordList } from "../style/styleNames";

export const operatorWords = wordList({
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
});

/** Conditional formats say "GreaterThanOrEqual" where validation says "GreaterThanOrEqualTo". */
export const conditionalOperatorWords = wordList({
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
});

export const validationWords = wordList({
  none: "None",
  whole: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
});

export const errorStyleWords = wordList({ stop: "Stop", warning: "Warning", information: "Information" });

/** Rule types of a file that look for text. */
export const textWords = wordList({
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
});

export const scaleWords = wordList({
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
  autoMin: "Automatic",
});

export const iconWords = wordList({
  "3Arrows": "ThreeArrows",
  "3ArrowsGray": "ThreeArrowsGray",
  "3Flags": "ThreeFlags",
  "3TrafficLights1": "ThreeTrafficLights1",
  "3TrafficLights2": "ThreeTrafficLights2",
  "3Signs": "ThreeSigns",
  "3Symbols": "ThreeSymbols",
  "3Symbols2": "ThreeSymbols2",
  "4Arrows": "FourArrows",
  "4ArrowsGray": "FourArrowsGray",
  "4RedToBlack": "FourRedToBlack",
  "4Rating": "FourRating",
  "4TrafficLights": "FourTrafficLights",
  "5Arrows": "FiveArrows",
  "5ArrowsGray": "FiveArrowsGray",
  "5Rating": "FiveRating",
  "5Quarters": "FiveQuarters",
  "3Stars": "ThreeStars",
  "3Triangles": "ThreeTriangles",
  "5Boxes": "FiveBoxes",
});

/** Rule types of a file that look for a kind of content. */
export const contentWords = wordList({
  containsBlanks: "Blanks",
  notContainsBlanks: "NonBlanks",
  containsErrors: "Errors",
  notContainsErrors: "NonErrors",
  uniqueValues: "UniqueValues",
  duplicateValues: "DuplicateValues",
});

export const periodWords = wordList({
  yesterday: "Yesterday",
  today: "Today",
  tomorrow: "Tomorrow",
  last7Days: "LastSevenDays",
  lastWeek: "LastWeek",
  thisWeek: "ThisWeek",
  nextWeek: "NextWeek",
  lastMonth: "LastMonth",
  thisMonth: "ThisMonth",
  nextMonth: "NextMonth",
});

export interface AverageRule {
  readonly isAbove: boolean;
  readonly isEqual: boolean;
  readonly deviations: number;
}

const counts = ["One", "Two", "Three"];

/** "TwoStdDevBelowAverage" and its kin taken apart; undefined for other words. */
export function averageRule(criterion: string): AverageRule | undefined {
  const found = /^(EqualOr)?(?:(One|Two|Three)StdDev)?(Above|Below)Average$/.exec(criterion);
  if (!found) return undefined;
  const [, equal, count, side] = found;
  return {
    isAbove: side === "Above",
    isEqual: equal !== undefined,
    deviations: counts.indexOf(count ?? "") + 1,
  };
}

export function averageWord({ isAbove, isEqual, deviations }: AverageRule): string {
  const count = counts[deviations - 1];
  const side = isAbove ? "Above" : "Below";
  return `${isEqual && !count ? "EqualOr" : ""}${count ? `${count}StdDev` : ""}${side}Average`;
}

export const directionWords = wordList({
  context: "Context",
  leftToRight: "LeftToRight",
  rightToLeft: "RightToLeft",
});

export const axisWords = wordList({ automatic: "Automatic", none: "None", middle: "CellMidPoint" });
