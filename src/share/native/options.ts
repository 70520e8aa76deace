import type { CellValue } from "excel-workbench/books";
import {
  isNoDataMark,
  type MethodName,
  methodNames,
  parseNumber,
  parsePeriod,
  parsePoints,
  parseYesNo,
  plainWord,
  spanOf,
  type Rule,
} from "../../scorecard";
import { type Argument, isOneCell, leftOut } from "./argument";
import type { CallWriter } from "./callWriter";
import { foldCell, says } from "./foldWord";
import { numeral, quoted } from "./phrases";

const numberNames = [
  "tolerance",
  "stretch",
  "floor",
  "target high",
  "red flag high",
  "baseline",
  "min",
  "max",
  "break",
] as const;
const dayNames = ["start", "end", "as of"] as const;
type LevelName = (typeof numberNames)[number] | (typeof dayNames)[number];
const otherNames = ["method", "scoring", "yes is good", "points"] as const;
type OptionName = LevelName | (typeof otherNames)[number];
const optionNames: readonly OptionName[] = [...numberNames, ...dayNames, ...otherNames];

/** The options that a method looks at. */
const usedBy: Readonly<Record<MethodName, readonly OptionName[]>> = {
  Target: ["tolerance", "stretch", "floor", "target high", "red flag high"],
  "Goal only": ["target high"],
  "Two colour": ["target high", "tolerance", "break"],
  "Min-max": ["target high", "min", "max"],
  Progress: ["baseline"],
  Expected: ["baseline", "start", "end", "as of"],
  Points: ["points"],
  "Yes/No": ["yes is good"],
  None: [],
};

/** The options of a call: levels as they stand in the formula, the rest as it is now. */
export interface Options {
  readonly method: MethodName;
  readonly levels: ReadonlyMap<LevelName, string>;
  readonly yesIsGood: boolean;
  readonly points: Rule["points"];
}

/** An option as it is given: in a text, or in a cell of its own. */
interface Given {
  readonly name: OptionName;
  readonly value: CellValue;
  /** The cell; undefined in a text. */
  readonly cell?: string;
}

/**
 * What the options say. A method, an answer, points and a day as text have to go on saying it, a number in a cell is followed.
 *
 * @returns undefined where they make no sense: the call is `#VALUE!` then
 */
export function optionsOf(writer: CallWriter, argument: Argument = leftOut): Options | undefined {
  const given = isOneCell(argument) ? inText(foldCell(writer, argument)) : inArea(writer, argument);
  if (!given) return undefined;
  if (given.some(isWrongShare)) return undefined;
  if (!given.every(isReadable)) writer.refuse("unknown value");
  const valueOf = (name: OptionName) => lastOf(writer, given, name);
  const method = methodIn(writer, [valueOf("method"), valueOf("scoring")]);
  if (!method) return undefined;
  const used = usedBy[method].flatMap((name) => valueOf(name) ?? []);
  const levels = used.flatMap((option) => levelOf(writer, option));
  const isGood = answerIn(writer, valueOf("yes is good"));
  const points = method === "Points" ? pointsIn(writer, valueOf("points")) : undefined;
  return { method, levels: new Map(levels), yesIsGood: isGood, points };
}

function lastOf(writer: CallWriter, given: readonly Given[], name: OptionName): Given | undefined {
  const named = given.filter((option) => option.name === name);
  if (named.length > 1) writer.refuse("argument");
  return named.at(-1);
}

const byWord = new Map(optionNames.map((name) => [plainWord(name), name]));

function inText(value: string | number | boolean | undefined): readonly Given[] | undefined {
  const parts = String(value ?? "")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const given = parts.flatMap((part) => {
    const [name = "", said] = part.split("=").map((half) => half.trim());
    const known = byWord.get(plainWord(name));
    return known && said !== undefined ? [{ name: known, value: said }] : [];
  });
  return given.length === parts.length ? given.filter((option) => option.value !== "") : undefined;
}

/** Two columns of names and values, or headers and values: the names have to stay where they are. */
function inArea(writer: CallWriter, { kind, text }: Argument): readonly Given[] {
  const cells = kind === "cells" ? writer.read(text) : undefined;
  if (!cells) return refused(writer, "unknown value");
  const isColumns = cells[0]?.length === 2;
  const names = isColumns ? cells.map(([name]) => name) : (cells[0] ?? []);
  if (!names.every((name) => name === undefined || typeof name === "string"))
    return refused(writer, "argument");
  const cellOf = (index: number) =>
    isColumns ? `INDEX(${text},${index + 1},2)` : `INDEX(${text},2,${index + 1})`;
  const listed = names.map((name) => quoted(name ?? "")).join(isColumns ? ";" : ",");
  const all = isColumns ? `INDEX(${text},0,1)` : `INDEX(${text},1,0)`;
  writer.guard(`SUMPRODUCT(--(${all}={${listed}}))=${names.length}`);
  return names.flatMap((name, index) => {
    const known = byWord.get(plainWord(name ?? ""));
    const value = isColumns ? cells[index]?.[1] : cells[1]?.[index];
    return known && (isColumns || cells[1]) ? [{ name: known, value, cell: cellOf(index) }] : [];
  });
}

function refused(writer: CallWriter, because: "argument" | "unknown value"): readonly Given[] {
  writer.refuse(because);
  return [];
}

/** The option has to go on saying what it says. */
function keep(writer: CallWriter, { cell, value }: Given): void {
  if (typeof value === "object") writer.refuse("unknown value");
  else if (cell !== undefined) writer.guard(says(cell, value));
}

const isBlank = (value: CellValue) =>
  value === undefined || (typeof value === "string" && value.trim() === "");

const isGap = (value: CellValue) => isBlank(value) || (typeof value === "string" && isNoDataMark(value));

function methodIn(writer: CallWriter, options: readonly (Given | undefined)[]): MethodName | undefined {
  options.forEach((option) => option && keep(writer, option));
  const said = options.filter((option) => option && !isBlank(option.value));
  if (said.length > 1) writer.refuse("argument");
  const [option] = said;
  if (!option) return "Target";
  return methodNames.find((name) => plainWord(name) === plainWord(String(option.value)));
}

function levelOf(writer: CallWriter, option: Given): readonly (readonly [LevelName, string])[] {
  const day = dayNames.find((name) => name === option.name);
  if (day) return pairOf(day, dayOf(writer, option));
  const name = numberNames.find((one) => one === option.name);
  return name ? pairOf(name, numberOf(writer, option)) : [];
}

function pairOf(name: LevelName, text: string | undefined): readonly (readonly [LevelName, string])[] {
  return text === undefined ? [] : [[name, text]];
}

function numberOf(writer: CallWriter, option: Given): string | undefined {
  const { cell, value, name } = option;
  if (cell !== undefined && typeof value === "number") {
    writer.guard(name === "tolerance" ? `IF(ISNUMBER(${cell}),ABS(${cell}-0.5)<=0.5)` : `ISNUMBER(${cell})`);
    return cell;
  }
  if (isGap(value)) return void keep(writer, option);
  const number = numberIn(option);
  return number === undefined ? writer.refuse("unknown value") : numeral(number);
}

/** What an option says as a number; a text in a cell is one to some readers only. */
function numberIn({ cell, value }: Given): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && cell === undefined ? parseNumber(value, "en-US", true) : undefined;
}

/** One that cannot be read makes no sense of the whole call, even where the method does not look at it. */
function isReadable(option: Given): boolean {
  const isNumber = numberNames.some((name) => name === option.name);
  return !isNumber || isGap(option.value) || numberIn(option) !== undefined;
}

function isWrongShare(option: Given): boolean {
  const share = option.name === "tolerance" ? numberIn(option) : undefined;
  return share !== undefined && (share < 0 || share > 1);
}

/** The serial number of 1970-01-01. */
const firstDay = 25_569;

/** A day as Excel counts it; a date in a cell is followed, and has to be one. */
function dayOf(writer: CallWriter, option: Given): string | undefined {
  const { cell, value, name } = option;
  if (isBlank(value)) return void keep(writer, option);
  const isWritten = typeof value === "number" || typeof value === "string";
  const written = isWritten ? parsePeriod(value) : undefined;
  if (!written) return writer.refuse("unknown value");
  if (cell !== undefined && typeof value === "number" && written.kind === "date") {
    writer.guard(`IF(ISNUMBER(${cell}),ABS(${cell}-1480000)<1477700)`);
    return `INT(${cell})`;
  }
  keep(writer, option);
  const span = written.kind === "date" ? undefined : spanOf(written.period, { fiscalYearStart: 1 });
  const day = written.kind === "date" ? written.day : name === "start" ? span?.first : span?.last;
  return day === undefined ? writer.refuse("unknown value") : numeral(day + firstDay);
}

function answerIn(writer: CallWriter, option: Given | undefined): boolean {
  if (!option) return true;
  keep(writer, option);
  const { value } = option;
  if (isGap(value)) return true;
  const answer = typeof value === "boolean" ? value : parseYesNo(String(value));
  if (answer === undefined) writer.refuse("unknown value");
  return answer ?? true;
}

function pointsIn(writer: CallWriter, option: Given | undefined): Rule["points"] {
  if (!option || isBlank(option.value)) return undefined;
  keep(writer, option);
  const isText = option.cell === undefined || !/\d[.,]\d/.test(String(option.value));
  const points = isText ? parsePoints(String(option.value), "en-US", true) : undefined;
  if (!points) writer.refuse("unknown value");
  return points;
}
