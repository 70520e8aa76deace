import type { PlannedRule, PlannedSpan } from "../../report";
import { stepBytes, type Trips } from "../batch/fullTrips";
import { groupBy } from "../../scorecard";
import { columnLetters } from "../../sheets";
import { inLists } from "./areasBy";

/** A score a hair below a threshold is never called equal to it: an icon must not either. */
const justBelow = 1 - 1.5e-9;

type WordRule = Extract<PlannedRule, { kind: "word" }>;

const stepsOfRule = 8;

/** Adds the rules that follow the cells as conditional formats: what a word looks like is one rule for all its columns. */
export async function addRules(
  sheet: Excel.Worksheet,
  rules: readonly PlannedRule[],
  { gathered }: Trips,
): Promise<void> {
  for (const rule of rules) {
    if (isWord(rule)) continue;
    addMark(sheet, rule);
    await gathered(stepsOfRule * stepBytes);
  }
  for (const [rule, ...others] of groupBy(rules.filter(isWord), lookOf).values()) {
    if (!rule) continue;
    for (const list of inLists([rule, ...others].map(({ columns }) => addressOf(columns)))) {
      addWord(sheet.getRanges(list).conditionalFormats.add("CellValue").cellValue, rule);
      await gathered(list.length + stepsOfRule * stepBytes);
    }
  }
}

const isWord = (rule: PlannedRule): rule is WordRule => rule.kind === "word";
const lookOf = ({ word, fontColor, fill = "" }: WordRule) => `${word} ${fontColor} ${fill}`;

function addMark(sheet: Excel.Worksheet, rule: Exclude<PlannedRule, WordRule>): void {
  const { conditionalFormats } = sheet.getRange(addressOf(rule.columns));
  if (rule.kind === "icons") addIcons(conditionalFormats.add("IconSet").iconSet, rule);
  else conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = rule.color;
}

function addressOf({ column, firstRow, lastRow }: PlannedSpan): string {
  return `${columnLetters(column)}${firstRow + 1}:${columnLetters(column)}${lastRow + 1}`;
}

function addWord(cellValue: Excel.CellValueConditionalFormat, rule: WordRule): void {
  cellValue.rule = { formula1: `="${rule.word}"`, operator: "EqualTo" };
  cellValue.format.font.color = rule.fontColor;
  cellValue.format.font.bold = true;
  if (rule.fill) cellValue.format.fill.color = rule.fill;
}

function addIcons(
  iconSet: Excel.IconSetConditionalFormat,
  rule: Extract<PlannedRule, { kind: "icons" }>,
): void {
  const from = (score: number): Excel.ConditionalIconCriterion => ({
    type: "Number",
    operator: "GreaterThanOrEqual",
    formula: `=${score * justBelow}`,
  });
  iconSet.style = "ThreeSymbols";
  iconSet.criteria = [
    { type: "Percent", operator: "GreaterThanOrEqual", formula: "=0" },
    from(rule.amberFrom),
    from(rule.greenFrom),
  ];
}
