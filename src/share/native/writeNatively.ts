import { tokenizeFormula, type FormulaToken } from "excel-workbench/books";
import { callsUs, enteredAnew } from "../../sheets";
import { type Argument, argumentOf } from "./argument";
import { CallWriter, type FormulaState } from "./callWriter";
import { fitsInExcel } from "./fitsInExcel";
import type { NativeFormula, Writing } from "./nativeFormula";
import { writeForecast } from "./series/writeForecast";
import { writeLimits } from "./series/writeLimits";
import { writeSignal } from "./series/writeSignal";
import { writeSpark } from "./series/writeSpark";
import { writeTrend } from "./series/writeTrend";
import { writeScoring } from "./scoring/writeScoring";
import { argumentsIn, type Call, callAt } from "./tokens";
import { writeAggregate, writeRequired } from "./writeAggregate";
import { writeAttainment, writeBand, writeVariance } from "./writeComparison";
import { writeRollUp } from "./writeRollUp";

type Write = (writer: CallWriter, given: readonly Argument[]) => string;

/** Every function of ours that has a native form, with how many arguments it takes. */
const forms = new Map<string, readonly [number, Write]>([
  ["STATUS", [5, (writer, given) => writeScoring(writer, given, "status")]],
  ["SCORE", [5, (writer, given) => writeScoring(writer, given, "score")]],
  ["BAND", [1, writeBand]],
  ["ROLLUP", [5, writeRollUp]],
  ["VARIANCE", [4, writeVariance]],
  ["ATTAINMENT", [4, writeAttainment]],
  ["AGGREGATE", [3, writeAggregate]],
  ["TREND", [3, writeTrend]],
  ["SPARK", [3, writeSpark]],
  ["XMR", [1, writeLimits]],
  ["SIGNAL", [2, writeSignal]],
  ["FORECAST", [4, writeForecast]],
  ["REQUIRED", [4, writeRequired]],
]);

/**
 * A formula in which every call of ours is written out in Excel's own functions: it gives the same for the same cells, and goes on
 * calculating. What decides its form (a method, options, a direction such as Range) is taken as it stands now, and the formula gives
 * `#N/A` as soon as the cell says something else. What it cannot read is an error, never another number.
 *
 * Bands are the functions' own. Scores are too, within 1e-9, but where an actual is within 1e-9 of a level without being it: the
 * functions take it for the level there, the formula gives the score of the actual itself.
 *
 * @param formula as the book keeps it, without "="; one without calls of ours comes back as it is
 */
export function writeNatively(formula: string, writing: Writing): NativeFormula {
  if (!callsUs(formula)) return { kind: "native", formula, isArray: false };
  const tokens = tokenizeFormula(enteredAnew(formula));
  const words = tokens.map(({ text }) => text.toUpperCase());
  const state: FormulaState = { writing, taken: new Set(words), refusals: [], isArray: false };
  const text = rewrite(tokens, state);
  const [refusal] = state.refusals;
  if (refusal) return { kind: "none", ...refusal };
  if (callsUs(text)) return { kind: "none", because: "unreadable", calling: "" };
  if (!fitsInExcel(text)) return { kind: "none", because: "too long", calling: "" };
  return { kind: "native", formula: text, isArray: state.isArray };
}

function rewrite(tokens: readonly FormulaToken[], state: FormulaState): string {
  const parts: string[] = [];
  for (let index = 0; index < tokens.length;) {
    const call = callAt(tokens, index);
    parts.push(call ? writeCall(call, state) : (tokens[index]?.text ?? ""));
    if (call && state.writing.dialect === "2016" && parts.at(-2) === "@") withoutAt(parts, call, state);
    index = call?.end ?? index + 1;
  }
  return parts.join("");
}

/** Excel 2016 knows no "@": it says nothing of one value, and of several it cannot be said. */
function withoutAt(parts: string[], { name }: Call, state: FormulaState): void {
  if (state.isArray) state.refusals.push({ because: "argument", calling: name });
  parts.splice(-2, 1);
}

function writeCall({ name, inside }: Call, state: FormulaState): string {
  const writer = new CallWriter(state, name);
  const [most, write] = forms.get(name) ?? [];
  if (!write || most === undefined) return writer.refuse("function");
  const given = argumentsIn(inside).map((tokens) =>
    argumentOf(tokens, rewrite(tokens, state), state.writing.read),
  );
  if (given.length > most) return writer.refuse("argument");
  return writer.finish(write(writer, given));
}
