import { aggregations, type Aggregation } from "../../scorecard";
import { type Argument, isOneCell, isSameShape } from "./argument";
import type { CallWriter } from "./callWriter";
import { foldWord } from "./foldWord";
import { either, knownNumber } from "./phrases";
import { byNumber, nothing, wrong } from "./scoring/scoring";
import { areReadable, numbersOf } from "./series/values";

interface Area {
  readonly argument: Argument;
  readonly text: string;
  readonly count: string;
}

function areaOf(writer: CallWriter, given: Argument | undefined, name: string): Area | undefined {
  const argument = writer.named(given, name);
  if (!argument || argument.kind === "left out") return undefined;
  writer.useArrays();
  writer.require(areReadable(argument.text));
  return { argument, text: argument.text, count: `COUNT(${argument.text})` };
}

const sumOf = ({ text }: Area) => `SUM(IF(ISNUMBER(${text}),${text},0))`;

/** AGGREGATE: values, method, denominators. */
export function writeAggregate(
  writer: CallWriter,
  [values, method, denominators]: readonly Argument[],
): string {
  const way = foldWord(writer, method, aggregations, "Sum");
  const [above, below] = [areaOf(writer, values, "values"), areaOf(writer, denominators, "denominators")];
  if (!way) return wrong;
  if (!above) return writer.refuse("argument");
  if (way === "Ratio") return below ? ratioOf(writer, above, below) : writer.refuse("argument");
  return either(`${above.count}=0`, nothing, combine(writer, above, way));
}

function combine(writer: CallWriter, area: Area, way: Exclude<Aggregation, "Ratio">): string {
  const numbers = numbersOf(area.argument, area.text);
  if (way === "Sum") return sumOf(area);
  if (way !== "Last") return `${way.toUpperCase()}(${numbers})`;
  const { shape } = area.argument;
  if (!shape || Math.min(shape.rows, shape.columns) > 1) writer.refuse("argument");
  // The last number is where a search for a larger one ends.
  return `LOOKUP(2,1/ISNUMBER(${area.text}),${area.text})`;
}

/** The sum of the numerators over that of the denominators, of the pairs that are whole. */
function ratioOf(writer: CallWriter, above: Area, below: Area): string {
  const [one, other] = [above.argument.shape, below.argument.shape];
  const cells = (shape: typeof one) => (shape ? shape.rows * shape.columns : undefined);
  if (one && other && cells(one) !== cells(other)) return wrong;
  if (!one || !other || !isSameShape(one, other)) return writer.refuse("argument");
  const isWhole = writer.name("known", `ISNUMBER(${above.text})*ISNUMBER(${below.text})`);
  const total = writer.name("total", `SUM(IF(${isWhole},${below.text},0))`);
  const quotient = `SUM(IF(${isWhole},${above.text},0))/${total}`;
  const ratio = either(`${total}<=0`, nothing, quotient);
  // One empty cell is an argument that was left out.
  return isOneCell(below.argument) ? either(`TRIM(${below.text})=""`, wrong, ratio) : ratio;
}

/** REQUIRED: actuals, the year's target, periods left, aggregation. */
export function writeRequired(
  writer: CallWriter,
  [actuals, yearTarget, periodsLeft, aggregation]: readonly Argument[],
): string {
  writer.takeOne([yearTarget, periodsLeft]);
  const way = foldWord(writer, aggregation, aggregations, "Sum");
  const area = areaOf(writer, actuals, "actuals");
  const [target, left] = [writer.named(yearTarget, "yearTarget"), writer.named(periodsLeft, "periodsLeft")];
  if (!way) return wrong;
  if (!area) return writer.refuse("argument");
  return byNumber(writer, target, (level) =>
    byNumber(writer, left, (periods) => {
      const isThere = level !== undefined && way !== "Ratio";
      if (periods === undefined) return nothing;
      return inTurn(periods, isThere ? rateOf(area, { level, periods, way }) : nothing);
    }),
  );
}

/** A whole number of periods, and at least one. */
function inTurn(periods: string, rate: string): string {
  const known = knownNumber(periods);
  if (known === 0) return nothing;
  if (known !== undefined) return Number.isInteger(known) && known > 0 && known <= 366 ? rate : wrong;
  const isCount = `IF(${periods}=INT(${periods}),ABS(${periods}-183)<=183)`;
  return either(isCount, rate === nothing ? nothing : either(`${periods}=0`, nothing, rate), wrong);
}

interface Rate {
  readonly level: string;
  readonly periods: string;
  readonly way: Exclude<Aggregation, "Ratio">;
}

function rateOf(area: Area, { level, periods, way }: Rate): string {
  if (way === "Sum") return `(${level}-${sumOf(area)})/${periods}`;
  if (way === "Average") return `(${level}*(${area.count}+${periods})-${sumOf(area)})/${periods}`;
  return level;
}
