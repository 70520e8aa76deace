/* Words of chart parts and of Office.js for the same thing. */
import { wordList } from "../style/styleNames";

/** A round dot is a dot with round caps, so it is not in the list. */
export const lineWords = wordList({
  solid: "Continuous",
  dash: "Dash",
  dashDot: "DashDot",
  sysDashDotDot: "DashDotDot",
  sysDot: "Dot",
});

export const markerWords = wordList({
  auto: "Automatic",
  none: "None",
  square: "Square",
  diamond: "Diamond",
  triangle: "Triangle",
  x: "X",
  star: "Star",
  dot: "Dot",
  dash: "Dash",
  circle: "Circle",
  plus: "Plus",
});

export const legendWords = wordList({ t: "Top", b: "Bottom", l: "Left", r: "Right", tr: "Corner" });

export const labelWords = wordList({
  ctr: "Center",
  inEnd: "InsideEnd",
  inBase: "InsideBase",
  outEnd: "OutsideEnd",
  l: "Left",
  r: "Right",
  t: "Top",
  b: "Bottom",
  bestFit: "BestFit",
});

export const alignmentWords = wordList({ ctr: "Center", l: "Left", r: "Right" });

export const unitWords = wordList({
  hundreds: "Hundreds",
  thousands: "Thousands",
  tenThousands: "TenThousands",
  hundredThousands: "HundredThousands",
  millions: "Millions",
  tenMillions: "TenMillions",
  hundredMillions: "HundredMillions",
  billions: "Billions",
  trillions: "Trillions",
});

export const trendlineWords = wordList({
  linear: "Linear",
  exp: "Exponential",
  log: "Logarithmic",
  movingAvg: "MovingAverage",
  poly: "Polynomial",
  power: "Power",
});

export const errorTypeWords = wordList({
  fixedVal: "FixedValue",
  percentage: "Percent",
  stdDev: "StDev",
  stdErr: "StError",
});

export const errorSideWords = wordList({ both: "Both", minus: "MinusValues", plus: "PlusValues" });

export const solidWords = wordList({ box: "Box", cylinder: "Cylinder", cone: "Cone", pyramid: "Pyramid" });

export const tickLabelWords = wordList({ nextTo: "NextToAxis", low: "Low", high: "High", none: "None" });
export const tickWords = wordList({ none: "None", cross: "Cross", in: "Inside", out: "Outside" });
export const blankWords = wordList({ gap: "NotPlotted", zero: "Zero", span: "Interplotted" });
export const groupingWords = wordList({ stacked: "Stacked", percentStacked: "Stacked100" });
