import type { CellPlace, Problem } from "../../scorecard";
import type { Catalogue } from "./catalogue";

/** Some rows, from the first one on, that name as their unit what is none. */
export interface OtherUnit {
  readonly unit: string;
  readonly rows: number;
  readonly at: CellPlace;
}

/** Why rows of a unit are not read: several are called so, or none is; then the nearest that there is. */
export function unitProblem({ unit, rows, at }: OtherUnit, units: Catalogue): Problem {
  const among = units.among(unit);
  if (among) return { code: "unknown-reference", at, kind: "scorecard", found: unit, among };
  const nearest = units.nearest(unit);
  return { code: "unit-not-read", at, unit, rows, ...(nearest ? { nearest } : {}) };
}
