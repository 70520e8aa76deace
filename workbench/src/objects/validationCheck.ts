/* Which cells of a range hold what their validation does not allow. */
import type { Area, CellValue, Validation } from "../book/book";
import { areaOf, intersection } from "../book/area";
import { cellAt, cellsIn, usedArea } from "../book/cells";
import { movedFormula } from "./movedFormula";
import { parseAreaOn } from "./parseAreaOn";
import type { Place } from "./place";

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** One cell under a rule. */
interface Checked extends Spot {
  readonly rule: Validation;
  readonly value: CellValue;
}

/** The cells that can be wrong: those that hold something, and where empty ones are no better, those in the used range. */
function checkedIn({ sheet, area }: Place): readonly Checked[] {
  const used = usedArea(sheet, true);
  return sheet.validations.flatMap((rule) =>
    rule.areas.flatMap((each) => {
      const shared = intersection(each, area);
      const seen = shared && used && intersection(shared, used);
      if (!seen) return [];
      const filled = cellsIn(sheet, seen).map(({ row, column, cell }) => ({
        row,
        column,
        rule,
        value: cell.value,
      }));
      if (rule.ignoreBlanks) return filled;
      return spotsOf(seen).map((spot) => ({
        ...spot,
        rule,
        value: cellAt(sheet, spot.row, spot.column)?.value,
      }));
    }),
  );
}

function spotsOf({ top, left, bottom, right }: Area): readonly Spot[] {
  const width = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * width }, (_, index) => ({
    row: top + Math.floor(index / width),
    column: left + (index % width),
  }));
}

/** The words of a list that is written into its rule; undefined for one that stands in cells. */
function wordsOf(formula: string): readonly string[] | undefined {
  if (!/^".*"$/s.test(formula)) return undefined;
  return formula
    .slice(1, -1)
    .replace(/""/g, '"')
    .split(",")
    .map((word) => word.trim());
}

/** The values of a list in cells; undefined where the formula names none. */
function listed(place: Place, formula: string): readonly CellValue[] | undefined {
  const found = parseAreaOn(place.desk, place.sheet, formula.replace(/\$/g, ""));
  if (!found) return undefined;
  return spotsOf(found.area).map(({ row, column }) => cellAt(found.sheet, row, column)?.value);
}

function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one === "string" && typeof other === "string") return one.toLowerCase() === other.toLowerCase();
  return one === other;
}

/** The formulas of a rule as they read for a cell: they are written for the first of all its areas. */
function operandsFor({ rule, row, column }: Checked): readonly string[] {
  const home = {
    row: Math.min(...rule.areas.map(({ top }) => top)),
    column: Math.min(...rule.areas.map(({ left }) => left)),
  };
  return [rule.formula1, rule.formula2].flatMap((formula) =>
    formula === undefined ? [] : [movedFormula(formula, row - home.row, column - home.column)],
  );
}

function measured({ rule, value }: Checked): number | undefined {
  if (rule.type === "TextLength") return typeof value === "object" ? undefined : String(value ?? "").length;
  if (typeof value !== "number" || (rule.type === "WholeNumber" && !Number.isInteger(value)))
    return undefined;
  return value;
}

function isWithin(
  operator: string | undefined,
  value: number,
  [low = NaN, high = NaN]: readonly number[],
): boolean {
  switch (operator) {
    case "NotBetween":
      return value < low || value > high;
    case "EqualTo":
      return value === low;
    case "NotEqualTo":
      return value !== low;
    case "GreaterThan":
      return value > low;
    case "LessThan":
      return value < low;
    case "GreaterThanOrEqualTo":
      return value >= low;
    case "LessThanOrEqualTo":
      return value <= low;
    default:
      return value >= low && value <= high;
  }
}

function wordOf(value: CellValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "object" ? "" : String(value ?? "");
}

function isListed(place: Place, checked: Checked): boolean {
  const [formula = ""] = operandsFor(checked);
  const words = wordsOf(formula);
  if (words) return words.includes(wordOf(checked.value));
  // A list that a formula makes is not followed: what it holds nobody knows here.
  return listed(place, formula)?.some((each) => isSame(each, checked.value)) ?? true;
}

/** The cells of a range that hold what their validation does not allow. */
export function invalidCells(place: Place): readonly Area[] {
  place.desk.freshen();
  const all = checkedIn(place).filter(
    ({ rule, value }) => rule.type !== "None" && !(value === undefined && rule.ignoreBlanks),
  );
  const lists = all.filter(({ rule }) => rule.type === "List");
  const others = all.filter(({ rule }) => rule.type !== "List");
  const formulas = [...new Set(others.flatMap(operandsFor))];
  const answers = new Map(
    place.desk.evaluateAll(formulas, place.sheet).map((value, index) => [formulas[index], value]),
  );
  const isMet = (checked: Checked): boolean => {
    const operands = operandsFor(checked).map((formula) => answers.get(formula));
    const [first] = operands;
    if (checked.rule.type === "Custom") return first === true || (typeof first === "number" && first !== 0);
    const value = measured(checked);
    return (
      value !== undefined &&
      isWithin(
        checked.rule.operator,
        value,
        operands.map((one) => Number(one ?? 0)),
      )
    );
  };
  const wrong = [...lists.filter((each) => !isListed(place, each)), ...others.filter((each) => !isMet(each))];
  return wrong.map(({ row, column }) => areaOf(row, column));
}

/** True where every cell of the range is among these cells. */
export function areAll({ area }: Place, cells: readonly Area[]): boolean {
  return cells.length === (area.bottom - area.top + 1) * (area.right - area.left + 1);
}
