import type { PlannedRule, PlannedSpan, PlannedWhen } from "../../report";
import { stepBytes, type Trips } from "../batch/fullTrips";
import { columnLetters, groupBy } from "../../scorecard";
import { inLists } from "./areasBy";

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
  if (rule.kind === "when") return addWhen(sheet, rule);
  const { conditionalFormats } = sheet.getRange(addressOf(rule.columns));
  if (rule.kind === "icons") addIcons(conditionalFormats.add("IconSet").iconSet, rule);
  else conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = rule.color;
}

function addWhen(sheet: Excel.Worksheet, { area, formula, ...look }: PlannedWhen): void {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  const [rows, columns] = [lastRow - firstRow + 1, lastColumn - firstColumn + 1];
  const { conditionalFormats } = sheet.getRangeByIndexes(firstRow, firstColumn, rows, columns);
  const { rule, format } = conditionalFormats.add("Custom").custom;
  rule.formula = `=${formula}`;
  if (look.bold) format.font.bold = true;
  if (look.color) format.font.color = look.color;
  if (look.fill) format.fill.color = look.fill;
  if (look.lineBelow) {
    const line = format.borders.getItem("EdgeBottom");
    line.style = "Continuous";
    line.color = look.lineBelow;
  }
  if (look.numberFormat) format.numberFormat = look.numberFormat;
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
    formula: `=${score}`,
  });
  iconSet.style = "ThreeSymbols";
  iconSet.criteria = [
    { type: "Percent", operator: "GreaterThanOrEqual", formula: "=0" },
    from(rule.amberFrom),
    from(rule.greenFrom),
  ];
}
