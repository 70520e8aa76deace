import type { Actual, Facts } from "../../scorecard";
import { targetsOf } from "./targetsOf";
import type { Theirs } from "./theirs";

type Figures = Pick<Facts, "actuals" | "phasedTargets" | "groupWeights">;

/** Their figures and targets, of shared definitions too; a unit is named where it is not the measure's own in the copy. */
export function figuresOf(facts: Facts, theirs: Theirs): Figures {
  const groups: ReadonlySet<string> = new Set([...theirs.homes.keys(), ...theirs.perspectives]);
  return {
    actuals: facts.actuals.flatMap((actual) => ownRow(actual, theirs)),
    phasedTargets: facts.measures
      .filter(({ id }) => theirs.measures.has(id))
      .flatMap((measure) => targetsOf(measure, facts, theirs)),
    groupWeights: (facts.groupWeights ?? []).filter(({ id }) => groups.has(id)),
  };
}

/** A row as it is in the copy; none where its unit or its measure is not. */
function ownRow(row: Actual, theirs: Theirs): readonly Actual[] {
  const unit = row.scorecard ?? theirs.homeOf(row.measure);
  return theirs.units.has(unit) && theirs.measures.has(row.measure)
    ? [{ ...row, scorecard: unit === theirs.newHomeOf(row.measure) ? undefined : unit }]
    : [];
}
