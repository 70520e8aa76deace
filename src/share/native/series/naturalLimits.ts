import type { CallWriter } from "../callWriter";
import { seriesOf, type Values } from "./values";
import type { Argument } from "../argument";

/** The natural limits of a series as parts of a formula; they mean something from ten points on. */
export interface Limits {
  readonly series: Values;
  readonly points: string;
  readonly mean: string;
  readonly movingRange: string;
  /** Which values are numbers. */
  readonly known: string;
  /** The places of the values, rising. */
  readonly place: string;
  /** How many numbers there are up to each place. */
  readonly order: string;
}

export const fewestPoints = 10;

export function limitsOf(writer: CallWriter, given: Argument | undefined): Limits {
  const series = seriesOf(writer, given);
  const known = writer.name("known", `ISNUMBER(${series.text})`);
  const place = writer.name("place", series.places);
  const order = writer.name("order", sumOver(series, `${known}*1`, isUpTo(place)));
  const points = writer.name("points", series.count);
  const mean = writer.name("mean", `AVERAGE(${series.numbers})`);
  const moves = movesIn(series.text, known, order);
  const movingRange = writer.name("movingRange", `${moves}/(${points}-1)`);
  return { series, points, mean, movingRange, known, place, order };
}

/** What lies between neighbours, added up; a gap is passed over: neighbours are those whose order differs by one. */
function movesIn(text: string, known: string, order: string): string {
  const isNext = `${known}*TRANSPOSE(${known})*(${order}=TRANSPOSE(${order})+1)`;
  return `SUM(IF(${isNext},ABS(${text}-TRANSPOSE(${text})),0))`;
}

/** Whether another value, which is the transposed one, stands no later. */
export function isUpTo(place: string): string {
  return `(TRANSPOSE(${place})<=${place})*1`;
}

/** For each value the sum over all those that are related to it. */
export function sumOver({ isRow }: Values, what: string, related: string): string {
  return isRow ? `MMULT(${what},${related})` : `MMULT(${related},${what})`;
}
