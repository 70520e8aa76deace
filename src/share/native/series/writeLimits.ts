import type { Argument } from "../argument";
import type { CallWriter } from "../callWriter";
import { either } from "../phrases";
import { nothing } from "../scoring/scoring";
import { seriesOf, type Values } from "./values";

const fewest = 10;

/** XMR: mean, upper limit, lower limit, mean moving range, number of points. */
export function writeLimits(writer: CallWriter, [values]: readonly Argument[]): string {
  const series = seriesOf(writer, values);
  const count = writer.name("points", series.count);
  const mean = writer.name("mean", `AVERAGE(${series.numbers})`);
  const moves = writer.name("movingRange", `${movesIn(writer, series)}/(${count}-1)`);
  const limits = [mean, `${mean}+2.66*${moves}`, `${mean}-2.66*${moves}`, moves, count];
  return either(`${count}<${fewest}`, nothing, `CHOOSE({1,2,3,4,5},${limits.join(",")})`);
}

/** What lies between neighbours, added up; a gap is passed over: neighbours are those whose ranks differ by one. */
function movesIn(writer: CallWriter, { text, places, isRow }: Values): string {
  const known = writer.name("known", `ISNUMBER(${text})`);
  const place = writer.name("place", places);
  const isUpTo = `(TRANSPOSE(${place})<=${place})*1`;
  const rank = writer.name("order", isRow ? `MMULT(${known}*1,${isUpTo})` : `MMULT(${isUpTo},${known}*1)`);
  const isNext = `${known}*TRANSPOSE(${known})*(${rank}=TRANSPOSE(${rank})+1)`;
  return `SUM(IF(${isNext},ABS(${text}-TRANSPOSE(${text})),0))`;
}
