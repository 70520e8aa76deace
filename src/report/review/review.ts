import {
  alertsIn,
  atOnce,
  explainChange,
  findUnit,
  isReviewOf,
  isSamePeriod,
  itemText,
  ok,
  previousFrame,
  unitAndBelow,
  watchItems,
  type Action,
  type ActionItem,
  type Alert,
  type Asked,
  type Change,
  type InPieces,
  type InitiativeStanding,
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
  /** The unit and those below it: a group's review tells of its units as well. */
  readonly units: readonly ScoredScorecard[];
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
  /** In a copy for somebody: what it does not tell, so that nothing is said to be missing or added up without it. */
  readonly untold?: Untold;
}

/** What a copy for somebody does not tell of initiatives. */
export interface Untold {
  /** Initiatives that are told without their money, by id. */
  readonly money: ReadonlySet<string>;
  /** Objectives that other initiatives serve as well, by id. */
  readonly served: ReadonlySet<string>;
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
  const units = unitAndBelow(model, unit.id);
  const isIn = (id: string | undefined) => units.some((one) => one.id === id);
  const own = ownItems(model, units);
  const standings = watched.standings.filter(own.isServedBy);
  return ok({
    ...{ model, before, unit, units, verified, asOf: watched.asOf, standings },
    actions: model.facts.followUp.actions.filter(({ item }) => isOwnAction(item, own, standings)),
    said: saidIn(model, own).filter(({ scorecard }) => scorecard === undefined || isIn(scorecard)),
    change: explainChange({ kind: "scorecard", id: unit.id, scorecard: unit.id }, before, model),
    alerts: alerts.filter(({ item }) =>
      item.kind === "initiative"
        ? standings.some(({ initiative }) => initiative.id === item.id)
        : isIn(item.unit),
    ),
  });
}

function isOwnAction(
  item: ActionItem | undefined,
  own: OwnItems,
  standings: readonly InitiativeStanding[],
): boolean {
  if (!item) return own.isTop;
  const { kind, id } = item;
  return kind === "initiative"
    ? standings.some(({ initiative }) => initiative.id === id)
    : own.has({ kind, id });
}

function saidIn({ facts, frame }: Model, own: OwnItems): readonly Commentary[] {
  return facts.reviews.filter(({ period, item }) => isSamePeriod(period, frame.period) && own.has(item));
}

/** The same without a pause; undefined when there is no such unit. */
export function gatherReview(...given: Parameters<typeof gatherInPieces>): Review | undefined {
  const gathered = atOnce(gatherInPieces(...given));
  return gathered.kind === "ok" ? gathered.value : undefined;
}

/** A measure of a unit, with its objective there. */
export interface MeasureInReview {
  readonly unit: ScoredScorecard;
  /** The unit's name, where it is below the one whose review it is. */
  readonly unitName?: string;
  readonly scored: ScoredMeasure;
  readonly objective: ScoredObjective;
}

/** Every measure of the unit and of those below it, in the order of their scorecards. */
export function measuresIn({ unit: top, units }: Review): readonly MeasureInReview[] {
  return units.flatMap((unit) => {
    const of = { unit, ...(unit.id === top.id ? {} : { unitName: unit.name }) };
    return unit.perspectives.flatMap(({ objectives }) =>
      objectives.flatMap((objective) => objective.measures.map((scored) => ({ ...of, scored, objective }))),
    );
  });
}

/** Its id and its name, and whose it is where that is another unit's. */
export function measureText({ scored: { measure }, unitName }: MeasureInReview): string {
  return itemText({ name: `${measure.id} ${measure.name}`, unitName });
}

/** Whether somebody has decided what to do about a unit's measure. */
export function isDecided({ unit, scored: { measure } }: MeasureInReview, { said }: Review): boolean {
  const item = { kind: "measure", id: measure.id, name: measure.name, unit: unit.id } as const;
  return said.some((review) => Boolean(review.decision) && isReviewOf(review, item));
}

/** What was written about a unit's measure in the review's period. */
export function commentaryOn(
  { model }: Review,
  { unit, scored: { measure } }: MeasureInReview,
): Commentary | undefined {
  const item = { kind: "measure", id: measure.id, name: measure.name, unit: unit.id } as const;
  return model.facts.reviews.find(
    (said) => isSamePeriod(said.period, model.frame.period) && isReviewOf(said, item),
  );
}
