import { type CellPlace, numberText } from "../terms";
import { adviceText, isAdvice, type AdviceProblem } from "./adviceProblem";
import { isOverrideProblem, overrideProblemText, type OverrideProblem } from "./overrideProblem";
import { scoringProblemText, type ScoringProblem } from "./scoringProblem";

interface InCell {
  readonly at: CellPlace;
}

/** What can be wrong with a row of the structured sheets. */
export type RowProblem =
  | ({ readonly code: "value-missing"; readonly column: string } & InCell)
  | ({
      readonly code: "id-twice";
      readonly kind: string;
      readonly id: string;
      readonly first: string;
    } & InCell)
  | ({
      readonly code: "unknown-reference";
      readonly kind: string;
      readonly found: string;
      readonly nearest?: string;
      /** The ids of those that are all called so. */
      readonly among?: readonly string[];
      /** How many rows of the sheet name it, where more than one does; the place is the first. */
      readonly rows?: number;
      /** Where it stands after all, in a row that is not read. */
      readonly notReadAt?: string;
    } & InCell)
  | ({ readonly code: "not-a-number"; readonly column: string; readonly found: string } & InCell)
  | ({ readonly code: "number-two-ways"; readonly column: string; readonly found: string } & InCell)
  | ({
      readonly code: "number-out-of-range";
      readonly column: string;
      readonly found: number;
      readonly expected: string;
    } & InCell)
  | ({
      readonly code: "unknown-word";
      readonly column: string;
      readonly found: string;
      readonly choices: readonly string[];
    } & InCell)
  | ({ readonly code: "cell-error"; readonly column: string; readonly found: string } & InCell)
  | ({ readonly code: "period-unreadable"; readonly found: string } & InCell)
  | ({ readonly code: "period-without-year"; readonly found: string } & InCell)
  | ({
      readonly code: "year-from-title";
      readonly found: string;
      readonly year: number;
      readonly from: string;
    } & InCell)
  | ({ readonly code: "period-out-of-century"; readonly found: string } & InCell)
  | ({
      readonly code: "period-frequency";
      readonly found: string;
      readonly measure: string;
      readonly frequency: string;
    } & InCell)
  | ({ readonly code: "action-ambiguous"; readonly found: string; readonly kind: string } & InCell)
  | ({ readonly code: "initiative-ends-early"; readonly initiative: string } & InCell)
  | ({ readonly code: "acknowledges-nothing"; readonly found: string } & InCell)
  | ({
      readonly code: "critical-without-data";
      readonly measure: string;
      readonly objective: string;
      readonly isCapped: boolean;
    } & InCell)
  | ({
      readonly code: "actual-twice";
      readonly measure: string;
      readonly period: string;
      readonly first: string;
    } & InCell)
  | ({ readonly code: "link-to-itself"; readonly objective: string } & InCell)
  | ({ readonly code: "link-twice"; readonly from: string; readonly to: string } & InCell)
  | OverrideProblem
  | ({ readonly code: "contribution-in-same-unit"; readonly objective: string; readonly to: string } & InCell)
  | ({ readonly code: "contribution-cycle"; readonly objective: string; readonly to: string } & InCell)
  | ({ readonly code: "parent-cycle"; readonly unit: string } & InCell)
  | ({ readonly code: "date-unreadable"; readonly column: string; readonly found: string } & InCell)
  | ({ readonly code: "points-unreadable"; readonly found: string } & InCell)
  | ({ readonly code: "gate-unreadable"; readonly found: string } & InCell)
  | ({
      readonly code: "measure-problem";
      readonly measure: string;
      readonly because: ScoringProblem;
    } & InCell)
  | ({
      readonly code: "objective-problem";
      readonly objective: string;
      readonly because: ScoringProblem;
    } & InCell)
  | ({
      readonly code: "percent-scale";
      readonly measure: string;
      readonly actual: number;
      readonly target: number;
    } & InCell)
  | ({
      readonly code: "phased-total-differs";
      readonly measure: string;
      readonly year: string;
      readonly total: number;
      readonly target: number;
    } & InCell)
  | ({
      readonly code: "phased-beyond-total";
      readonly measure: string;
      readonly year: string;
      readonly total: number;
      readonly target: number;
      /** How many periods have no target of their own, and what each of them is left with. */
      readonly left: number;
      readonly each: number;
    } & InCell)
  | AdviceProblem;

export function rowProblemText(problem: RowProblem): string {
  if (isAdvice(problem)) return adviceText(problem);
  if (isOverrideProblem(problem)) return overrideProblemText(problem);
  switch (problem.code) {
    case "value-missing":
      return `"${problem.column}" is empty here and is needed; the row is not read.`;
    case "id-twice":
      return `The ${problem.kind} ${problem.id} is already there at ${problem.first}; this row is not read. Give it an id of its own.`;
    case "unknown-reference":
      return `${unknownText(problem)}${problem.rows ? ` ${problem.rows} rows name it; this is the first.` : ""}`;
    case "not-a-number":
    case "number-two-ways":
      return noNumberText(problem);
    case "number-out-of-range":
      return `"${problem.column}" takes ${problem.expected}; found ${problem.found}.`;
    case "unknown-word":
      return `"${problem.column}" takes one of ${problem.choices.join(", ")}; found "${problem.found}".`;
    case "cell-error":
      return `"${problem.column}" holds the error ${problem.found}; it counts as no data until the formula is mended.`;
    case "period-unreadable":
      return `"${problem.found}" is not a period. Write a date, or 2026-03, 2026-Q1, 2026-H1, 2026-W12, FY2026.`;
    case "period-without-year":
      return `"${problem.found}" does not say its year, so it is not read. Write it with the year, such as 2026-03, 2026-Q1 or 2026-W12.`;
    case "year-from-title":
      return `"${problem.found}" does not say its year, nor may other periods here; ${problem.year} is taken from ${problem.from}. Write the year beside it where that is wrong.`;
    case "period-out-of-century":
      return `${problem.found} lies outside the years 1990 to 2100, so it is not read. Correct the year of the date.`;
    case "action-ambiguous":
      return `"${problem.found}" is ${problem.kind === "objective" ? "an" : "a"} ${problem.kind} and an initiative, so it is not clear which the action is about. Write the other of id and name, or give one of the two another.`;
    case "period-frequency":
      return `${problem.found} is no ${problem.frequency.toLowerCase()} period, but ${problem.measure} is reported ${problem.frequency.toLowerCase()}. Correct the period or the frequency.`;
    case "actual-twice":
      return `${problem.measure} has an actual for ${problem.period} already at ${problem.first}; this one is not read.`;
    case "link-to-itself":
      return `The objective ${problem.objective} is linked to itself; the link is not drawn.`;
    case "link-twice":
      return `The link from ${problem.from} to ${problem.to} is there twice; it is drawn once.`;
    case "contribution-in-same-unit":
      return `${problem.objective} contributes to ${problem.to} of its own scorecard and would count twice there; it is not counted in it. Draw a link instead.`;
    case "contribution-cycle":
      return `${problem.objective} contributes to ${problem.to}, which by way of others contributes to it again; this contribution is not counted.`;
    case "parent-cycle":
      return `${problem.unit} is above itself by way of its parents; it is put below the top instead. Correct "Parent".`;
    case "date-unreadable":
      return `"${problem.column}" takes a date such as 2026-03-31, or Yes; found "${problem.found}".`;
    case "points-unreadable":
      return `"Points" takes pairs of value and score such as 50:0, 75:50, 100:100; found "${problem.found}".`;
    case "gate-unreadable":
      return `"Gate" takes a measure, a comparison and a value or status, such as NPS >= 40 for 2 or F1.1 >= Amber by 2026-06; found "${problem.found}".`;
    case "measure-problem":
      return `${problem.measure}: ${scoringProblemText(problem.because)}.`;
    case "objective-problem":
      return `${problem.objective}: ${scoringProblemText(problem.because)}.`;
    default:
      return figureProblemText(problem);
  }
}

type FigureProblem = Extract<
  RowProblem,
  {
    readonly code:
      | "percent-scale"
      | "phased-total-differs"
      | "phased-beyond-total"
      | "critical-without-data"
      | "initiative-ends-early"
      | "acknowledges-nothing";
  }
>;

/** What is odd about figures that can all be read. */
function figureProblemText(problem: FigureProblem): string {
  switch (problem.code) {
    case "percent-scale":
      return `${problem.measure} is a percent measure, and its actual ${problem.actual} and target ${problem.target} differ by about 100 times: is one of them typed as 85 and the other as 0.85?`;
    case "phased-total-differs":
      return `The targets of ${problem.measure} for the periods of ${problem.year} add up to ${numberText(problem.total)}, and its target for the year is ${numberText(problem.target)}. Change one of them.`;
    case "initiative-ends-early":
      return `${problem.initiative} ends before it starts. Correct one of the two dates.`;
    case "acknowledges-nothing":
      return `No alert is called "${problem.found}", so this acknowledges nothing. Write it as the list of alerts does, such as "Turned red: F1.1".`;
    case "critical-without-data":
      return criticalText(problem);
    case "phased-beyond-total":
      return beyondText(problem);
  }
}

function criticalText({
  measure,
  objective,
  isCapped,
}: Extract<RowProblem, { readonly code: "critical-without-data" }>): string {
  return isCapped
    ? `${measure} is critical and has no figure, which holds ${objective} down as Settings say. Report it.`
    : `${measure} is critical and has no figure, so ${objective} may look better than it is. Report it, or let it hold the objective down (Settings, "Critical without data": Caps).`;
}

function noNumberText({
  code,
  column,
  found,
}: Extract<RowProblem, { readonly code: "not-a-number" | "number-two-ways" }>): string {
  return code === "not-a-number"
    ? `"${column}" takes a number; found "${found}". Type a number, or leave the cell empty for no data.`
    : `"${column}" holds "${found}", which may be a thousand or a decimal, so it is not read. Write it as a number, or with another count of decimals.`;
}

function beyondText({
  measure,
  year,
  total,
  target,
  left,
  each,
}: Extract<RowProblem, { readonly code: "phased-beyond-total" }>): string {
  const others = left === 1 ? "the one other period" : `each of the other ${left} periods`;
  return `The targets of ${measure} that are set within ${year} already come to ${numberText(total)}, beyond the ${numberText(target)} of ${year} as a whole, which leaves ${numberText(each)} for ${others}. Change those, or the target of ${year}.`;
}

function unknownText({
  kind,
  found,
  nearest,
  among,
  notReadAt,
}: Extract<RowProblem, { readonly code: "unknown-reference" }>): string {
  if (among)
    return `"${found}" is the name of several (${among.join(", ")}), so it is not clear which is meant. Write the id.`;
  if (notReadAt !== undefined)
    return `The ${kind} "${found}" is not read because of an error in its own row at ${notReadAt}, so neither is this. Mend that one first.`;
  return `There is no ${kind} "${found}"${nearest ? `; did you mean "${nearest}"?` : ". Add it, or correct the name here."}`;
}
