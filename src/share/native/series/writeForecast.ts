import type { Argument } from "../argument";
import type { CallWriter } from "../callWriter";
import { foldCell, foldWord } from "../foldWord";
import { either } from "../phrases";
import { nothing, wrong } from "../scoring/scoring";
import { listOf, seriesOf } from "./values";

const fewest = 3;
const longest = { periods: 120, season: 366 };

/** FORECAST: values, periods, season, method. The damped trend is fitted over a grid, which no function of Excel's does. */
export function writeForecast(
  writer: CallWriter,
  [values, periods, season, method]: readonly Argument[],
): string {
  const way = foldWord(writer, method, ["Damped", "Linear"], "Damped");
  const ahead = countIn(foldCell(writer, periods), longest.periods);
  const length = countIn(foldCell(writer, season), longest.season);
  const series = seriesOf(writer, values);
  if (!way || ahead === "wrong" || length === "wrong") return wrong;
  if (way === "Damped") return writer.refuse("method");
  const { text, numbers, places } = series;
  const count = writer.name("points", series.count);
  const known = writer.name("known", numbers);
  const place = writer.name("place", `IF(ISNUMBER(${text}),${places},"")`);
  const next = writer.name("next", `MAX(${places})+${listOf(ahead ?? 1, ";")}`);
  const line = `INTERCEPT(${known},${place})+SLOPE(${known},${place})*${next}`;
  const spread = `SQRT(1+1/${count}+(${next}-AVERAGE(${place}))^2/DEVSQ(${place}))`;
  const expected = writer.name("expected", line);
  const width = writer.name("width", `T.INV(0.9,${count}-2)*STEYX(${known},${place})*${spread}`);
  const columns = [expected, `${expected}-${width}`, `${expected}+${width}`];
  return either(`${count}<${fewest}`, nothing, `CHOOSE({1,2,3},${columns.join(",")})`);
}

function countIn(value: string | number | boolean | undefined, most: number): number | "wrong" | undefined {
  if (value === undefined || value === "") return undefined;
  const isFine = typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most;
  return isFine ? value : "wrong";
}
