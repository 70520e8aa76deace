import type { Problem } from "../scorecard";
import { addressOf, type ConditionalFormat, type Sheet, type Validation } from "excel-workbench/books";
import type { NeedsUs } from "./ourNames";

/** Takes conditional formats and lists out whose formulas need the add-in; each is named with its cells. */
export function withoutOurRules(sheet: Sheet, needsUs: NeedsUs): readonly Problem[] {
  const needs = (formulas: readonly (string | undefined)[]) =>
    formulas.some((formula) => formula !== undefined && needsUs(formula, sheet.id));
  const rules = sheet.conditionalFormats.filter((format) => needs(formulasOf(format)));
  const lists = sheet.validations.filter(({ formula1, formula2 }) => needs([formula1, formula2]));
  if (rules.length > 0)
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !rules.includes(format));
  if (lists.length > 0) sheet.validations = sheet.validations.filter((list) => !lists.includes(list));
  return [
    ...rules.map((rule): Problem => ({
      code: "share-rule-gone",
      what: "conditional format",
      at: placeIn(sheet, rule),
    })),
    ...lists.map((list): Problem => ({
      code: "share-rule-gone",
      what: "data validation",
      at: placeIn(sheet, list),
    })),
  ];
}

function placeIn({ name }: Sheet, { areas }: ConditionalFormat | Validation) {
  return { sheet: name, cell: areas.map(addressOf).join(" ") };
}

function formulasOf({ rule }: ConditionalFormat): readonly (string | undefined)[] {
  switch (rule.kind) {
    case "Custom":
      return [rule.formula];
    case "CellValue":
      return [rule.formula1, rule.formula2];
    case "DataBar":
      return [rule.low?.formula, rule.high?.formula];
    case "IconSet":
      return rule.criteria.map(({ formula }) => formula);
    case "ColorScale":
      return rule.points.map(({ formula }) => formula);
    case "Other":
      return [rule.xml];
    case "ContainsText":
    case "TopBottom":
    case "Preset":
      return [];
  }
}
