import { type CellPlace, percentText, placeText } from "../terms";

/** What stands in the way of giving units their rows of a parent's objectives. */
export type Cascading =
  | { readonly code: "cascade-no-column"; readonly table: string; readonly column: string }
  | {
      readonly code: "cascade-not-below";
      readonly unit: string;
      readonly objective: string;
      readonly parent: string;
    }
  | {
      readonly code: "cascade-no-id";
      readonly kind: "objective" | "measure";
      readonly name: string;
      readonly at: CellPlace;
    }
  | {
      readonly code: "cascade-name-used";
      readonly name: string;
      readonly id: string;
      readonly at: CellPlace;
    }
  | {
      readonly code: "cascade-no-part";
      readonly by: "weight" | "size" | "share";
      readonly measure: string;
      readonly units: readonly string[];
    }
  | {
      readonly code: "cascade-not-a-number";
      readonly measure: string;
      readonly column: string;
      readonly found: string;
      readonly at: CellPlace;
    }
  | { readonly code: "cascade-nothing-given"; readonly what: "objectives" | "units" }
  | { readonly code: "cascade-no-measure"; readonly measure: string }
  | { readonly code: "cascade-too-coarse"; readonly measure: string; readonly at: CellPlace }
  | { readonly code: "cascade-id-twice"; readonly id: string; readonly units: readonly [string, string] }
  | { readonly code: "cascade-name-several"; readonly name: string; readonly ids: readonly string[] }
  | { readonly code: "cascade-list-unclear"; readonly text: string }
  | { readonly code: "cascade-nested"; readonly unit: string; readonly above: string }
  | { readonly code: "cascade-changed" };

/** What is left out of it, or is otherwise than people may think. */
export type CascadeNote =
  | {
      readonly code: "cascade-there";
      readonly kind: "objective" | "measure" | "targets";
      readonly id: string;
      readonly unit: string;
      /** Whether it is the row that would be written; else another that contributes to the same one. */
      readonly isSame: boolean;
      readonly at: CellPlace;
    }
  | { readonly code: "cascade-id-taken"; readonly id: string; readonly by: string; readonly at: CellPlace }
  | {
      readonly code: "cascade-copied";
      readonly measure: string;
      readonly because: string;
      readonly at: CellPlace;
    }
  | {
      readonly code: "cascade-shared";
      readonly unit: string;
      readonly measure: string;
      readonly at: CellPlace;
    }
  | { readonly code: "cascade-partly"; readonly measure: string; readonly at: CellPlace }
  | { readonly code: "cascade-elsewhere"; readonly measure: string; readonly at: CellPlace }
  | {
      readonly code: "cascade-without-figures";
      readonly objective: string;
      readonly units: number;
      /** 0..1 */
      readonly minimumCoverage: number;
      readonly at: CellPlace;
    }
  | { readonly code: "cascade-rolled-up"; readonly unit: string; readonly at: CellPlace };

/** One that says its sentence itself. */
export interface CascadeProblem {
  readonly code: Cascading["code"] | CascadeNote["code"];
  readonly sentence: string;
  readonly isWarning: boolean;
  readonly at?: CellPlace;
}

/** A problem of cascading with its sentence. */
export function cascadeProblem(problem: Cascading | CascadeNote): CascadeProblem {
  const isNote = isCascadeNote(problem);
  // What is refused names its cell in the sentence itself: the command line tells the sentence alone.
  const at = isNote ? { at: problem.at } : {};
  const sentence = isNote ? noteText(problem) : cascadingText(problem);
  return { code: problem.code, sentence, isWarning: isNote, ...at };
}

const notes: Readonly<Record<CascadeNote["code"], true>> = {
  "cascade-there": true,
  "cascade-id-taken": true,
  "cascade-copied": true,
  "cascade-shared": true,
  "cascade-partly": true,
  "cascade-elsewhere": true,
  "cascade-without-figures": true,
  "cascade-rolled-up": true,
};

const isCascadeNote = (problem: Cascading | CascadeNote): problem is CascadeNote => problem.code in notes;

const partWords = {
  weight: "a weight above 0 in the Scorecards table",
  size: "an actual above 0 up to the reporting period, by which its size is told",
  share: "an actual, none of them below 0, for each period that the others have of last year",
} as const;

function cascadingText(problem: Cascading): string {
  switch (problem.code) {
    case "cascade-no-column":
      return `The ${problem.table} table has no column "${problem.column}", which the units' rows need. Add the column and try again; nothing was changed.`;
    case "cascade-not-below":
      return `${problem.unit} is not below ${problem.parent}, whose objective ${problem.objective} is. Choose units below it; nothing was changed.`;
    case "cascade-no-id":
      return `The ${problem.kind} ${problem.name} (${placeText(problem.at)}) has no ID of its own, from which those of the units' rows are made. Enter one and try again; nothing was changed.`;
    case "cascade-name-used":
      return `${placeText(problem.at)} speaks of "${problem.name}" by its name, which the units' rows will have as well, so it would not be clear any more which is meant. Write ${problem.id} there and try again; nothing was changed.`;
    case "cascade-no-part":
      return `The target of ${problem.measure} cannot be split: ${problem.units.join(", ")} ${problem.units.length === 1 ? "has" : "have"} not ${partWords[problem.by]}. Enter it, or split in another way; nothing was changed.`;
    case "cascade-not-a-number":
      return `"${problem.found}" (${placeText(problem.at)}, ${problem.column} of ${problem.measure}) is no number that can be split. Enter it as a number, or copy the targets; nothing was changed.`;
    case "cascade-nothing-given":
      return `No ${problem.what} are chosen. Choose some and try again; nothing was changed.`;
    case "cascade-too-coarse":
      return `The levels of ${problem.measure} (${placeText(problem.at)}) are too coarse for so many units: two that differ would be the same in one of them, or change places, as its part is small. Choose fewer units, split in another way, or copy the targets; nothing was changed.`;
    case "cascade-id-twice":
      return `Two rows would have the ID ${problem.id}, one of ${problem.units[0]} and one of ${problem.units[1]}. Give one of the units or objectives another ID and try again; nothing was changed.`;
    case "cascade-name-several":
      return `Several objectives are called "${problem.name}": ${problem.ids.join(", ")}. Give the ID of the one that is meant; nothing was changed.`;
    case "cascade-list-unclear":
      return `"${problem.text}" can be read in more than one way, as there is a name with a comma in it. Give IDs, each on its own; nothing was changed.`;
    case "cascade-nested":
      return `${problem.unit} is below ${problem.above}, so the target of one may be part of the other's. Split targets among units of which none is above another; nothing was changed.`;
    case "cascade-changed":
      return "The workbook has changed since the rows were listed, and other ones would be written now. List them once more; nothing was changed.";
    case "cascade-no-measure":
      return problem.measure === ""
        ? "To split by size say by which measure. Nothing was changed."
        : `There is no measure "${problem.measure}" to tell the units' size by. Nothing was changed.`;
  }
}

const rowWords = {
  objective: "The objective",
  measure: "The measure",
  targets: "The rows of the Targets table of",
} as const;

function noteText(problem: CascadeNote): string {
  switch (problem.code) {
    case "cascade-there":
      return problem.isSame
        ? `${rowWords[problem.kind]} ${problem.id} of ${problem.unit} ${problem.kind === "targets" ? "are" : "is"} there already and ${problem.kind === "targets" ? "stay" : "stays"} as ${problem.kind === "targets" ? "they are" : "it is"}.`
        : `${problem.unit} has ${problem.id}, which contributes to the same objective already, so it gets no other one.`;
    case "cascade-id-taken":
      return `The ID ${problem.id} is ${problem.by}'s, so nothing is written under it. Give that one another ID, or enter the row by hand.`;
    case "cascade-copied":
      return `The target of ${problem.measure} is copied as it is: ${problem.because}.`;
    case "cascade-shared":
      return `${problem.unit} reports figures for ${problem.measure} itself. With a measure of its own it has both: enter its figures under the new ID from now on.`;
    case "cascade-partly":
      return `Not all units get ${problem.measure}, so the targets that are written do not add up to the parent's. Look at those that are there already.`;
    case "cascade-elsewhere":
      return `Targets by period of ${problem.measure} stand on a sheet of another layout; they are not carried over.`;
    case "cascade-without-figures":
      return `Until figures are entered for the new measures, ${problem.objective} counts ${problem.units === 1 ? "1 objective" : `${problem.units} objectives`} without data: it is less complete, and below the minimum coverage of ${percentText(problem.minimumCoverage)} it has no score.`;
    case "cascade-rolled-up":
      return `${problem.unit} has no objectives of its own, so its score is rolled up from the units below it. With one of its own it is made of its own alone.`;
  }
}
