import { hasCell } from "../../book/area";
import type {
  CellError,
  CellValue,
  ConditionalFormat,
  ConditionalLook,
  ConditionalRule,
  ScalePoint,
  Sheet,
} from "../../book/book";
import { cellsIn } from "../../book/cells";
import { literal } from "./literal";
import { isOnTop, isPreset } from "./presetLooks";
import { scaleColor } from "./scaleColor";
import { endsOf, pointValue, type Rising } from "./scalePoint";
import { isTrue, type RuleAnswers } from "./ruleAnswers";

/** What conditional formats add to a cell. */
export interface ConditionalView {
  readonly look?: ConditionalLook;
  /** Of an icon set: the set's name and which of its icons, 0 the worst. */
  readonly icon?: { readonly set: string; readonly index: number };
  /** Of a data bar: its colour and how much of the cell it fills, 0..1. */
  readonly bar?: { readonly color: string; readonly share: number };
}

type Rule<Kind extends ConditionalRule["kind"]> = Extract<ConditionalRule, { kind: Kind }>;
type DataBar = Rule<"DataBar">;

type Looks = (row: number, column: number, value: CellValue) => ConditionalView;

/** What the conditional formats of a sheet make of each cell. */
export function conditionalLooks(sheet: Sheet, answers: Pick<RuleAnswers, "answerFor">): Looks {
  const rules = [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority);
  const numbersOf = remembered((format) => numbersIn(sheet, format));
  const countsOf = remembered((format) => countsIn(sheet, format));
  return (row, column, value) => {
    const ours = rules.filter(({ areas }) => areas.some((area) => hasCell(area, row, column)));
    const views = ours.map((format) =>
      viewOf(format, value, {
        numbers: () => numbersOf(format),
        count: (one) => countsOf(format).get(keyOf(one)) ?? 0,
        answer: (formula) => answers.answerFor({ format, formula, row, column }),
      }),
    );
    return layered(views.slice(0, stopAfter(ours, views)));
  };
}

/** The first rule that says something wins, part by part. */
function layered(views: readonly ConditionalView[]): ConditionalView {
  const look = Object.assign({}, ...views.map((view) => view.look ?? {}).reverse());
  const hasLook = views.some((view) => view.look !== undefined);
  return { ...Object.assign({}, ...[...views].reverse()), ...(hasLook ? { look } : {}) };
}

/** How many rules count: none after one that is met and says to stop there. */
function stopAfter(formats: readonly ConditionalFormat[], views: readonly ConditionalView[]): number {
  const stop = views.findIndex(({ look }, index) => look !== undefined && formats[index]?.stopIfTrue);
  return stop < 0 ? views.length : stop + 1;
}

interface Around {
  /** All numbers that the rule looks at. */
  readonly numbers: () => Rising;
  /** How many of its cells hold the same. */
  readonly count: (value: CellValue) => number;
  /** What a formula of the rule gives for this cell. */
  readonly answer: (formula: string) => CellValue;
}

function viewOf(
  { rule }: ConditionalFormat,
  value: CellValue,
  { numbers, count, answer }: Around,
): ConditionalView {
  switch (rule.kind) {
    case "Custom":
      return isTrue(answer(rule.formula)) ? { look: rule.look } : {};
    case "CellValue":
      return isMet(rule, value, answer) ? { look: rule.look } : {};
    case "ContainsText":
      return hasText(rule, value) ? { look: rule.look } : {};
    case "IconSet":
      return typeof value === "number" ? { icon: iconOf(rule, value, numbers()) } : {};
    case "DataBar": {
      if (typeof value !== "number") return {};
      return { bar: { color: rule.color, share: shareOfBar(rule, numbers(), value) } };
    }
    case "ColorScale": {
      const fill = typeof value === "number" ? scaleColor(rule.points, numbers(), value) : undefined;
      return fill === undefined ? {} : { look: { fill } };
    }
    case "TopBottom":
      return isOnTop(rule, value, numbers()) ? { look: rule.look } : {};
    case "Preset":
      return isPreset(rule.criterion, value, { numbers, count }) ? { look: rule.look } : {};
    case "Other":
      return {};
  }
}

function hasText({ operator, text }: Rule<"ContainsText">, value: CellValue): boolean {
  if (typeof value === "object") return false;
  const [held, wanted] = [plainText(value).toLowerCase(), text.toLowerCase()];
  if (operator === "BeginsWith") return held.startsWith(wanted);
  if (operator === "EndsWith") return held.endsWith(wanted);
  return held.includes(wanted) === (operator !== "NotContains");
}

function plainText(value: string | number | boolean | undefined): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
}

/** A set whose criteria nobody gave parts the numbers evenly. */
function criteriaOf({ style, criteria }: Rule<"IconSet">): Rule<"IconSet">["criteria"] {
  if (criteria.length > 0) return criteria;
  const count = style.startsWith("Three") ? 3 : style.startsWith("Four") ? 4 : 5;
  return Array.from({ length: count }, (_, index) => ({
    type: "Percent",
    formula: String(Math.round((index * 100) / count)),
    operator: "GreaterThanOrEqual",
  }));
}

function iconOf(rule: Rule<"IconSet">, value: number, numbers: Rising): NonNullable<ConditionalView["icon"]> {
  const criteria = criteriaOf(rule);
  const isReached = criteria.map((point) => {
    const limit = pointValue(point, numbers);
    return point.operator === "GreaterThan" ? value > limit : value >= limit;
  });
  const index = Math.max(isReached.lastIndexOf(true), 0);
  const own = criteria[index]?.icon;
  return own ?? { set: rule.style, index: rule.reverse ? criteria.length - 1 - index : index };
}

/** From its lower end, which is 0 or the smallest where the rule leaves that open, to its upper one. */
function shareOfBar({ low, high }: DataBar, numbers: Rising, value: number): number {
  const end = (point: ScalePoint | undefined, open: number) =>
    point === undefined || point.type === "Automatic" ? open : pointValue(point, numbers);
  const ends = endsOf(numbers);
  const [from, to] = [end(low, Math.min(0, ends.low)), end(high, ends.high)];
  return to > from ? Math.min(Math.max((value - from) / (to - from), 0), 1) : 0;
}

interface ValueRule {
  readonly operator: string;
  readonly formula1: string;
  readonly formula2?: string;
}

function isMet(
  { operator, formula1, formula2 }: ValueRule,
  value: CellValue,
  answer: Around["answer"],
): boolean {
  const operand = (formula: string) => literal(formula) ?? answer(formula) ?? 0;
  const [low, high] = [operand(formula1), operand(formula2 ?? formula1)];
  if (value === undefined || isError(value) || isError(low) || isError(high)) return false;
  const [order, other] = [compare(value, low), compare(value, high)];
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

type Plain = string | number | boolean;

const isError = (value: Plain | CellError): value is CellError => typeof value === "object";

/** Below 0, 0 or above 0; never 0 for values of two kinds. */
function compare(value: Plain, other: Plain): number {
  if (typeof value !== typeof other) return 1;
  if (typeof value === "number" && typeof other === "number") return value - other;
  return String(value).toLowerCase().localeCompare(String(other).toLowerCase());
}

function remembered<Value>(find: (format: ConditionalFormat) => Value): (format: ConditionalFormat) => Value {
  const known = new Map<string, Value>();
  return (format) => {
    const found = known.get(format.id) ?? find(format);
    known.set(format.id, found);
    return found;
  };
}

/** Texts that differ in their case alone are the same. */
function keyOf(value: CellValue): string {
  return typeof value === "string" ? `text ${value.toLowerCase()}` : JSON.stringify(value ?? null);
}

function countsIn(sheet: Sheet, { areas }: ConditionalFormat): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { cell } of areas.flatMap((area) => cellsIn(sheet, area))) {
    if (cell.value !== undefined) counts.set(keyOf(cell.value), (counts.get(keyOf(cell.value)) ?? 0) + 1);
  }
  return counts;
}

function numbersIn(sheet: Sheet, { areas }: ConditionalFormat): Rising {
  const values = areas.flatMap((area) => cellsIn(sheet, area)).map(({ cell }) => cell.value);
  const numbers = values.filter((value): value is number => typeof value === "number");
  return numbers.sort((one, other) => one - other);
}
