import * as fc from "fast-check";
import { buildModel, editActuals, type Facts, type Model } from "../../../src/scorecard";
import { scorecardNode } from "../../../src/scorecard/drivers/driverTree";
import { likeForLike, reweighed } from "../../../src/scorecard/drivers/likeForLike";
import { anyOrganisation } from "../../make/anyOrganisation";
import { makePeriod } from "../../make/makePeriod";

/*
 * The roll-up by another route: a list of cells, each the weighted mean of others, worked out over and over as a spreadsheet would,
 * until nothing changes. Who is part of what is written down anew from the rules (docs/scoring.md, "Roll-up" and "Units").
 */

interface Cell {
  readonly parts: readonly (readonly [name: string, weight: number])[];
  readonly fixed?: number | undefined;
  readonly isMeasure?: boolean;
}

interface Value {
  readonly score: number | undefined;
  readonly coverage: number;
  readonly isLeftOut: boolean;
}

const february = makePeriod("2026-02");

function cellsOf(facts: Facts): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  const home = new Map(facts.objectives.map(({ id, scorecard }) => [id, scorecard ?? "TOP"]));
  const objectiveOf = new Map(facts.measures.map(({ id, objective }) => [id, objective]));
  const reporters = new Map<string, Set<string>>();
  for (const { measure, scorecard, period, value } of facts.actuals) {
    const unit = scorecard ?? home.get(objectiveOf.get(measure) ?? "") ?? "TOP";
    reporters.set(measure, (reporters.get(measure) ?? new Set()).add(unit));
    if (period.ordinal === february.ordinal)
      cells.set(`${unit}/${measure}`, { parts: [], fixed: value, isMeasure: true });
  }
  const measuresOf = (unit: string, objective: string) =>
    facts.measures.filter(
      (one) =>
        one.objective === objective &&
        (reporters.has(one.id) ? reporters.get(one.id)!.has(unit) : home.get(objective) === unit),
    );
  const has = (unit: string, objective: string) =>
    home.get(objective) === unit || measuresOf(unit, objective).length > 0;
  const sharers = (unit: string, objective: string): readonly (readonly [string, number])[] =>
    facts.scorecards
      .filter(({ parent }) => parent === unit)
      .flatMap(({ id, weight }) => (has(id, objective) ? [[id, weight] as const] : sharers(id, objective)));
  for (const { id: unit } of facts.scorecards) {
    const own = facts.objectives.filter(({ id }) => has(unit, id));
    for (const { id } of own) {
      const measures = measuresOf(unit, id);
      const isHome = home.get(id) === unit;
      const said = facts.objectives.filter(({ contributesTo }) => isHome && contributesTo === id);
      const below = isHome && measures.length === 0 ? sharers(unit, id) : [];
      measures
        .filter((one) => !cells.has(`${unit}/${one.id}`))
        .forEach((one) => cells.set(`${unit}/${one.id}`, { parts: [], isMeasure: true }));
      cells.set(`${unit}/${id}`, {
        parts: [
          ...measures.map((one) => [`${unit}/${one.id}`, one.weight] as const),
          ...said.map((one) => [`${home.get(one.id)}/${one.id}`, one.weight] as const),
          ...below.map(([other, weight]) => [`${other}/${id}`, weight] as const),
        ],
      });
    }
    for (const perspective of facts.perspectives)
      cells.set(`${unit}/${perspective.id}`, {
        parts: own
          .filter((one) => one.perspective === perspective.id)
          .map((one) => [`${unit}/${one.id}`, one.weight] as const),
      });
    const children = facts.scorecards.filter(({ parent }) => parent === unit);
    const isOwn = own.length > 0 || children.length === 0;
    cells.set(unit, {
      parts: isOwn
        ? facts.perspectives
            .filter((one) => own.some(({ perspective }) => perspective === one.id))
            .map((one) => [`${unit}/${one.id}`, one.weight] as const)
        : children.map(({ id, weight }) => [id, weight] as const),
    });
  }
  return cells;
}

const nothing: Value = { score: undefined, coverage: 0, isLeftOut: false };

function valueOf(cell: Cell, values: ReadonlyMap<string, Value>, { settings }: Facts): Value {
  if (cell.isMeasure)
    return { score: cell.fixed, coverage: cell.fixed === undefined ? 0 : 1, isLeftOut: false };
  const parts = cell.parts
    .map(([name, weight]) => ({ weight, ...(values.get(name) ?? nothing) }))
    .filter(({ weight, isLeftOut }) => weight > 0 && !isLeftOut);
  if (parts.length === 0) return { ...nothing, isLeftOut: cell.parts.length > 0 };
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const there = parts.filter(({ score }) => score !== undefined);
  const coverage = there.reduce((sum, part) => sum + part.weight * part.coverage, 0) / total;
  const isZero = settings.missing === "Zero";
  const isEnough =
    isZero ||
    (there.length > 0 &&
      (settings.missing !== "Strict" || there.length === parts.length) &&
      coverage >= settings.minimumCoverage - 1e-12);
  if (!isEnough) return { score: undefined, coverage, isLeftOut: false };
  const counted = isZero ? total : there.reduce((sum, { weight }) => sum + weight, 0);
  const sum = there.reduce((all, { score = 0, weight }) => all + score * weight, 0);
  return { score: sum / counted, coverage, isLeftOut: false };
}

function calculated(facts: Facts): ReadonlyMap<string, Value> {
  const cells = cellsOf(facts);
  let values: ReadonlyMap<string, Value> = new Map();
  for (let pass = 0; pass <= cells.size; pass++) {
    const next = new Map([...cells].map(([name, cell]) => [name, valueOf(cell, values, facts)]));
    if (JSON.stringify([...next]) === JSON.stringify([...values])) return next;
    values = next;
  }
  throw new Error("it goes round in a circle");
}

const rounded = (value: number | undefined) => (value === undefined ? "–" : Number(value.toFixed(9)));

function modelled(
  model: Model,
): ReadonlyMap<string, readonly [score: number | string, coverage: number | string]> {
  const all = model.scorecards.flatMap((unit) => [
    [unit.id, unit] as const,
    ...unit.perspectives.flatMap((one) => [
      [`${unit.id}/${one.perspective.id}`, one] as const,
      ...one.objectives.map((objective) => [`${unit.id}/${objective.objective.id}`, objective] as const),
    ]),
  ]);
  return new Map(all.map(([name, { score, coverage }]) => [name, [rounded(score), rounded(coverage)]]));
}

test("every score and coverage of an organisation is what a second calculation by another route comes to", () => {
  fc.assert(
    fc.property(anyOrganisation, (facts) => {
      const second = calculated(facts);
      for (const [name, [score, coverage]] of modelled(buildModel(facts, { period: february }))) {
        const found = second.get(name) ?? nothing;
        expect([name, score, coverage]).toEqual([name, rounded(found.score), rounded(found.coverage)]);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("after an edited figure anywhere in the organisation the model is the one that is built afresh", () => {
  fc.assert(
    fc.property(
      anyOrganisation,
      fc.nat(),
      fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      (facts, at, value) => {
        fc.pre(facts.actuals.length > 0);
        const asked = { period: february };
        buildModel(facts, asked);
        const was = facts.actuals[at % facts.actuals.length]!;
        const edited = editActuals(facts, [{ was, is: { ...was, value } }]);
        const withMoves = (model: Model) =>
          model.scorecards.map(({ id, score, change, performance, weights, coverage, trend }) => [
            ...[id, score, change, performance, weights, coverage, trend],
          ]);
        expect(withMoves(buildModel(edited, asked))).toEqual(withMoves(buildModel({ ...edited }, asked)));
      },
    ),
    { numRuns: 1_000 },
  );
});

test("what a unit's change is made of is what rolling up anew comes to, whether or not that was needed", () => {
  fc.assert(
    fc.property(anyOrganisation, (facts) => {
      const [was, is] = [makePeriod("2026-01"), february].map((period) => buildModel(facts, { period }));
      for (const [index, unit] of is!.scorecards.entries()) {
        const earlier = was!.scorecards[index]!;
        if (unit.score === undefined || earlier.score === undefined) continue;
        const both = {
          scorecards: [was!.scorecards, is!.scorecards],
          settings: facts.settings,
          unit: unit.id,
        } as const;
        const node = scorecardNode([earlier, unit], both);
        const same = likeForLike(node, facts.settings);
        const weighed = reweighed(node, facts.settings);
        const performance =
          same.from.score === undefined || same.to.score === undefined
            ? undefined
            : same.to.score - same.from.score;
        const weights = (weighed.to.score ?? earlier.score) - (weighed.from.score ?? earlier.score);
        expect([unit.id, rounded(unit.performance)]).toEqual([unit.id, rounded(performance)]);
        expect([unit.id, rounded(unit.weights)]).toEqual([unit.id, rounded(weights)]);
      }
    }),
    { numRuns: 1_000 },
  );
});
