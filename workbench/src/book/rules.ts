/* Conditional formats and validation: their formulas, whatever their kind. */
import type { ConditionalRule, ScalePoint, Sheet, Validation } from "./book";

/** A formula as it is to be instead. */
export type Rewrite = (formula: string) => string;

function pointWith<Point extends ScalePoint>(point: Point, rewrite: Rewrite): Point {
  return point.type === "Formula" && point.formula !== undefined
    ? { ...point, formula: rewrite(point.formula) }
    : point;
}

/** A rule of a conditional format with every formula of it rewritten. */
export function ruleWith(rule: ConditionalRule, rewrite: Rewrite): ConditionalRule {
  switch (rule.kind) {
    case "Custom":
      return { ...rule, formula: rewrite(rule.formula) };
    case "CellValue": {
      const second = rule.formula2 === undefined ? {} : { formula2: rewrite(rule.formula2) };
      return { ...rule, formula1: rewrite(rule.formula1), ...second };
    }
    case "DataBar":
      return {
        ...rule,
        ...(rule.low ? { low: pointWith(rule.low, rewrite) } : {}),
        ...(rule.high ? { high: pointWith(rule.high, rewrite) } : {}),
      };
    case "IconSet":
      return { ...rule, criteria: rule.criteria.map((point) => pointWith(point, rewrite)) };
    case "ColorScale":
      return { ...rule, points: rule.points.map((point) => pointWith(point, rewrite)) };
    case "ContainsText":
    case "TopBottom":
    case "Preset":
    case "Other":
      return rule;
  }
}

/** A validation with both formulas of it rewritten. */
export function validationWith(validation: Validation, rewrite: Rewrite): Validation {
  const { formula1, formula2 } = validation;
  return {
    ...validation,
    ...(formula1 === undefined ? {} : { formula1: rewrite(formula1) }),
    ...(formula2 === undefined ? {} : { formula2: rewrite(formula2) }),
  };
}

function isRewritten(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

/** Rewrites the formulas of all rules of a sheet; rules in which nothing changes stay the same. */
export function rewriteRules(sheet: Sheet, rewrite: Rewrite): void {
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => {
    const rule = ruleWith(format.rule, rewrite);
    return isRewritten(rule, format.rule) ? { ...format, rule } : format;
  });
  sheet.validations = sheet.validations.map((validation) => {
    const made = validationWith(validation, rewrite);
    return isRewritten(made, validation) ? made : validation;
  });
}
