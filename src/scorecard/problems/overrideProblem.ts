import type { CellPlace } from "../terms";

interface InCell {
  readonly at: CellPlace;
}

/** What can be wrong with a status that is set by hand. */
export type OverrideProblem =
  | ({ readonly code: "override-without-reason"; readonly item: string } & InCell)
  | ({ readonly code: "override-without-status"; readonly item: string; readonly column: string } & InCell)
  | ({ readonly code: "override-ends-early"; readonly item: string } & InCell)
  | ({ readonly code: "override-twice"; readonly item: string; readonly first: string } & InCell)
  | ({
      readonly code: "override-of-nothing";
      readonly item: string;
      /** The unit whose status it would be. */
      readonly unit: string;
      /** The units that do show the item. */
      readonly shownBy: readonly string[];
    } & InCell);

export function isOverrideProblem(problem: { readonly code: string }): problem is OverrideProblem {
  return problem.code.startsWith("override-");
}

export function overrideProblemText(problem: OverrideProblem): string {
  const { item } = problem;
  switch (problem.code) {
    case "override-without-reason":
      return `The status of ${item} is overridden without a reason, so the computed one stays. Fill in "Override reason".`;
    case "override-without-status":
      return `"${problem.column}" of ${item} is filled in without a status, so the computed one stays. Fill in "Status override".`;
    case "override-ends-early":
      return `The override of ${item} ends before it begins, so it holds in its own period alone. Correct "Override until".`;
    case "override-twice":
      return `The status of ${item} is overridden already at ${problem.first}, which counts; this one does not. Delete one of the two.`;
    case "override-of-nothing":
      return `${problem.unit} does not show ${item}, so this override changes nothing. ${problem.shownBy.length === 0 ? "Delete it" : `Fill in "Scorecard": ${problem.shownBy.join(", ")}`}.`;
  }
}
