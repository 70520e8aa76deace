import type { Asked, Model, ModelAt } from "../model";
import type { AlertRule, Facts } from "../facts";
import { overrideText, type ScoredMeasure, type Status } from "../scores";
import { type InitiativeStanding, initiativeStandings, type Records, recordsOf } from "../initiatives";
import { type Day, shift, spanOf } from "../periods";
import type { Band } from "../terms";
import type { AlertItem } from "./alert";

/** One item of the scorecard as it stands in the model's period. */
export interface WatchedItem extends AlertItem {
  readonly band: Band;
  readonly measure?: ScoredMeasure;
}

/** All that the alert rules look at. */
export interface Watched {
  readonly model: Model;
  readonly facts: Facts;
  /** The last day of the period. */
  readonly asOf: Day;
  readonly items: readonly WatchedItem[];
  readonly standings: readonly InitiativeStanding[];
  readonly records: Records;
  /** The bands some periods ago, by item and unit; the period itself is 0. */
  bandsBefore(periods: number): ReadonlyMap<string, Band>;
}

/** Looks everything up that the rules need, once. */
export function watchItems(modelAt: ModelAt, asked: Asked): Watched {
  const model = modelAt(asked);
  const { facts, frame } = model;
  const records = recordsOf(facts);
  const asOf = spanOf(frame.period, frame.calendar).last;
  const bandsOf = (periods: number) =>
    bandsIn(periods === 0 ? model : modelAt({ ...asked, period: shift(frame.period, -periods) }));
  const known = new Map<number, ReadonlyMap<string, Band>>();
  return {
    model,
    facts,
    asOf,
    items: itemsIn(model),
    standings: initiativeStandings(facts, asOf, records),
    records,
    bandsBefore: (periods) => {
      const bands = known.get(periods) ?? bandsOf(periods);
      known.set(periods, bands);
      return bands;
    },
  };
}

/** An item's name among the bands. */
export function bandKey({ kind, id, unit }: Pick<AlertItem, "kind" | "id" | "unit">): string {
  return JSON.stringify([kind, id, unit]);
}

function bandsIn(model: Model): ReadonlyMap<string, Band> {
  return new Map(itemsIn(model).map((item) => [bandKey(item), item.band]));
}

function itemsIn({ scorecards }: Model): readonly WatchedItem[] {
  return scorecards.flatMap((scorecard): readonly WatchedItem[] => {
    const unit = scorecard.id;
    const of = { unit, ...(scorecard.parent === undefined ? {} : { unitName: scorecard.name }) };
    const objectives = scorecard.perspectives.flatMap((perspective) => perspective.objectives);
    const { name, owner } = scorecard;
    return [
      { kind: "scorecard", id: unit, name, unit, owner, ...statusOf(scorecard) },
      ...scorecard.perspectives.map(({ perspective: { id, name }, ...scored }): WatchedItem => {
        return { kind: "perspective", id, name, ...of, ...statusOf(scored) };
      }),
      ...objectives.map(({ objective: { id, name, owner, at }, ...scored }): WatchedItem => {
        return { kind: "objective", id, name, owner, at, ...of, ...statusOf(scored) };
      }),
      ...objectives.flatMap(({ objective, measures }) =>
        measures.map((scored): WatchedItem => {
          const { id, name, owner = objective.owner, at } = scored.measure;
          return { kind: "measure", id, name, owner, at, ...of, ...statusOf(scored), measure: scored };
        }),
      ),
    ];
  });
}

function statusOf(scored: Status): Pick<WatchedItem, "band" | "byHand"> {
  const byHand = overrideText(scored);
  return { band: scored.band, ...(byHand === undefined ? {} : { byHand }) };
}

/** The items that a rule is about: the one it names, in every unit, else those of some kinds. */
export function itemsOf(
  { item }: AlertRule,
  { items }: Watched,
  kinds: readonly AlertItem["kind"][] = ["measure", "objective"],
): readonly WatchedItem[] {
  if (item) return items.filter(({ kind, id }) => kind === item.kind && id === item.id);
  return items.filter(({ kind }) => kinds.includes(kind));
}
