import type { Facts, Measure, ObjectiveId } from "../facts";
import type { Problem } from "../problems";
import { alwaysGreen } from "./alwaysGreen";
import { duplicates } from "./duplicates";
import { links } from "./links";
import { notUpdated } from "./notUpdated";
import { phasedTotals } from "./phasedTotals";
import { undescribed } from "./undescribed";
import { groupBy, hasData } from "../lookup";
import { measuresInUse } from "./measuresInUse";

/** Every piece of advice, in the order in which a reviewer would give it: a new one is a file and a line here. */
const advisers: readonly ((facts: Facts) => readonly Problem[])[] = [
  unmeasured,
  crowded,
  perspectivesWithoutLead,
  links,
  undescribed,
  duplicates,
  weights,
  phasedTotals,
  notUpdated,
  alwaysGreen,
];

/** The craft of the Balanced Scorecard, as advice: what a reviewer would ask about. */
export function adviseOn(facts: Facts): readonly Problem[] {
  return advisers.flatMap((advise) => advise(facts));
}

/** Perspectives that have measures, but none that moves early; placed at the perspective's first objective. */
function perspectivesWithoutLead({ perspectives, objectives, measures }: Facts): readonly Problem[] {
  const perspectiveOf = new Map(objectives.map(({ id, perspective }) => [id, perspective]));
  const measured = new Set(measures.map(({ objective }) => perspectiveOf.get(objective)));
  const led = new Set(
    measures.filter(({ type }) => type === "Lead").map(({ objective }) => perspectiveOf.get(objective)),
  );
  return perspectives
    .filter(({ id }) => measured.has(id) && !led.has(id))
    .flatMap(({ id, name }) => {
      const first = objectives.find(({ perspective }) => perspective === id);
      return first ? [{ code: "perspective-without-lead", at: first.at, perspective: name } as const] : [];
    });
}

/** Objectives without a measure, and measures without any actual. What others contribute to measures an objective, too. */
function unmeasured(facts: Facts): readonly Problem[] {
  const { objectives, measures, actuals } = facts;
  const measured = new Set([
    ...measures.map(({ objective }) => objective),
    ...objectives.map(({ contributesTo }) => contributesTo),
  ]);
  const reported = new Set(actuals.filter(hasData).map(({ measure }) => measure));
  return [
    ...objectives
      .filter(({ id }) => !measured.has(id))
      .map(({ name, at }) => ({ code: "objective-without-measure", at, objective: name }) as const),
    ...measuresInUse(facts)
      .filter(({ id }) => !reported.has(id))
      .map(({ name, at }) => ({ code: "no-actuals", at, measure: name }) as const),
  ];
}

const mostPerObjective = 4;
const mostPerScorecard = 25;

/** Objectives with more than 4 scored measures, and scorecards with more than 25. Measures that are retired, or will be, do not count. */
function crowded({ objectives, measures, scorecards }: Facts): readonly Problem[] {
  const scored = measures.filter(({ rule, retiredFrom }) => rule.method !== "None" && !retiredFrom);
  const ofObjective = groupBy(scored, ({ objective }) => objective);
  const units = new Map(objectives.map(({ id, scorecard }) => [id, scorecard ?? ""]));
  const ofUnit = groupBy(scored, ({ objective }) => units.get(objective) ?? "");
  return [
    ...objectives.flatMap(({ id, name, at }): readonly Problem[] => {
      const count = ofObjective.get(id)?.length ?? 0;
      return count > mostPerObjective
        ? [{ code: "objective-crowded", at, objective: name, measures: count }]
        : [];
    }),
    ...[...ofUnit].flatMap(([unit, all]) => tooMany(all, scorecards.find(({ id }) => id === unit)?.name)),
  ];
}

/** Placed at the first measure that is one too many. */
function tooMany(measures: readonly Measure[], scorecard: string | undefined): readonly Problem[] {
  const next = measures[mostPerScorecard];
  if (!next) return [];
  return [{ code: "too-many-measures", at: next.at, measures: measures.length, scorecard }];
}

const leastShare = 0.05;

/** Measures whose weight is 0, or under 5 % of their objective's: they cannot change its score. */
function weights(facts: Facts): readonly Problem[] {
  const { objectives, settings } = facts;
  const scored = measuresInUse(facts).filter(({ rule }) => rule.method !== "None");
  const ofObjective = groupBy(scored, ({ objective }) => objective);
  return objectives.flatMap(({ id, name, rollUp }) => {
    const isMean = (rollUp ?? settings.rollUp) === "Average";
    const all = ofObjective.get(id) ?? [];
    const total = all.reduce((sum, { weight }) => sum + weight, 0);
    return all.flatMap((measure) =>
      meaningless(measure, name, isMean ? measure.weight / total : measure.weight),
    );
  });
}

function meaningless(measure: Measure, objective: ObjectiveId, share: number): readonly Problem[] {
  // A weight that is critical or none of a sum of 0 is another matter.
  if (measure.isCritical || Number.isNaN(share) || share >= leastShare) return [];
  return [{ code: "weight-meaningless", at: measure.at, measure: measure.name, objective, share }];
}
