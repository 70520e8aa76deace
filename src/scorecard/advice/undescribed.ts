import type { Facts, Measure } from "../facts";
import type { Problem } from "../problems";
import { measuresInUse } from "./measuresInUse";

/** Measures that lack an owner, a definition, a data source, a baseline, or a date by which the target is meant. */
export function undescribed(facts: Facts): readonly Problem[] {
  const { objectives, phasedTargets } = facts;
  const owned = new Set(objectives.filter(({ owner }) => owner).map(({ id }) => id));
  const phased = new Set(phasedTargets.map(({ measure }) => measure));
  return measuresInUse(facts).flatMap((measure) => [
    ...(measure.owner || owned.has(measure.objective) ? [] : [ownerMissing(measure)]),
    ...definitionMissing(measure),
    ...(isComparable(measure) ? [] : [baselineMissing(measure)]),
    ...(isTimeBound(measure, phased) ? [] : [targetWithoutDate(measure)]),
  ]);
}

function ownerMissing({ name, at }: Measure): Problem {
  return { code: "owner-missing", at, measure: name };
}

function definitionMissing({ name, at, definition, dataSource }: Measure): readonly Problem[] {
  const missing = [definition ? "" : "definition", dataSource ? "" : "data source"]
    .filter(Boolean)
    .join(" and no ");
  return missing === "" ? [] : [{ code: "definition-missing", at, measure: name, missing }];
}

/** Yes/no measures have no level to compare, nor have those that are shown only. */
function isLevelled({ rule }: Measure): boolean {
  return rule.method !== "None" && rule.method !== "Yes/No" && rule.direction !== "Yes/No";
}

function isComparable(measure: Measure): boolean {
  return !isLevelled(measure) || measure.baseline !== undefined || measure.benchmark !== undefined;
}

function baselineMissing({ name, at }: Measure): Problem {
  return { code: "baseline-missing", at, measure: name };
}

function isTimeBound(measure: Measure, phased: ReadonlySet<string>): boolean {
  const { rule, targetFor, id } = measure;
  if (!isLevelled(measure) || rule.target === undefined) return true;
  return rule.end !== undefined || targetFor === "Year" || phased.has(id);
}

function targetWithoutDate({ name, at }: Measure): Problem {
  return { code: "target-without-date", at, measure: name };
}
