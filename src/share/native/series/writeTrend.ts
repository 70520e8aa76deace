import type { Argument } from "../argument";
import type { CallWriter } from "../callWriter";
import { directionOf, signOf } from "../direction";
import { either, knownNumber, numeral } from "../phrases";
import { factorOf } from "../scoring/resolveWay";
import { byNumber, wrong } from "../scoring/scoring";
import { seriesOf, valueAt } from "./values";

const usualTolerance = "0.01";

/** TREND: values, direction, tolerance. */
export function writeTrend(writer: CallWriter, [values, way, tolerance]: readonly Argument[]): string {
  writer.takeOne([way, tolerance]);
  const series = seriesOf(writer, values);
  const direction = directionOf(writer, way);
  if (direction.kind === "wrong") return wrong;
  const sign =
    direction.kind === "live"
      ? writer.name("betterIs", signOf(direction.text, "1"))
      : factorOf(direction.kind === "word" && direction.way === "Lower" ? "Lower" : "Higher");
  const size = series.isRow ? `COLUMNS(${series.text})` : `ROWS(${series.text})`;
  const latest = writer.name("latest", valueAt(series, size));
  const before = writer.name("before", valueAt(series, `${size}-1`));
  return byNumber(writer, writer.named(tolerance, "tolerance"), (share) => {
    if (series.length < 2) return either(`${size}=1`, '"No data"', "NA()");
    const trend = trendIn({ latest, before, sign, share: steadyShare(share) });
    return either(`ISNUMBER(${latest})*ISNUMBER(${before})`, trend, '"No data"');
  });
}

/** A tolerance below 0 is none. */
function steadyShare(share: string | undefined): string {
  const known = knownNumber(share ?? usualTolerance);
  return known === undefined ? `MAX(0,${share})` : numeral(Math.max(0, known));
}

interface Step {
  readonly latest: string;
  readonly before: string;
  readonly sign: string;
  readonly share: string;
}

function trendIn({ latest, before, sign, share }: Step): string {
  const isSteady = `ABS(${latest}-${before})<=${share}*ABS(${before})`;
  const gain =
    sign === "1"
      ? `${latest}>${before}`
      : sign === "-1"
        ? `${latest}<${before}`
        : `${sign}*(${latest}-${before})>0`;
  return either(isSteady, '"Steady"', either(gain, '"Improving"', '"Worsening"'));
}
