import { type CellPlace, numberText, percentText } from "../terms";

interface InCell {
  readonly at: CellPlace;
}

/** What a reviewer of a Balanced Scorecard would ask about. Nothing is wrong, and nothing is stopped. */
export type AdviceProblem =
  | ({ readonly code: "no-actuals"; readonly measure: string } & InCell)
  | ({ readonly code: "objective-without-measure"; readonly objective: string } & InCell)
  | ({ readonly code: "objective-crowded"; readonly objective: string; readonly measures: number } & InCell)
  | ({ readonly code: "perspective-without-lead"; readonly perspective: string } & InCell)
  | ({ readonly code: "too-many-measures"; readonly measures: number; readonly scorecard?: string } & InCell)
  | ({ readonly code: "owner-missing"; readonly measure: string } & InCell)
  | ({ readonly code: "definition-missing"; readonly measure: string; readonly missing: string } & InCell)
  | ({ readonly code: "baseline-missing"; readonly measure: string } & InCell)
  | ({ readonly code: "target-without-date"; readonly measure: string } & InCell)
  | ({
      readonly code: "not-updated";
      readonly measure: string;
      readonly last: string;
      readonly missed: number;
    } & InCell)
  | ({ readonly code: "always-green"; readonly measure: string; readonly periods: number } & InCell)
  | ({ readonly code: "link-downwards"; readonly from: string; readonly to: string } & InCell)
  | ({ readonly code: "link-cycle"; readonly objectives: readonly string[] } & InCell)
  | ({ readonly code: "objective-undriven"; readonly objective: string } & InCell)
  | ({
      readonly code: "measure-duplicate";
      readonly measure: string;
      readonly other: string;
      readonly otherCell: string;
      readonly because: "name" | "figures";
    } & InCell)
  | ({
      readonly code: "weight-meaningless";
      readonly measure: string;
      readonly objective: string;
      /** 0..1 of the objective's weight. */
      readonly share: number;
    } & InCell);

const codes: Readonly<Record<AdviceProblem["code"], true>> = {
  "no-actuals": true,
  "objective-without-measure": true,
  "objective-crowded": true,
  "perspective-without-lead": true,
  "too-many-measures": true,
  "owner-missing": true,
  "definition-missing": true,
  "baseline-missing": true,
  "target-without-date": true,
  "not-updated": true,
  "always-green": true,
  "link-downwards": true,
  "link-cycle": true,
  "objective-undriven": true,
  "measure-duplicate": true,
  "weight-meaningless": true,
};

/** Whether a problem is advice. */
export function isAdvice(problem: { readonly code: string }): problem is AdviceProblem {
  return problem.code in codes;
}

/** What it is, why it matters and how to mend it. */
export function adviceText(problem: AdviceProblem): string {
  switch (problem.code) {
    case "no-actuals":
      return `${problem.measure} has no actual at all yet. Until it has one, nobody sees whether it moves; enter the first figure or retire the measure.`;
    case "objective-without-measure":
      return `The objective ${problem.objective} has no measure, so nobody can tell whether it is reached. Give it one or two, or drop it.`;
    case "objective-crowded":
      return `The objective ${problem.objective} has ${problem.measures} measures; with more than 4 none of them counts for much. Keep those that would change a decision, and set the others' Scoring to None.`;
    case "perspective-without-lead":
      return `${problem.perspective} has no lead measure, so it tells only what has already happened. Add a measure that moves early, or say Lead under Type where one does.`;
    case "too-many-measures":
      return `There are ${problem.measures} measures${problem.scorecard ? ` on the scorecard ${problem.scorecard}` : ""}; with more than 25 nobody can keep them all in view. Retire some, or move them to a unit's scorecard.`;
    case "owner-missing":
      return `${problem.measure} has no owner, neither of its own nor by its objective, so nobody answers for it. Enter one name under Owner.`;
    case "definition-missing":
      return `${problem.measure} has no ${problem.missing}, so two people may report two figures. Say in a sentence how it is worked out, and where the figures come from.`;
    case "baseline-missing":
      return `${problem.measure} has neither baseline nor benchmark, so nobody can tell whether its target is bold or easy. Enter where it started, or what others reach.`;
    case "target-without-date":
      return `The target of ${problem.measure} does not say by when, so it can always be reached later. Enter a date under End, a year's target (Target for: Year), or targets by period in the Targets table.`;
    case "not-updated":
      return `${problem.measure} was last reported for ${problem.last}; ${problem.missed} periods are missing since. Ask its owner for the figures, or retire the measure.`;
    case "always-green":
      return `${problem.measure} has been Green for ${problem.periods} periods in a row: its target may be too easy to steer by. Raise the target, or replace the measure.`;
    case "link-downwards":
      return `The link from ${problem.from} to ${problem.to} runs downwards: causes stand below what they drive. Turn it round, or check the perspectives of the two.`;
    case "link-cycle":
      return `The links ${[...problem.objectives, problem.objectives[0]].join(" → ")} run in a circle, so cause and effect cannot be told apart. Remove the weakest of them.`;
    case "objective-undriven":
      return `Nothing drives the objective ${problem.objective}: the strategy does not say how it comes about. Link it from what causes it.`;
    case "measure-duplicate":
      return `${problem.measure} looks like ${problem.other} (${problem.otherCell}) under another name: ${problem.because === "name" ? "the names say the same" : "their figures are the same"}. Keep one of them, or it counts twice.`;
    case "weight-meaningless":
      return problem.share === 0
        ? `${problem.measure} has the weight 0, so it never counts in ${problem.objective}. Give it a weight, or set its Scoring to None to say that it is shown only.`
        : `${problem.measure} has ${percentText(problem.share)} of the weight of ${problem.objective}, so it cannot change its score (${numberText(problem.share * 100)} points at most). Give it more weight, or set its Scoring to None.`;
  }
}
