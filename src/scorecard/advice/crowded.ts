import type { Facts, Measure } from "../facts";
import { groupBy } from "../lookup";
import type { Problem } from "../problems";

const mostPerObjective = 4;
const mostPerScorecard = 25;

/** Objectives with more than 4 scored measures, and scorecards with more than 25. Measures that are retired, or will be, do not count. */
export function crowded({ objectives, measures, scorecards }: Facts): readonly Problem[] {
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
