/* The formulas of conditional formats and of validation, which follow what they refer to as those in cells do. */
import type { Area, ConditionalFormat, Sheet } from "../book/book";
import { hasCell } from "../book/area";
import { type Rewrite, ruleWith, validationWith } from "../book/rules";
import { mapReferences, type Reference } from "../calc/mapReferences";
import { movedFormula } from "./movedFormula";
import type { Shift } from "./shiftCells";
import { shiftAreas } from "./shiftParts";

/** How a formula's reference reads afterwards; undefined where it stays. */
export type Follow = (reference: Reference) => string | { readonly whole: string } | undefined;

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
