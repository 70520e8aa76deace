import type { PlannedRule, PlannedSpan } from "../../report";

/** A score a hair below a threshold is never called equal to it: an icon must not either. */
const justBelow = 1 - 1.5e-9;

/** Adds one rule that follows the cells as a conditional format. */
export function addRule(sheet: Excel.Worksheet, rule: PlannedRule): void {
  const formats = spanOf(sheet, rule.columns).conditionalFormats;
  switch (rule.kind) {
    case "word":
      return addWord(formats.add("CellValue").cellValue, rule);
    case "icons":
      return addIcons(formats.add("IconSet").iconSet, rule);
    case "bar":
      formats.add("DataBar").dataBar.positiveFormat.fillColor = rule.color;
  }
}

function spanOf(sheet: Excel.Worksheet, { column, firstRow, lastRow }: PlannedSpan): Excel.Range {
  return sheet.getRangeByIndexes(firstRow, column, lastRow - firstRow + 1, 1);
}

function addWord(
  cellValue: Excel.CellValueConditionalFormat,
  rule: Extract<PlannedRule, { kind: "word" }>,
): void {
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
