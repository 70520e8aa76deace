import { type CellPlace, percentText, placeText } from "../terms";

interface InCell {
  readonly at: CellPlace;
}

/** An objective or a measure of a unit, with its row. */
export interface OverlapPlace extends InCell {
  readonly name: string;
  readonly unit: string;
}

/** What does not fit together between a unit's objectives and those of the units below it. Nothing is wrong, and nothing is stopped. */
export type Misaligned =
  | ({ readonly code: "alignment-gap"; readonly objective: string; readonly unit: string } & InCell)
  | ({ readonly code: "alignment-orphan"; readonly objective: string; readonly unit: string } & InCell)
  | ({
      readonly code: "alignment-overlap";
      readonly kind: "objective" | "measure";
      /** The one in the cell. */
      readonly first: OverlapPlace;
      readonly others: readonly OverlapPlace[];
      /** 0..1 */
      readonly likeness: number;
      readonly isSameName: boolean;
    } & InCell)
  | ({
      readonly code: "hand-off-in-doubt";
      readonly standing: "At risk" | "Broken" | "Unknown";
      readonly from: string;
      readonly fromUnit: string;
      readonly to: string;
      readonly toUnit: string;
      /** What is promised: a measure, else the objective itself. */
      readonly promised: string;
      readonly band: string;
    } & Partial<InCell>);

/** The same with its sentence, which it bears itself: it is worded where it is found. */
export interface AlignmentProblem extends Partial<InCell> {
  readonly code: Misaligned["code"];
  readonly sentence: string;
  readonly isAdvice: true;
}

/** What does not fit together, with its cell and its sentence. */
export function alignmentProblem(found: Misaligned): AlignmentProblem {
  const { code, at } = found;
  return { code, isAdvice: true, sentence: alignmentText(found), ...(at ? { at } : {}) };
}

function alignmentText(problem: Misaligned): string {
  switch (problem.code) {
    case "alignment-gap":
      return `No unit below ${problem.unit} carries the objective ${problem.objective}, so it rests with ${problem.unit} alone. Give it to units (cascade), or leave it if it is meant to be theirs only.`;
    case "alignment-orphan":
      return `The objective ${problem.objective} of ${problem.unit} serves none of a unit above. Say under Contributes to which one it serves, or ask whether it is still needed.`;
    case "alignment-overlap":
      return overlapText(problem);
    case "hand-off-in-doubt":
      return `${problem.to} of ${problem.toUnit} relies on ${problem.from} of ${problem.fromUnit}: ${problem.promised} is ${problem.band}, so what was promised ${standingWords[problem.standing]}. Let the two owners talk about it.`;
  }
}

const standingWords = {
  "At risk": "is at risk",
  Broken: "is not kept",
  Unknown: "cannot be told",
} as const;

const mostNamed = 5;

function overlapText({
  kind,
  first,
  others,
  ...sure
}: Extract<Misaligned, { readonly code: "alignment-overlap" }>): string {
  const named = others
    .slice(0, mostNamed)
    .map(({ name, unit, at }) => `${name} of ${unit} (${placeText(at)})`)
    .join(", ");
  const more = others.length - mostNamed;
  const all = more > 0 ? `${named} and ${more} more` : named;
  return `The ${kind} ${first.name} of ${first.unit} looks like ${all}: ${likenessText(sure)}. Share one of them, let them contribute to one above, or tell them apart by their names.`;
}

/** How sure it is that names mean the same. */
export function likenessText({
  likeness,
  isSameName,
}: {
  readonly likeness: number;
  readonly isSameName: boolean;
}): string {
  if (isSameName) return "the same name";
  return likeness === 1 ? "the same words" : `${percentText(likeness)} of the words`;
}
