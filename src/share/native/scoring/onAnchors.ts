import type { Rule } from "../../../scorecard";
import { scoreActual } from "../../../scorecard";
import { signOf } from "../direction";
import { bandOf, either, inBrackets, isAsGood, isSame, numeral, type Way } from "../phrases";
import { resolveWay } from "./resolveWay";
import { always, answered, type Check, type Levels, nothing, type Scoring, within, wrong } from "./scoring";

/** The score, or the band that it lies in. */
function told({ asked, writer }: Scoring, score: string): string {
  return asked === "score" ? score : bandOf(writer.name("score", score));
}

/** The place between min and max, turned round for Lower. */
export function onMinMax(scoring: Scoring, levels: Levels): string {
  const resolved = resolveWay(scoring, levels);
  const [min, max] = [scoring.options.levels.get("min"), scoring.options.levels.get("max")];
  if (resolved.kind === "range" || min === undefined || max === undefined) return always(scoring, [], wrong);
  const checks = [...resolved.checks, { when: `${min}>=${max}`, gives: wrong }];
  return answered(scoring, checks, (actual) => {
    const share = `100*${wayUp(resolved.way, { actual, min, max })}/(${max}-${min})`;
    return told(scoring, within(scoring.writer, scoring.writer.name("share", share), ["0", "100"]));
  });
}

interface Extremes {
  readonly actual: string;
  readonly min: string;
  readonly max: string;
}

function wayUp(way: Way, { actual, min, max }: Extremes): string {
  if (typeof way === "object") return `IF(${way.sign}>0,${actual}-${min},${max}-${actual})`;
  return way === "Lower" ? `(${max}-${actual})` : `(${actual}-${min})`;
}

/** The share of the way from the baseline to the target. */
export function onProgress(scoring: Scoring, { target }: Levels): string {
  const baseline = scoring.options.levels.get("baseline");
  if (target === undefined) return always(scoring, [], nothing);
  if (baseline === undefined || isRange(scoring)) return always(scoring, [], wrong);
  return answered(scoring, journeyChecks(scoring, target, baseline), (actual) => {
    const share = scoring.writer.name("share", `100*${progressOf(actual, target, baseline)}`);
    return told(scoring, within(scoring.writer, share, ["0", "100"]));
  });
}

const isRange = ({ direction }: Scoring) => direction.kind === "word" && direction.way === "Range";

function progressOf(actual: string, target: string, baseline: string): string {
  return `(${actual}-${baseline})/(${target}-${baseline})`;
}

/** A way that leads nowhere, or not where the direction says. */
function journeyChecks({ direction, writer }: Scoring, target: string, baseline: string): readonly Check[] {
  const same = { when: isSame(baseline, target), gives: wrong };
  if (direction.kind === "live") {
    const sign = writer.name("betterIs", signOf(direction.text, `IF(${target}<${baseline},-1,1)`));
    return [same, { when: `${sign}*(${target}-${baseline})<0`, gives: wrong }];
  }
  if (direction.kind !== "word") return [same];
  const compare = direction.way === "Lower" ? ">" : "<";
  return [same, { when: `${target}${compare}${baseline}`, gives: wrong }];
}

/** Progress against the share of the days that are gone: 33⅓ at 85 % of it, 66⅔ at 95 %, 100 at 100 %. */
export function onExpected(scoring: Scoring, { target }: Levels): string {
  const { levels } = scoring.options;
  const [baseline, start, end, asOf] = [
    levels.get("baseline"),
    levels.get("start"),
    levels.get("end"),
    levels.get("as of"),
  ];
  if (target === undefined) return always(scoring, [], nothing);
  if (baseline === undefined || !start || !end || !asOf || isRange(scoring))
    return always(scoring, [], wrong);
  const tooSoon = scoring.asked === "status" ? '"No data"' : nothing;
  const checks = [...journeyChecks(scoring, target, baseline), { when: `${start}>=${end}`, gives: wrong }];
  return answered(scoring, checks, (actual) => {
    const due = scoring.writer.name("dueShare", `MIN(1,(${asOf}-${start})/(${end}-${start}))`);
    const pace = `${inBrackets(progressOf(actual, target, baseline))}/${due}`;
    const score = told(scoring, byPace(scoring, scoring.writer.name("pace", pace)));
    return either(`${asOf}<=${start}`, tooSoon, score);
  });
}

function byPace({ writer }: Scoring, pace: string): string {
  const green = `200/3+2000/3*(${pace}-0.95)`;
  const amber = `100/3+1000/3*(${pace}-0.85)`;
  return either(
    isAsGood("Higher", pace, "0.95"),
    within(writer, green, ["200/3", "100"]),
    either(
      isAsGood("Higher", pace, "0.85"),
      within(writer, amber, ["100/3", "200/3"]),
      within(writer, `100/3*${pace}/0.85`, ["0", "100/3"]),
    ),
  );
}

/** Linear between points of one's own, flat beyond them. */
export function onPoints(scoring: Scoring): string {
  const { points } = scoring.options;
  if (!points || scoreActual(0, { method: "Points", points }).kind === "failed")
    return always(scoring, [], wrong);
  return answered(scoring, [], (actual) => told(scoring, between(points, actual)));
}

function between(points: NonNullable<Rule["points"]>, actual: string): string {
  const [first, second] = points;
  const compare = (second?.value ?? 0) < (first?.value ?? 0) ? ">=" : "<=";
  const beyond = numeral(points.at(-1)?.score ?? 0);
  return points.reduceRight((text, { value, score }, index) => {
    const before = points[index - 1];
    const [rise, run] = [score - (before?.score ?? score), value - (before?.value ?? value)];
    const line = before
      ? `${numeral(before.score)}+(${actual}-${numeral(before.value)})*${numeral(rise)}/${numeral(run)}`
      : numeral(score);
    return either(`${actual}${compare}${numeral(value)}`, line, text);
  }, beyond);
}
