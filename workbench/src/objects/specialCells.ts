/* `getSpecialCells`: the cells of a kind. */
import type { Area, Cell, Sheet } from "../book/book";
import { areaOf, intersection } from "../book/area";
import { cellAt, cellsIn, usedArea } from "../book/cells";
import { invalidArgument } from "../protocol/refusal";
import { type Arguments, oneOf, optionalTextAt, textAt } from "./argument";
import { joinedAreas } from "./joinedAreas";
import type { Place } from "./place";

const kinds = [
  "Blanks", "Constants", "Formulas", "Visible", "ConditionalFormats", "DataValidations", "SameConditionalFormat",
  "SameDataValidation",
] as const; // prettier-ignore

const valueTypes = [
  "All", "Errors", "ErrorsLogical", "ErrorsNumbers", "ErrorsText", "ErrorsLogicalNumber", "ErrorsLogicalText",
  "ErrorsNumberText", "Logical", "LogicalNumbers", "LogicalText", "LogicalNumbersText", "Numbers", "NumbersText", "Text",
] as const; // prettier-ignore

/** Which values count, by the words in `SpecialCellValueType`: "LogicalNumbers" has both. */
function isOfType({ value }: Cell, valueType: string): boolean {
  if (valueType === "All") return true;
  if (value === undefined) return false;
  const word =
    typeof value === "object"
      ? "Error"
      : typeof value === "number"
        ? "Number"
        : typeof value === "boolean"
          ? "Logical"
          : "Text";
  return valueType.includes(word);
}

function isConstant({ formula, value, spilledFrom }: Cell): boolean {
  return formula === undefined && value !== undefined && spilledFrom === undefined;
}

function blanksOf(sheet: Sheet, bounds: Area): readonly Area[] {
  const blanks: Area[] = [];
  for (let row = bounds.top; row <= bounds.bottom; row++) {
    for (let column = bounds.left; column <= bounds.right; column++) {
      const cell = cellAt(sheet, row, column);
      if (cell?.value === undefined && cell?.formula === undefined) blanks.push(areaOf(row, column));
    }
  }
  return blanks;
}

function placesShown(from: number, to: number, looks: ReadonlyMap<number, { readonly hidden?: boolean }>) {
  const runs: { first: number; last: number }[] = [];
  const hidden = [...looks].filter(([place, look]) => look.hidden === true && place >= from && place <= to);
  const edges = hidden.map(([place]) => place).sort((one, other) => one - other);
  let first = from;
  for (const edge of [...edges, to + 1]) {
    if (edge > first) runs.push({ first, last: edge - 1 });
    first = edge + 1;
  }
  return runs;
}

function visibleOf(sheet: Sheet, area: Area): readonly Area[] {
  const columns = placesShown(area.left, area.right, sheet.columns);
  return placesShown(area.top, area.bottom, sheet.rows).flatMap((rows) =>
    columns.map(({ first, last }) => ({ top: rows.first, bottom: rows.last, left: first, right: last })),
  );
}

interface OnCells {
  readonly areas: readonly Area[];
}

function cut(parts: readonly OnCells[], area: Area): readonly Area[] {
  const found = parts.flatMap(({ areas }) => areas.flatMap((each) => intersection(each, area) ?? []));
  return found.filter(
    (each, index) => found.findIndex((one) => JSON.stringify(one) === JSON.stringify(each)) === index,
  );
}

/** Of the parts, those that are on the first cell of the range. */
function sameAs(parts: readonly OnCells[], { top, left }: Area): readonly OnCells[] {
  return parts.filter(({ areas }) => areas.some((each) => intersection(each, areaOf(top, left))));
}

/** The areas of the cells of a kind in a range. */
export function specialAreas({ desk, sheet, area: given }: Place, args: Arguments): readonly Area[] {
  const kind = oneOf(textAt(args, 0), kinds);
  const valueType = oneOf(optionalTextAt(args, 1) ?? "All", valueTypes);
  if (valueType !== "All" && kind !== "Constants" && kind !== "Formulas")
    throw invalidArgument("a type of values");
  desk.freshen();
  const bounds = usedArea(sheet, false, given);
  switch (kind) {
    case "Visible":
      return visibleOf(sheet, given);
    case "ConditionalFormats":
      return cut(sheet.conditionalFormats, given);
    case "DataValidations":
      return cut(sheet.validations, given);
    case "SameConditionalFormat":
      return cut(sameAs(sheet.conditionalFormats, given), given);
    case "SameDataValidation":
      return cut(sameAs(sheet.validations, given), given);
    case "Blanks":
      return bounds ? joinedAreas(blanksOf(sheet, bounds)) : [];
    default: {
      const isKind = (cell: Cell) => (kind === "Formulas" ? cell.formula !== undefined : isConstant(cell));
      const found = bounds ? cellsIn(sheet, bounds) : [];
      const cells = found.filter(({ cell }) => isKind(cell) && isOfType(cell, valueType));
      return joinedAreas(cells.map(({ row, column }) => areaOf(row, column)));
    }
  }
}
