import { closingIndex, joinTokens, type FormulaToken } from "excel-workbench/books";
import { argumentsIn, trimmed } from "./tokens";

/** Functions that make one value of whatever areas they are handed. */
const ofAll = new Set(
  `SUM MAX MIN AVERAGE COUNT COUNTA COUNTBLANK SUMPRODUCT MEDIAN PRODUCT AND OR ROWS COLUMNS STDEV STDEV.S STDEV.P VAR VAR.S
  VAR.P SUBTOTAL MAXA MINA AVERAGEA CONCAT TEXTJOIN`.split(/\s+/),
);

/** Functions that take areas in some places, and give one value where one value stands in the others. */
const inPlaces: Readonly<Record<string, (place: number) => boolean>> = {
  SUMIF: (place) => place !== 1,
  COUNTIF: (place) => place === 0,
  AVERAGEIF: (place) => place !== 1,
  SUMIFS: (place) => place === 0 || place % 2 === 1,
  AVERAGEIFS: (place) => place === 0 || place % 2 === 1,
  MAXIFS: (place) => place === 0 || place % 2 === 1,
  MINIFS: (place) => place === 0 || place % 2 === 1,
  COUNTIFS: (place) => place % 2 === 0,
  VLOOKUP: (place) => place === 1,
  HLOOKUP: (place) => place === 1,
  MATCH: (place) => place === 1,
};

/** Functions that may give more than one value without being handed an area. */
const ofSeveral =
  /^(?:SEQUENCE|RANDARRAY|OFFSET|INDIRECT|CHOOSE|LET|LAMBDA|XLOOKUP|FILTER|TEXTSPLIT|MAKEARRAY|EXPAND|MUNIT|ROW|COLUMN)$/i;

/** Whether an expression is one value for sure: it names no area, no list and nothing that may stand for one. */
export function isOneValue(tokens: readonly FormulaToken[]): boolean {
  for (let index = 0; index < tokens.length; index++) {
    const open = nextOf(tokens, index);
    if (tokens[index]?.kind === "word" && tokens[open]?.kind === "open") {
      if (!isCallOfOne(tokens[index]?.text ?? "", insideOf(tokens, open))) return false;
      index = closingIndex(tokens, open);
    } else if (!isOne(tokens, index)) return false;
  }
  return true;
}

const insideOf = (tokens: readonly FormulaToken[], open: number) =>
  argumentsIn(tokens.slice(open + 1, closingIndex(tokens, open)));

function nextOf(tokens: readonly FormulaToken[], index: number): number {
  return tokens[index + 1]?.kind === "space" ? index + 2 : index + 1;
}

function isCallOfOne(name: string, given: readonly (readonly FormulaToken[])[]): boolean {
  const plain = name.toUpperCase().replace(/^_XLFN\./, "");
  if (ofAll.has(plain)) return true;
  if (plain === "INDEX") return given.length > 1 && given.slice(1).every(isPlace);
  const mayBeArea = inPlaces[plain] ?? (() => false);
  return !ofSeveral.test(plain) && given.every((tokens, place) => mayBeArea(place) || isOneValue(tokens));
}

/** A place from 1 on: 0 would be a whole row or column. */
function isPlace(tokens: readonly FormulaToken[]): boolean {
  const own = trimmed(tokens);
  const isMatch = own[0]?.text.toUpperCase() === "MATCH" && closingIndex(own, 1) === own.length - 1;
  return /^[1-9]\d*$/.test(joinTokens(own)) || (isMatch && isOneValue(own));
}

function isOne(tokens: readonly FormulaToken[], index: number): boolean {
  const { kind, text } = tokens[index] ?? { kind: "other", text: "" };
  if (kind === "spill" || [":", "{", "@"].includes(text)) return false;
  if (kind === "bracket") return /^\[@[^:]*\]$/s.test(text);
  if (kind !== "word") return true;
  const isNextBracket = tokens[nextOf(tokens, index)]?.kind === "bracket";
  return isNextBracket || /^(?:TRUE|FALSE|\$?[A-Z]{1,3}\$?[1-9]\d{0,6})$/i.test(text);
}
