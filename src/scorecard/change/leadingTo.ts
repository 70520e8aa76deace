import type { Model, ModelAt } from "../model";
import { isSamePeriod, type Period, shift } from "../periods";
import { objectivesOf, type ScoredObjective, type ScoredScorecard } from "../scores";
import type { Cause } from "./causeOf";
import { isSeen } from "./points";
import { type TestedLink, testLinks } from "./testLinks";

/** An objective that drives one that changed, by the map's links, and whether it had moved before. */
export interface Leading {
  /** The objective that changed, an id. */
  readonly effect: string;
  readonly effectName: string;
  readonly cause: ScoredObjective;
  readonly tested: TestedLink;
  /** The period in which the cause would have had to move: as many before as the link test found, else as the link says. */
  readonly period: Period;
  /** How its score moved in that period; undefined where it has none there, or none before. */
  readonly moved?: number;
}

/** What moved the score most is what people ask about. */
const mostEffects = 3;

/**
 * What stands before the objectives that made a score change, as the links of the map have it: how each cause moved, and what
 * the figures say of the link. No cause is proven by that (scoring.md, "Link test").
 *
 * @param cause the change, level by level
 * @param unit whose objectives they are
 * @param modelAt the models of the same facts in other periods
 */
export function leadingTo(
  cause: Cause,
  unit: ScoredScorecard,
  { model, modelAt }: { readonly model: Model; readonly modelAt: ModelAt },
): readonly Leading[] {
  const changed = objectivesIn(cause)
    .filter(({ part }) => isSeen(part))
    .slice(0, mostEffects);
  if (changed.length === 0) return [];
  const tested = testLinks(model, unit);
  return changed.flatMap(({ id, name }) =>
    tested
      .filter(({ link }) => link.to === id)
      .flatMap((one) => {
        const from = objectiveOf(unit, one.link.from);
        return from
          ? [
              {
                effect: id,
                effectName: name,
                cause: from,
                tested: one,
                ...movedBefore(one, unit.id, modelAt, model),
              },
            ]
          : [];
      }),
  );
}

/** Objectives of the unit itself, the largest part first. */
function objectivesIn(cause: Cause): readonly Cause[] {
  const own = cause.kind === "objective" && cause.unitName === undefined ? [cause] : [];
  const all = [...own, ...cause.below.flatMap(objectivesIn)];
  return all.toSorted((a, b) => Math.abs(b.part) - Math.abs(a.part));
}

const objectiveOf = (unit: ScoredScorecard, id: string) =>
  objectivesOf(unit).find(({ objective }) => objective.id === id);

function movedBefore(
  { link, evidence }: TestedLink,
  unit: string,
  modelAt: ModelAt,
  { frame, scorecards }: Model,
): Pick<Leading, "period" | "moved"> {
  const lag = evidence?.lag ?? link.lag ?? 0;
  const period = shift(frame.period, -lag);
  const all = isSamePeriod(period, frame.period)
    ? scorecards
    : modelAt({ period, view: frame.view }).scorecards;
  const scorecard = all.find(({ id }) => id === unit);
  const moved = scorecard && objectiveOf(scorecard, link.from)?.change;
  return { period, ...(moved === undefined ? {} : { moved }) };
}
