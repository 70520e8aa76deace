import {
  plainWord,
  type Aggregation,
  type AlertKind,
  type ClosingNeeds,
  type CriticalMissing,
  type Frequency,
  type MapColours,
  type MapPaper,
  type MethodName,
  type MissingRule,
  type RollUpMethod,
  type View,
} from "../../scorecard";

/** Words by what they mean, however they are written. */
export function meanings<Meaning extends string>(
  words: Readonly<Record<Meaning, readonly string[]>>,
): Readonly<Record<string, Meaning>> {
  const pairs: [string, Meaning][] = [];
  for (const meaning in words)
    [meaning, ...words[meaning]].forEach((word) => pairs.push([plainWord(word), meaning]));
  return Object.fromEntries(pairs);
}

export const frequencyWords = meanings<Frequency>({
  Weekly: ["week", "w", "wöchentlich", "hebdomadaire"],
  Monthly: ["month", "m", "monatlich", "mensuel"],
  Quarterly: ["quarter", "q", "vierteljährlich", "quartalsweise", "trimestriel"],
  "Half-yearly": ["half year", "semi-annual", "semiannual", "h", "halbjährlich", "semestriel"],
  Yearly: ["year", "annual", "annually", "y", "jährlich", "annuel"],
});

export const aggregationWords = meanings<Aggregation>({
  Sum: ["total", "add", "summe", "somme"],
  Average: ["avg", "mean", "mittelwert", "moyenne"],
  Last: ["latest", "end", "closing", "end of period", "letzter", "dernier"],
  Min: ["minimum", "lowest"],
  Max: ["maximum", "highest"],
  Ratio: ["quotient", "rate", "weighted"],
});

export const methodWords = meanings<MethodName>({
  Target: ["goal red flag", "target red flag", "default"],
  "Goal only": ["goal", "met or not"],
  "Two colour": ["two color", "two-color", "red green"],
  "Min-max": ["min max", "minimum maximum", "performance"],
  Progress: ["okr"],
  Expected: ["expected progress", "on schedule", "health"],
  Points: ["breakpoints", "own points", "index"],
  "Yes/No": ["boolean", "yes no"],
  None: ["not scored", "unscored", "information", "info"],
});

export const criticalMissingWords = meanings<CriticalMissing>({
  Says: ["say", "mark", "marks", "no"],
  Caps: ["cap", "hold down", "red", "yes"],
});

export const rollUpWords = meanings<RollUpMethod>({
  Average: ["mean", "avg", "weighted average"],
  Worst: ["lowest", "minimum", "min"],
  Best: ["highest", "maximum", "max"],
  Median: [],
  Majority: ["most"],
});

export const mapColourWords = meanings<MapColours>({
  Default: ["standard", "normal"],
  "Colour-blind safe": ["color-blind safe", "colour blind", "color blind", "colourblind", "colorblind"],
  Monochrome: ["monochrome print", "black and white", "grey", "gray", "grayscale", "greyscale"],
  "High contrast": ["contrast"],
});

export const mapPaperWords = meanings<MapPaper>({ "A4 or Letter": ["A4", "Letter"], A3: ["Tabloid"] });

export const missingWords = meanings<MissingRule>({ Share: ["ignore"], Strict: [], Zero: ["0"] });
export const typeWords = meanings<"Lead" | "Lag">({
  Lead: ["leading", "driver"],
  Lag: ["lagging", "outcome", "result"],
});
export const targetForWords = meanings<"Period" | "Year">({
  Period: ["month", "each"],
  Year: ["annual", "full year", "fy"],
});
export const statusWords = meanings<"Green" | "Amber" | "Red">({
  Green: ["g", "grün", "vert", "on track"],
  Amber: ["a", "yellow", "y", "gelb", "orange", "at risk"],
  Red: ["r", "rot", "rouge", "off track"],
});
export const holdsWords = meanings<"For" | "From">({ For: ["only", "period"], From: ["from then on", "ab"] });
export const viewWords = meanings<View>({
  period: ["month"],
  quarter: ["quarter to date", "qtd"],
  ytd: ["year to date"],
  rolling12: ["rolling 12 months", "last 12 months"],
  year: ["full year"],
});

export const alertWords = meanings<AlertKind>({
  "Turned red": ["turned", "turns red", "became red", "status changed"],
  "Red for periods": ["red for", "red for n periods", "still red", "stays red"],
  "Special cause": ["signal", "special cause for the worse"],
  "Forecast misses the year": ["forecast misses", "forecast", "year missed"],
  "Data overdue": ["overdue data", "not reported", "data missing"],
  "Commentary missing": ["no commentary", "comment missing"],
  "Milestone overdue": ["overdue milestone", "milestone late"],
  "Action overdue": ["overdue action", "action late"],
  "Budget over": ["over budget", "budget exceeded", "overspent"],
  "Gate reached": ["gate"],
  "Gate missed": [],
});

export const closingWords = meanings<ClosingNeeds>({
  Nothing: ["none", "no"],
  Data: ["figures", "all data"],
  Commentary: ["comments", "commentary on reds"],
  "Data and commentary": ["commentary and data", "both"],
});
