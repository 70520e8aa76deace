import { median } from "simple-statistics";
import type { Measure } from "../facts";
import { type Model, unitTree } from "../model";
import { failed, ok, type Result } from "../problems";
import { measuresOf, type ScoredMeasure, type ScoredScorecard } from "../scores";
import { isSame, isSameName, itemNamed, nameKey } from "../terms";

/** What one unit reports of a measure, beside its peers. */
export interface Compared {
  readonly unit: ScoredScorecard;
  readonly scored: ScoredMeasure;
  /** The actual; per one of the base where the measure has a base. Undefined without data. */
  readonly figure?: number;
  /** By score, the best is 1; equal scores share a place. Undefined without a score. */
  readonly rank?: number;
  /** Whether it comes first and is Green: what others can learn from. */
  readonly isBest: boolean;
  /** The figure less the median of the other units' figures, favourable is positive; undefined without peers or in a range. */
  readonly fromPeers?: number;
}

/** A unit that has the measure and does not stand beside the others. */
export interface NotCompared {
  readonly unit: ScoredScorecard;
  readonly because: string;
}

/** One measure in several units, in one period and view. */
export interface Comparison {
  /** The measure as it was asked for. */
  readonly measure: Measure;
  /** What the figures are divided by, a measure's name. */
  readonly base?: string;
  /** The best first, those without a score last. */
  readonly units: readonly Compared[];
  readonly notCompared: readonly NotCompared[];
  /** Of the figures; undefined where there are none. */
  readonly median?: number;
  /** The largest figure less the smallest one. */
  readonly spread?: number;
}

/**
 * Compares the units that report a measure: the same one, or one of the same name in the same unit of measure. A unit that has
 * compared ones below it is left out, as its figures may be made of theirs.
 *
 * @param wanted the measure's id or name
 * @param top compares only units below this one; left out: all
 */
export function compareUnits(
  model: Model,
  wanted: string,
  top: ScoredScorecard = model.scorecard,
): Result<Comparison> {
  const measure = itemNamed(wanted, model.facts.measures);
  if (!measure) return failed({ code: "not-in-model", kind: "measure", found: wanted });
  const beside = idsBeside(measure, model);
  const looked = unitTree(model, top.id).map(({ unit }) => inUnit(measure, unit, beside));
  const all = looked.flatMap((one) => (one.kind === "one" ? [one] : []));
  const reference = all.find(({ scored }) => scored.measure.id === measure.id) ?? all[0];
  const told = all.map((one) => ({ ...one, because: differenceOf(one.scored, reference?.scored) }));
  const alike = told.filter(({ because }) => because === undefined);
  const above = unitsAbove(alike, model);
  const side = alike.filter(({ unit }) => !above.has(unit.id));
  const base = baseOf(measure, model);
  const figures = side.map((one) => ({ ...one, figure: figureOf(one, base) }));
  const known = figures.flatMap(({ figure }) => figure ?? []);
  return ok({
    measure,
    ...(base === undefined ? {} : { base: base.measure?.name ?? base.wanted }),
    units: ranked(figures),
    notCompared: [
      ...looked.flatMap((one) => (one.kind === "several" ? [one.left] : [])),
      ...told.flatMap(unlike),
      ...alike.filter(({ unit }) => above.has(unit.id)).map(madeOfThem),
    ],
    ...(known.length > 0
      ? { median: median([...known]), spread: Math.max(...known) - Math.min(...known) }
      : {}),
  });
}

interface InUnit {
  readonly unit: ScoredScorecard;
  readonly scored: ScoredMeasure;
}

type Looked =
  | ({ readonly kind: "one" } & InUnit)
  | { readonly kind: "several"; readonly left: NotCompared }
  | { readonly kind: "none" };

/**
 * A unit's measure of the id, else its only one of the name. What is reported beside the measure itself is another one, whatever
 * it is called: a unit may report a shared measure and have one of its own of that name.
 */
function inUnit({ id, name }: Measure, unit: ScoredScorecard, beside: ReadonlySet<string>): Looked {
  const byId = measuresOf(unit).find(({ measure }) => measure.id === id);
  if (byId) return { kind: "one", unit, scored: byId };
  const [scored, ...more] = measuresOf(unit).filter(
    ({ measure }) => isSameName(measure.name, name) && !beside.has(measure.id),
  );
  if (!scored) return { kind: "none" };
  if (more.length === 0) return { kind: "one", unit, scored };
  const ids = [scored, ...more].map(({ measure }) => measure.id).join(", ");
  return { kind: "several", left: { unit, because: `It has several measures called ${name}: ${ids}.` } };
}

/** All that is reported by a unit that reports the measure. */
function idsBeside({ id }: Measure, { scorecards }: Model): ReadonlySet<string> {
  const all = scorecards.map((unit) => measuresOf(unit).map(({ measure }) => measure.id));
  return new Set(all.filter((ids) => ids.includes(id)).flat());
}

/** What a unit reports of a base: by its id, else by its name; of several the one beside the measure that it is the base of. */
function baseIn(wanted: string, { unit, scored }: InUnit): ScoredMeasure | undefined {
  const own = measuresOf(unit);
  const named = own.filter(({ measure }) => isSameName(measure.name, wanted));
  return (
    own.find(({ measure }) => isSameName(measure.id, wanted)) ??
    (named.length < 2
      ? named[0]
      : named.find(({ measure }) => measure.objective === scored.measure.objective))
  );
}

/** Why two measures of a name are not the same thing; undefined where they are. */
function differenceOf(one: ScoredMeasure, reference: ScoredMeasure | undefined): string | undefined {
  if (!reference || one.measure.id === reference.measure.id) return undefined;
  const differs = [
    ["Unit", one.measure.unit ?? "", reference.measure.unit ?? ""],
    ["Direction", one.direction, reference.direction],
    ["Frequency", one.measure.frequency, reference.measure.frequency],
    ["Aggregation", one.measure.aggregation, reference.measure.aggregation],
  ].find(([, is = "", other = ""]) => nameKey(is) !== nameKey(other));
  if (!differs) return undefined;
  const [field, is, other] = differs.map((word) => (word === "" ? "empty" : word));
  return `Its ${field} is ${is}, that of ${reference.measure.name} (${reference.measure.id}) ${other}.`;
}

const unlike = ({ unit, because }: InUnit & { readonly because?: string }): readonly NotCompared[] =>
  because === undefined ? [] : [{ unit, because }];

const madeOfThem = ({ unit }: InUnit): NotCompared => ({
  unit,
  because: "Units below it report the measure too, so it does not stand beside them.",
});

/** The ids of all units above some. */
function unitsAbove(some: readonly InUnit[], { scorecards }: Model): ReadonlySet<string> {
  const parents = new Map(scorecards.map(({ id, parent }) => [id, parent]));
  const above = new Set<string>();
  for (const { unit } of some)
    for (let id = unit.parent; id !== undefined && !above.has(id); id = parents.get(id)) above.add(id);
  return above;
}

/** What figures are divided by. */
interface Base {
  /** An id or name, as the measure has it. */
  readonly wanted: string;
  /** Undefined where no measure is called so. */
  readonly measure?: Measure;
}

function baseOf({ base }: Measure, { facts }: Model): Base | undefined {
  return base === undefined ? undefined : { wanted: base, measure: itemNamed(base, facts.measures) };
}

/** A figure by a base that is counted otherwise than the others', or is below 0, stands for nothing beside theirs. */
function figureOf(one: InUnit, base: Base | undefined): number | undefined {
  const { scored } = one;
  if (base === undefined) return scored.actual;
  const found = baseIn(base.wanted, one);
  const divisor = found && isCountedAlike(found.measure, base.measure) ? found.actual : undefined;
  return scored.actual === undefined || divisor === undefined || divisor <= 0
    ? undefined
    : scored.actual / divisor;
}

/** Whether the figures of two measures are of one kind: one of no measure at all may be any. */
export function isCountedAlike(one: Measure, other: Measure | undefined): boolean {
  if (!other || one.id === other.id) return true;
  const isSameUnit = nameKey(one.unit ?? "") === nameKey(other.unit ?? "");
  return isSameUnit && one.frequency === other.frequency && one.aggregation === other.aggregation;
}

type Figured = InUnit & { readonly figure: number | undefined };

function ranked(figures: readonly Figured[]): readonly Compared[] {
  const compared = figures.map((one): Compared => {
    const rank = rankOf(one.scored, figures);
    const fromPeers = fromPeersOf(one, figures);
    return {
      unit: one.unit,
      scored: one.scored,
      ...(one.figure === undefined ? {} : { figure: one.figure }),
      ...(rank === undefined ? {} : { rank }),
      ...(fromPeers === undefined ? {} : { fromPeers }),
      // Nobody learns from what somebody has set to Red, nor from a Green that is only said.
      isBest: rank === 1 && one.scored.computedBand === "Green" && one.scored.band === "Green",
    };
  });
  return compared.toSorted((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0);
}

function rankOf({ score }: ScoredMeasure, figures: readonly Figured[]): number | undefined {
  if (score === undefined) return undefined;
  const better = figures.filter(
    ({ scored }) => scored.score !== undefined && scored.score > score && !isSame(scored.score, score),
  );
  return better.length + 1;
}

/** A figure in a range is no better for being larger or smaller, nor is an answer. */
function fromPeersOf(one: Figured, figures: readonly Figured[]): number | undefined {
  const peers = figures.filter(({ unit }) => unit !== one.unit).flatMap(({ figure }) => figure ?? []);
  if (one.figure === undefined || peers.length === 0) return undefined;
  const less = one.figure - median([...peers]);
  const { direction } = one.scored;
  if (direction === "Higher") return less;
  return direction === "Lower" ? -less : undefined;
}
