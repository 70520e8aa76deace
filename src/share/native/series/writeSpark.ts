import type { Argument } from "../argument";
import type { CallWriter } from "../callWriter";
import { either } from "../phrases";
import { byNumber } from "../scoring/scoring";
import { seriesOf, valueAt, type Values } from "./values";

const blocks = '"▁▂▃▄▅▆▇█"';
const flat = '"▄"';
const gap = '" "';

interface Extremes {
  readonly lowest: string;
  readonly highest: string;
  /** Whether values may lie outside. */
  readonly isGiven: boolean;
}

/** SPARK: values, low, high. Excel 2016 joins no area: there each value stands for itself. */
export function writeSpark(writer: CallWriter, [values, low, high]: readonly Argument[]): string {
  writer.takeOne([low, high]);
  const series = seriesOf(writer, values);
  const lowest = extremeOf(writer, low, ["lowGiven", `MIN(${series.numbers})`]);
  const highest = extremeOf(writer, high, ["highGiven", `MAX(${series.numbers})`]);
  const isGiven = [low, high].some((one) => one !== undefined && one.kind !== "left out");
  return sparkOf(writer, series, { lowest, highest, isGiven });
}

/** As given, else that of the values. */
function extremeOf(
  writer: CallWriter,
  given: Argument | undefined,
  [name, own]: readonly [string, string],
): string {
  const extreme = byNumber(writer, writer.named(given, name), (text) => text ?? own);
  return writer.name(name === "lowGiven" ? "lowest" : "highest", extreme);
}

function sparkOf(writer: CallWriter, series: Values, extremes: Extremes): string {
  const { text, length } = series;
  if (writer.dialect === "365") return `CONCAT(${either(`ISNUMBER(${text})`, blockOf(text, extremes), gap)})`;
  const cells = Array.from({ length }, (_, index) => valueAt(series, String(index + 1)));
  const joined = (form: (cell: string) => string) =>
    cells.map((cell) => either(`ISNUMBER(${cell})`, form(cell), gap)).join("&");
  const isFlat = `${extremes.highest}<=${extremes.lowest}`;
  const size = `ROWS(${text})*COLUMNS(${text})=${length}`;
  const whole = either(
    isFlat,
    joined(() => flat),
    joined((cell) => stepOf(cell, extremes)),
  );
  // Where rows were put in, the values would no longer be all of them.
  return either(size, whole, "NA()");
}

function blockOf(value: string, extremes: Extremes): string {
  return either(`${extremes.highest}<=${extremes.lowest}`, flat, stepOf(value, extremes));
}

function stepOf(value: string, { lowest, highest, isGiven }: Extremes): string {
  const step = `ROUND((${value}-${lowest})/(${highest}-${lowest})*7,0)`;
  const inside = isGiven ? either(`${value}<${lowest}`, "0", either(`${value}>${highest}`, "7", step)) : step;
  return `MID(${blocks},1+${inside},1)`;
}
