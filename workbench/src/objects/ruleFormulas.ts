/* The formulas of conditional formats and of validation, which follow what they refer to as those in cells do. */
import type { Area, ConditionalFormat, ConditionalRule, ScalePoint, Sheet, Validation } from "../book/book";
import { hasCell } from "../book/area";
import { mapReferences, type Reference } from "../calc/mapReferences";
import { movedFormula } from "./movedFormula";
import type { Shift } from "./shiftCells";
import { shiftAreas } from "./shiftParts";

export type Rewrite = (formula: string) => string;

/** How a formula's reference reads afterwards; undefined where it stays. */
export type Follow = (reference: Reference) => string | { readonly whole: string } | undefined;

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

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The first cell of all areas, for which the formulas of a rule are written. */
export function homeOf(areas: readonly Area[]): Spot {
  // One by one: a copy onto a whole column has more areas than a call can take arguments.
  return {
    row: areas.reduce((least, { top }) => Math.min(least, top), Infinity),
    column: areas.reduce((least, { left }) => Math.min(least, left), Infinity),
  };
}

interface OnCells {
  readonly areas: readonly Area[];
}

function from(spot: Spot, { rows, columns }: Shift, sign: 1 | -1): Spot {
  return { row: spot.row + sign * rows, column: spot.column + sign * columns };
}

function away(formula: string, before: Spot, after: Spot): string {
  return movedFormula(formula, after.row - before.row, after.column - before.column);
}

/** How formulas written for one cell read for another after a shift: first as one of the cells that are left, then as that. */
function rewriteFor(before: Spot, after: Spot, shift: Shift, follow: Follow): Rewrite {
  const isIn = (area: Area | undefined, { row, column }: Spot) =>
    area !== undefined && hasCell(area, row, column);
  const origin = isIn(shift.lost, before) ? from(after, shift, -1) : before;
  const now = isIn(shift.band, origin) ? from(origin, shift, 1) : origin;
  return (formula) => away(mapReferences(away(formula, before, origin), follow), now, after);
}

/** Moves a rule along with its cells: its formulas read for the first cell that is left, and follow what moved. */
function shifted<Part extends OnCells>(
  part: Part,
  shift: Shift,
  {
    follow,
    withFormulas,
  }: { readonly follow: Follow; readonly withFormulas: (part: Part, rewrite: Rewrite) => Part },
): readonly Part[] {
  const areas = shiftAreas(part.areas, shift);
  if (areas.length === 0) return [];
  const rewrite = rewriteFor(homeOf(part.areas), homeOf(areas), shift, follow);
  return [{ ...withFormulas(part, rewrite), areas }];
}

function formatWith(format: ConditionalFormat, rewrite: Rewrite): ConditionalFormat {
  return { ...format, rule: ruleWith(format.rule, rewrite) };
}

/** Moves the rules of a sheet along with its cells; those that have none left go. */
export function shiftRules(sheet: Sheet, shift: Shift, follow: Follow): void {
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) =>
    shifted(format, shift, { follow, withFormulas: formatWith }),
  );
  sheet.validations = sheet.validations.flatMap((validation) =>
    shifted(validation, shift, { follow, withFormulas: validationWith }),
  );
}
