import { either, isSame, knownNumber, numeral, type Way } from "../phrases";
import { onGoal, onLine } from "./onLine";
import { onRange } from "./onRange";
import { resolveWay } from "./resolveWay";
import { usualFlag } from "./usualFlag";
import { always, answered, type Check, type Levels, nothing, type Scoring } from "./scoring";

/** Linear from the red flag (33⅓) to the target (66⅔), and as far beyond each. */
export function onTarget(scoring: Scoring, levels: Levels): string {
  const resolved = resolveWay(scoring, levels);
  const { target, redFlag } = levels;
  const checks = resolved.kind === "line" ? resolved.checks : [];
  if (target === undefined) return always(scoring, checks, nothing);
  if (resolved.kind === "range") return onRange(scoring, { low: target, redFlag });
  const { way } = resolved;
  if (redFlag === undefined) return withTolerance(scoring, { target, way }, checks);
  return answered(scoring, checks, (actual) => {
    const line = onLine(scoring, { actual, target, redFlag, way });
    if (scoring.asked === "status") return line;
    return either(isSame(redFlag, target), onGoal(scoring, { actual, target, way }), line);
  });
}

interface Goal {
  readonly target: string;
  readonly way: Way;
}

const defaultTolerance = 0.1;
/** With less the red flag might be the target to whoever compares them. */
const leastTolerance = 1e-8;

/** The red flag lies a tolerance away from the target; a target of 0 is met or not, where the direction is given. */
function withTolerance(scoring: Scoring, { target, way }: Goal, checks: readonly Check[]): string {
  const tolerance = scoring.options.levels.get("tolerance") ?? numeral(defaultTolerance);
  const redFlag = scoring.writer.name("usualFlag", usualFlag(target, way, tolerance));
  const isWide = (knownNumber(tolerance) ?? 0) > leastTolerance;
  const atZero = zeroCheck(scoring, target);
  return answered(scoring, [...checks, ...atZero], (actual) => {
    const line = onLine(scoring, { actual, target, redFlag, way });
    if (scoring.asked === "status") return line;
    const isGoal = isWide ? `${target}=0` : isSame(redFlag, target);
    return atZero.length > 0 && scoring.direction.kind === "left out" && isWide
      ? line
      : either(isGoal, onGoal(scoring, { actual, target, way }), line);
  });
}

/** Which way 0 is good nobody can tell from it. */
function zeroCheck({ direction }: Scoring, target: string): readonly Check[] {
  if (direction.kind === "word") return [];
  if (direction.kind === "left out") return [{ when: `${target}=0`, gives: nothing }];
  return [{ when: `IF(${target}=0,TRIM(${direction.text})="")`, gives: nothing }];
}
