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
