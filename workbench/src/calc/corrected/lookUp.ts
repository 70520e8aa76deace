import { arrayOf, type ArrayValue, errorValue, type RuntimeValue, type ScalarValue } from "../runtimeValue";
import { literally } from "../literally";
import { rowsOf, scalarAt, wholeNumber } from "./arguments";

/** How Excel's newer look-ups match: -1 the next smaller, 0 exactly, 1 the next larger, 2 by wildcards. */
interface Search {
  readonly values: readonly ScalarValue[];
  readonly match: number;
  /** Last to first. */
  readonly isBackwards: boolean;
}

const notFound = errorValue("#N/A");

/** `XLOOKUP(value, look in, give, [if not found], [match mode], [search mode])`. */
export function lookUp(args: readonly RuntimeValue[]): RuntimeValue {
  const lookIn = rowsOf(args[1]);
  const give = rowsOf(args[2]);
  const search = searchOf(lookIn, scalarAt(args, 4), scalarAt(args, 5));
  const isAcross = isOneRow(lookIn);
  if ("kind" in search) return search;
  if ((isAcross ? give.width : give.height) !== search.values.length) return errorValue("#VALUE!");
  const otherwise = args[3] === undefined || args[3].kind === 0 ? notFound : args[3];
  const answer = (value: ScalarValue): RuntimeValue => {
    if (value.kind === 4) return value;
    const position = positionOf(value, search);
    return position < 0 ? otherwise : lineOf(give, position, isAcross);
  };
  return forEach(args[0], answer);
}

/** `XMATCH(value, look in, [match mode], [search mode])`: the position, from 1 on. */
export function matchPosition(args: readonly RuntimeValue[]): RuntimeValue {
  const search = searchOf(rowsOf(args[1]), scalarAt(args, 2), scalarAt(args, 3));
  if ("kind" in search) return search;
  return forEach(args[0], (value) => {
    if (value.kind === 4) return value;
    const position = positionOf(value, search);
    return position < 0 ? notFound : { kind: 1, value: position + 1 };
  });
}

/**
 * `LOOKUP(value, look in, [give])`: the last value that is not larger, of values that rise; errors among them are passed over. Without
 * a third argument what is looked in is its first row or column, and given is its last, whichever way it is longer.
 */
export function lookUpLast(args: readonly RuntimeValue[]): RuntimeValue {
  const area = rowsOf(args[1]);
  const isAcross = area.width > area.height;
  const edge = (rows: ArrayValue["rows"], at: 0 | -1) =>
    isAcross ? (rows.at(at) ?? []) : rows.map((row) => row.at(at) ?? blank);
  const values = args[2] === undefined ? edge(area.rows, 0) : area.rows.flat();
  const given = args[2] === undefined ? edge(area.rows, -1) : rowsOf(args[2]).rows.flat();
  return forEach(args[0], (wanted) => {
    if (wanted.kind === 4) return wanted;
    const position = values.findLastIndex((value) => (compared(value, wanted) ?? 1) <= 0);
    return position < 0 ? notFound : (given[position] ?? notFound);
  });
}

const blank: ScalarValue = { kind: 0 };

/** `MATCH(value, look in, [type])`: 0 exactly, texts by wildcards; 1 the last of rising values that is not larger; -1 of falling ones not smaller. */
export function matchOf(args: readonly RuntimeValue[]): RuntimeValue {
  const lookIn = rowsOf(args[1]);
  const type = wholeNumber(scalarAt(args, 2), args.length > 2 ? 0 : 1);
  if (typeof type === "object") return type;
  if (lookIn.height > 1 && lookIn.width > 1) return notFound;
  const values = lookIn.rows.flat();
  return forEach(args[0], (wanted) => {
    if (wanted.kind === 4) return wanted;
    const position = type === 0 ? exactly(wanted, values) : ordered(wanted, values, Math.sign(type));
    return position < 0 ? notFound : { kind: 1, value: position + 1 };
  });
}

function exactly(wanted: ScalarValue, values: readonly ScalarValue[]): number {
  const asked: ScalarValue = wanted.kind === 0 ? { kind: 1, value: 0 } : wanted;
  const isLike = asked.kind === 2 ? likeness(asked.value) : undefined;
  return values.findIndex((value) =>
    isLike ? value.kind === 2 && isLike.test(value.value) : compared(value, asked) === 0,
  );
}

function ordered(wanted: ScalarValue, values: readonly ScalarValue[], direction: number): number {
  return values.findLastIndex((value) => {
    const order = compared(value, wanted);
    return order !== undefined && order * direction <= 0;
  });
}

/** One answer a value; of many values each has the first cell of its answer. */
function forEach(
  value: RuntimeValue | undefined,
  answer: (value: ScalarValue) => RuntimeValue,
): RuntimeValue {
  if (value?.kind !== 5) return answer(value ?? { kind: 0 });
  return arrayOf(value.rows.map((row) => row.map((one) => scalarAt([answer(one)], 0))));
}

function isOneRow({ height, width }: ArrayValue): boolean {
  return height === 1 && width > 1;
}

function searchOf(lookIn: ArrayValue, matchMode: ScalarValue, searchMode: ScalarValue): Search | ScalarValue {
  const match = wholeNumber(matchMode, 0);
  const order = wholeNumber(searchMode, 1);
  if (typeof match === "object") return match;
  if (typeof order === "object") return order;
  const isLine = lookIn.height === 1 || lookIn.width === 1;
  if (!isLine || ![-1, 0, 1, 2].includes(match) || ![-2, -1, 1, 2].includes(order))
    return errorValue("#VALUE!");
  // In sorted values, which 2 and -2 promise, a search from the one end finds what halving finds.
  return { values: lookIn.rows.flat(), match, isBackwards: order < 0 };
}

function positionOf(wanted: ScalarValue, { values, match, isBackwards }: Search): number {
  const order = values.map((_value, index) => (isBackwards ? values.length - 1 - index : index));
  const isLike = match === 2 && wanted.kind === 2 ? likeness(wanted.value) : undefined;
  const same = order.find((index) => {
    const value = values[index];
    return value && (isLike ? value.kind === 2 && isLike.test(value.value) : compared(value, wanted) === 0);
  });
  if (same !== undefined) return same;
  return match === 1 || match === -1 ? nextTo(wanted, { values, match, isBackwards }, order) : -1;
}

/** The nearest value on the asked side; of equals the first in the order of the search. */
function nextTo(wanted: ScalarValue, { values, match }: Search, order: readonly number[]): number {
  let best = -1;
  for (const index of order) {
    const value = values[index];
    const side = value && compared(value, wanted);
    if (!value || side === undefined || Math.sign(side) !== match) continue;
    const nearer = best < 0 ? undefined : compared(value, values[best] ?? value);
    if (best < 0 || (nearer !== undefined && Math.sign(nearer) === -match)) best = index;
  }
  return best;
}

/** Below 0, 0 or above 0 for values of one kind; undefined for those that Excel does not compare. */
function compared(one: ScalarValue, other: ScalarValue): number | undefined {
  if (one.kind === 1 && other.kind === 1) return one.value - other.value;
  if (one.kind === 3 && other.kind === 3) return Number(one.value) - Number(other.value);
  if (one.kind !== 2 || other.kind !== 2) return one.kind === 0 && other.kind === 0 ? 0 : undefined;
  const [left, right] = [one.value.toLowerCase(), other.value.toLowerCase()];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** `*` any text, `?` one character, `~` takes the next one as it is. */
export function likeness(pattern: string): RegExp {
  const parts = pattern.match(/~[*?~]|[*?]|[^*?~]+|~/g) ?? [];
  const source = parts.map((part) => {
    if (part === "*") return ".*";
    if (part === "?") return ".";
    return literally(part.length === 2 && part.startsWith("~") ? part.slice(1) : part);
  });
  return new RegExp(`^${source.join("")}$`, "isu");
}

function lineOf(give: ArrayValue, position: number, isAcross: boolean): RuntimeValue {
  const line = isAcross
    ? give.rows.map((row) => row.slice(position, position + 1))
    : give.rows.slice(position, position + 1);
  const only = line.length === 1 && line[0]?.length === 1 ? line[0][0] : undefined;
  return only ?? arrayOf(line);
}
