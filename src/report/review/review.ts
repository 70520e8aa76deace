import {
  alertsIn,
  atOnce,
  explainChange,
  findUnit,
  isReviewOf,
  isSamePeriod,
  ok,
  previousFrame,
  watchItems,
  type Action,
  type Alert,
  type Asked,
  type Change,
  type InPieces,
  type InitiativeStanding,
  type Measure,
  type Model,
  type ModelAt,
  type Review as Commentary,
  type Result,
  type ScoredMeasure,
  type ScoredObjective,
  type ScoredScorecard,
  type BookVerified,
} from "../../scorecard";
import { ownItems, type OwnItems } from "./ownItems";

/** All that the review pack of one unit tells in one period. */
export interface Review {
  readonly model: Model;
  readonly before: Model;
  readonly unit: ScoredScorecard;
  readonly unitBefore?: ScoredScorecard;
  /** What changed the unit's score since the period before; failed where one of the two has none. */
  readonly change: Result<Change>;
  readonly alerts: readonly Alert[];
  /** Of the initiatives that serve the unit. */
  readonly standings: readonly InitiativeStanding[];
  /** Those about the unit's items; in the review of the one on top all. */
  readonly actions: readonly Action[];
  /** What was written of the unit's items in the period. */
  readonly said: readonly Commentary[];
  /** The closed periods with what was restated in them. */
  readonly verified: Pick<BookVerified, "periods" | "problems">;
  /** The last day of the period. */
  readonly asOf: number;
}

export interface ReviewAsked extends Asked {
  /** The unit's id or name; left out: the root. */
  readonly unit?: string;
}

/** Gathers what the review pack tells; failed when there is no such unit. */
export function* gatherInPieces(
  modelAt: ModelAt,
  { unit: wanted, ...asked }: ReviewAsked,
  verified: Review["verified"],
): InPieces<Result<Review>> {
  const model = modelAt(asked);
  const before = modelAt({ ...asked, period: previousFrame(model.frame).period });
  const found = findUnit(model, wanted);
  if (found.kind === "failed") return found;
  const unit = found.value;
  const watched = watchItems(modelAt, asked);
  const alerts = yield* alertsIn(watched);
  const own = ownItems(model, unit);
  const standings = watched.standings.filter(own.isServedBy);
  return ok({
    ...{ model, before, unit, verified, asOf: watched.asOf, standings },
    actions: model.facts.followUp.actions.filter(({ item }) => (item ? own.has(item) : own.isTop)),
    said: saidIn(model, unit, own),
    unitBefore: before.scorecards.find(({ id }) => id === unit.id),
    change: explainChange({ kind: "scorecard", id: unit.id, scorecard: unit.id }, before, model),
    alerts: alerts.filter(({ item }) =>
      item.kind === "initiative"
        ? standings.some(({ initiative }) => initiative.id === item.id)
        : item.unit === unit.id,
    ),
  });
}

function saidIn({ facts, frame }: Model, unit: ScoredScorecard, own: OwnItems): readonly Commentary[] {
  return facts.reviews.filter(
    ({ period, item, scorecard = unit.id }) =>
      isSamePeriod(period, frame.period) && own.has(item) && (own.isTop || scorecard === unit.id),
  );
}

/** The same without a pause; undefined when there is no such unit. */
export function gatherReview(...given: Parameters<typeof gatherInPieces>): Review | undefined {
  const gathered = atOnce(gatherInPieces(...given));
  return gathered.kind === "ok" ? gathered.value : undefined;
}

/** A measure with its objective. */
export interface MeasureInReview {
  readonly scored: ScoredMeasure;
  readonly objective: ScoredObjective;
}

/** Every measure of the unit, in the order of the scorecard. */
export function measuresIn({ unit }: Review): readonly MeasureInReview[] {
  return unit.perspectives.flatMap(({ objectives }) =>
    objectives.flatMap((objective) => objective.measures.map((scored) => ({ scored, objective }))),
  );
}

/** What was written about a measure of the unit in the review's period. */
export function commentaryOn({ model, unit }: Review, { id, name }: Measure): Commentary | undefined {
  const item = { kind: "measure", id, name, unit: unit.id } as const;
  return model.facts.reviews.find(
    (said) => isSamePeriod(said.period, model.frame.period) && isReviewOf(said, item),
  );
}
