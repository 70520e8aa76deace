import type { Measure } from "../facts";
import { type Model, unitAndBelow } from "../model";
import { objectivesOf, type ScoredObjective, type ScoredScorecard } from "../scores";
import { findHandOffs, type HandOff } from "./findHandOffs";
import { findOverlaps, type Overlap } from "./findOverlaps";
import { type InUnit, type Serving, servingIn } from "./serving";

/** A unit that carries an objective of one above. */
export interface Carried extends InUnit {
  /** Whether it is the parent's own objective with figures of the unit; else one that contributes. */
  readonly how: "contributes" | "shares";
  /** The objectives between the two, from the unit's upwards; none: it contributes at once. */
  readonly through: readonly string[];
  /** With what: those of the objective, as the unit reports them. */
  readonly measures: readonly Measure[];
}

/** An objective of the parent with all that carry it, in the order of the units. */
export interface AlignedObjective {
  readonly objective: ScoredObjective;
  readonly carriedBy: readonly Carried[];
}

/** How the objectives of a unit and those of the units below it fit together. */
export interface Alignment {
  readonly parent: ScoredScorecard;
  /** All units below, each after the one that it is below. */
  readonly below: readonly ScoredScorecard[];
  readonly objectives: readonly AlignedObjective[];
  /** Objectives of the parent that no unit below carries; none where there are no units below. */
  readonly gaps: readonly ScoredObjective[];
  /** Objectives of units below that serve none of a unit above, neither by contributing nor by being shared upwards. */
  readonly orphans: readonly InUnit[];
  readonly overlaps: readonly Overlap[];
  readonly handOffs: readonly HandOff[];
}

/** Who carries what of a unit's objectives, what nobody carries, what serves nothing, what is owned twice, and who relies on whom. */
export function alignmentOf(model: Model, parent: ScoredScorecard = model.scorecard): Alignment {
  const serving = servingIn(model);
  const [, ...below] = unitAndBelow(model, parent.id);
  const within = new Set([parent.id, ...below.map(({ id }) => id)]);
  const isWithin = ({ id }: ScoredScorecard) => within.has(id);
  const isBelow = ({ unit }: InUnit) => unit.id !== parent.id && isWithin(unit);
  const inUnits = serving.all.filter(isBelow);
  const objectives = objectivesOf(parent).map((objective) => ({
    objective,
    carriedBy: inUnits.flatMap((one) => carriedBy(one, objective.objective.id, serving)),
  }));
  return {
    ...{ parent, below, objectives },
    gaps: objectives
      .filter(({ carriedBy: some }) => below.length > 0 && some.length === 0)
      .map(({ objective }) => objective),
    orphans: inUnits.filter((one) => isOrphan(one, serving)),
    overlaps: findOverlaps(serving, isWithin),
    handOffs: findHandOffs(model, serving, isWithin),
  };
}

function carriedBy(one: InUnit, wanted: string, { chainOf }: Serving): readonly Carried[] {
  const { objective, measures } = one.objective;
  const chain = chainOf(objective.id);
  const place = chain.indexOf(wanted);
  if (place < 0) return [];
  const how = place === 0 ? "shares" : "contributes";
  return [{ ...one, how, through: chain.slice(1, place), measures: measures.map(({ measure }) => measure) }];
}

/** What contributes to another unit's objective serves it, be it above or beside. */
function isOrphan({ unit, objective: { objective } }: InUnit, serving: Serving): boolean {
  if (serving.ownerOf(objective.id) !== unit.id || objective.contributesTo !== undefined) return false;
  const above = serving.unitsAbove(unit.id);
  return !serving.all.some(
    (other) => above.has(other.unit.id) && other.objective.objective.id === objective.id,
  );
}
