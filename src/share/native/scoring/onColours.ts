import { either, isAsGood, isSame, type Way } from "../phrases";
import { metOrNot, onGoal } from "./onLine";
import { usualFlag } from "./usualFlag";
import { resolveWay } from "./resolveWay";
import { always, answered, type Check, type Levels, nothing, type Scoring, within, wrong } from "./scoring";

/** 100 when the target is met, else 0; of a range, inside both its ends. */
export function onGoalOnly(scoring: Scoring, levels: Levels): string {
  const resolved = resolveWay(scoring, levels);
  const { target } = levels;
  const checks = resolved.kind === "line" ? resolved.checks : [];
  if (target === undefined) return always(scoring, checks, nothing);
  if (resolved.kind === "line")
    return answered(scoring, checks, (actual) => onGoal(scoring, { actual, target, way: resolved.way }));
  const high = scoring.options.levels.get("target high");
  if (high === undefined) return always(scoring, [], wrong);
  return answered(scoring, [], (actual) => {
    const miss = scoring.asked === "status" ? '"Red"' : "0";
    const isBelow = isAsGood("Lower", actual, high);
    return either(isAsGood("Higher", actual, target), metOrNot(scoring.asked, isBelow), miss);
  });
}

const belowBreak = "49.9999999";

interface Colours {
  readonly worst: string;
  readonly middle: string;
  readonly best: string;
  readonly way: Way;
}

/** 0 at the worst, 50 at the break, 100 at the best; Green from the break. */
export function onTwoColours(scoring: Scoring, levels: Levels): string {
  const resolved = resolveWay(scoring, levels);
  const { target: best, redFlag } = levels;
  if (resolved.kind === "range") return always(scoring, [], wrong);
  const { way, checks } = resolved;
  if (best === undefined) return always(scoring, checks, nothing);
  const { levels: options } = scoring.options;
  const tolerance = options.get("tolerance") ?? "0.1";
  const worst = redFlag ?? scoring.writer.name("usualFlag", usualFlag(best, way, tolerance));
  const given = options.get("break");
  const middle = given ?? scoring.writer.name("middle", `(${worst}+${best})/2`);
  const same = { when: isSame(worst, best), gives: nothing };
  const outside = given === undefined ? [] : breakChecks({ worst, middle: given, best, way });
  const score = (actual: string) => onColours(scoring, actual, { worst, middle, best, way });
  if (redFlag === undefined) return answered(scoring, [...checks, same, ...outside], score);
  // Where worst and best are one there is no break.
  const known = outside.map(({ when, gives }) => ({ when: either(same.when, "FALSE", when), gives }));
  return answered(scoring, [...checks, ...known], (actual) =>
    either(same.when, onGoal(scoring, { actual, target: best, way }), score(actual)),
  );
}

/** A break that is not between the worst and the best. */
function breakChecks({ worst, middle, best, way }: Colours): readonly Check[] {
  const isNotBeyond = (one: string, other: string) => {
    if (typeof way === "object") return `${way.sign}*(${one}-${other})<=0`;
    return way === "Lower" ? `${one}>=${other}` : `${one}<=${other}`;
  };
  return [
    { when: isNotBeyond(middle, worst), gives: wrong },
    { when: isNotBeyond(best, middle), gives: wrong },
  ];
}

function onColours(
  { asked, writer }: Scoring,
  actual: string,
  { worst, middle, best, way }: Colours,
): string {
  const isGreen = isAsGood(way, actual, middle);
  if (asked === "status") return metOrNot(asked, isGreen);
  const better = `50+50*(${actual}-${middle})/(${best}-${middle})`;
  const worse = `50*(${actual}-${worst})/(${middle}-${worst})`;
  return either(
    isGreen,
    within(writer, writer.name("better", better), ["50", "100"]),
    within(writer, writer.name("worse", worse), ["0", belowBreak]),
  );
}
