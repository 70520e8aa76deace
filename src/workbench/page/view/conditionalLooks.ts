import { hasCell } from "../../book/area";
import type { CellValue, ConditionalFormat, ConditionalLook, ScalePoint, Sheet } from "../../book/book";
import { cellsIn } from "../../book/cells";

/** What conditional formats add to a cell. */
export interface ConditionalView {
  readonly look?: ConditionalLook;
  /** Of an icon set: the set's name and which of its icons, 0 the worst. */
  readonly icon?: { readonly set: string; readonly index: number };
  /** Of a data bar: its colour and how much of the cell it fills, 0..1. */
  readonly bar?: { readonly color: string; readonly share: number };
}

type Looks = (row: number, column: number, value: CellValue) => ConditionalView;

/** What the conditional formats of a sheet make of each cell. Rules with formulas of their own are not shown. */
export function conditionalLooks(sheet: Sheet): Looks {
  const rules = [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority);
  const numbersOf = rememberNumbers(sheet);
  return (row, column, value) => {
    const ours = rules.filter(({ areas }) => areas.some((area) => hasCell(area, row, column)));
    const views = ours.map((format) => viewOf(format, value, () => numbersOf(format)));
    // The first rule that says something wins, part by part.
    return Object.assign({}, ...views.reverse());
  };
}

function viewOf(
  { rule }: ConditionalFormat,
  value: CellValue,
  numbers: () => readonly number[],
): ConditionalView {
  switch (rule.kind) {
    case "CellValue":
      return isMet(rule, value) ? { look: rule.look } : {};
    case "ContainsText":
      return String(value ?? "")
        .toLowerCase()
        .includes(rule.text.toLowerCase())
        ? { look: rule.look }
        : {};
    case "IconSet": {
      if (typeof value !== "number") return {};
      const met = rule.criteria.map((point) => value >= thresholdOf(point, numbers()));
      const index = Math.max(met.lastIndexOf(true), 0);
      return { icon: { set: rule.style, index: rule.reverse ? met.length - 1 - index : index } };
    }
    case "DataBar": {
      if (typeof value !== "number") return {};
      const all = numbers();
      const [low, high] = [Math.min(0, ...all), Math.max(...all)];
      return { bar: { color: rule.color, share: high > low ? (value - low) / (high - low) : 0 } };
    }
    default:
      return {};
  }
}

interface ValueRule {
  readonly operator: string;
  readonly formula1: string;
  readonly formula2?: string;
}

function isMet({ operator, formula1, formula2 }: ValueRule, value: CellValue): boolean {
  if (value === undefined || typeof value === "object") return false;
  const order = compare(value, literal(formula1));
  const other = formula2 === undefined ? 0 : compare(value, literal(formula2));
  switch (operator) {
    case "EqualTo":
      return order === 0;
    case "NotEqualTo":
      return order !== 0;
    case "GreaterThan":
      return order > 0;
    case "GreaterThanOrEqual":
      return order >= 0;
    case "LessThan":
      return order < 0;
    case "LessThanOrEqual":
      return order <= 0;
    case "Between":
      return order >= 0 && other <= 0;
    case "NotBetween":
      return order < 0 || other > 0;
    default:
      return false;
  }
}

/** A rule's formula where it is a plain text or number: `"Green"`, `=66.6`. */
function literal(formula: string): string | number {
  const plain = formula.replace(/^=/, "");
  const quoted = /^"(.*)"$/s.exec(plain);
  return quoted ? (quoted[1] ?? "").replaceAll('""', '"') : Number(plain);
}

/** Below 0, 0 or above 0; never 0 for values of two kinds. */
function compare(value: string | number | boolean, other: string | number): number {
  if (typeof value !== typeof other) return 1;
  if (typeof value === "number" && typeof other === "number") return value - other;
  return String(value).toLowerCase().localeCompare(String(other).toLowerCase());
}

function thresholdOf({ type, formula = "0" }: ScalePoint, numbers: readonly number[]): number {
  const given = Number(formula.replace(/^=/, ""));
  if (!/^percent/i.test(type)) return given;
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return low + ((high - low) * given) / 100;
}

function rememberNumbers(sheet: Sheet): (format: ConditionalFormat) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (format) => {
    const numbers = known.get(format.id) ?? numbersIn(sheet, format);
    known.set(format.id, numbers);
    return numbers;
  };
}

function numbersIn(sheet: Sheet, { areas }: ConditionalFormat): readonly number[] {
  const values = areas.flatMap((area) => cellsIn(sheet, area)).map(({ cell }) => cell.value);
  return values.filter((value): value is number => typeof value === "number");
}
