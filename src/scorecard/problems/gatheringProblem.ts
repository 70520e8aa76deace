import { type CellPlace, placeText } from "../terms";

/** A cell of one of several workbooks. */
export interface BookPlace {
  /** The workbook's file, as it was named. */
  readonly book: string;
  readonly at?: CellPlace;
}

/** What is not sure, or not taken, when units' workbooks are made one. `other` is what it is held against. */
export type Gathering =
  | { readonly code: "gather-unit-twice"; readonly unit: string; readonly other: BookPlace }
  | { readonly code: "gather-unit-unclear"; readonly unit: string; readonly among: readonly string[] }
  | {
      readonly code: "gather-unit-differs";
      readonly unit: string;
      readonly column: string;
      readonly other: BookPlace;
    }
  | {
      readonly code: "gather-measure-differs" | "gather-objective-differs";
      readonly item: string;
      readonly column: string;
      readonly other: BookPlace;
      /** What it is called in the group's workbook from now on; left out: the group's definition holds. */
      readonly keptAs?: string;
    }
  | {
      readonly code: "gather-perspective-differs";
      readonly item: string;
      readonly column: string;
      readonly other: BookPlace;
    }
  | {
      readonly code: "gather-setting-differs";
      readonly setting: string;
      readonly found: string;
      readonly held: string;
      readonly other: BookPlace;
    }
  | {
      readonly code: "gather-figure-twice";
      readonly what: "figure" | "target";
      readonly measure: string;
      readonly unit: string;
      readonly period: string;
      readonly other: BookPlace;
    }
  | { readonly code: "gather-long-periods"; readonly rows: number }
  | { readonly code: "gather-not-reported"; readonly kind: "measure" | "objective"; readonly item: string }
  | { readonly code: "gather-weights"; readonly rows: number }
  | { readonly code: "gather-texts"; readonly cells: number }
  | { readonly code: "gather-closed"; readonly periods: number }
  | { readonly code: "gather-rules"; readonly rows: number }
  | {
      readonly code: "gather-score-differs";
      readonly unit: string;
      readonly was: string;
      readonly is: string;
      readonly period: string;
    };

/** The same with its place and its sentence, which it bears itself: it is worded where it is found. */
export interface GatheringProblem extends Partial<BookPlace> {
  readonly code: Gathering["code"];
  readonly sentence: string;
  readonly isWarning: boolean;
}

const errors: ReadonlySet<Gathering["code"]> = new Set<Gathering["code"]>([
  "gather-unit-twice",
  "gather-unit-unclear",
  "gather-figure-twice",
  "gather-long-periods",
]);

/** A problem of gathering workbooks, with its place and its sentence. */
export function gatheringProblem(found: Gathering, { book, at }: BookPlace): GatheringProblem {
  const { code } = found;
  return {
    ...{ code, book, isWarning: !errors.has(code), sentence: gatheringText(found) },
    ...(at ? { at } : {}),
  };
}

/** As Excel names a cell of another workbook. */
function placeIn({ book, at }: BookPlace): string {
  return at ? placeText({ sheet: `[${book}]${at.sheet}`, cell: at.cell }) : book;
}

function gatheringText(problem: Gathering): string {
  switch (problem.code) {
    case "gather-unit-twice":
      return `${problem.unit} reports here and in ${placeIn(problem.other)}. Nothing of it is taken from either; leave one of them out.`;
    case "gather-unit-unclear":
      return `${problem.unit} may be one of several units (${problem.among.join(", ")}), so this workbook is not taken. Give the unit an id that it alone has, or the name that it has there.`;
    case "gather-unit-differs":
      return `${problem.unit} has another "${problem.column}" here than in ${placeIn(problem.other)}, which holds.`;
    case "gather-measure-differs":
    case "gather-objective-differs":
      return differsText(problem);
    case "gather-perspective-differs":
      return `The perspective ${problem.item} has another "${problem.column}" here than in ${placeIn(problem.other)}, which holds.`;
    case "gather-setting-differs":
      return `"${problem.setting}" is ${problem.found} here and ${problem.held} in ${placeIn(problem.other)}, which holds: scores may differ from those in this workbook.`;
    case "gather-figure-twice":
      return `The ${problem.what} of ${problem.measure} in ${problem.unit} for ${problem.period} is another one here than in ${placeIn(problem.other)}. Neither is taken; correct one of them, or empty it.`;
    case "gather-long-periods":
      return `The fiscal year begins in another month than the group's, so quarters, half-years and years mean other months: ${rowsText(problem.rows)} for such periods, from this one on, ${problem.rows === 1 ? "is" : "are"} not taken. Give both the same "Fiscal year start".`;
    case "gather-not-reported":
      return problem.kind === "measure"
        ? `${problem.item} has no figure in this workbook, and its objective is the group's: it does not count for this unit.`
        : `${problem.item} has no measure in this workbook, and is the group's objective: it does not count for this unit.`;
    case "gather-weights":
      return `${rowsText(problem.rows)} with new weights of objectives or perspectives that are the group's, from this one on, ${problem.rows === 1 ? "is" : "are"} not taken: the group's weights hold.`;
    case "gather-texts":
      return `${problem.cells === 1 ? "1 text" : `${problem.cells} texts`} about shared measures and objectives (owner, definition and the like) differ from the group's, from this one on. The group's hold; the unit's are not kept.`;
    case "gather-closed":
      return `${problem.periods === 1 ? "1 closed period is" : `${problem.periods} closed periods are`} not gathered: a closed period is proof of its own workbook alone. Keep this file, and close the group's period in the group's workbook.`;
    case "gather-rules":
      return `${rowsText(problem.rows)} of alert rules and acknowledgements, from this one on, ${problem.rows === 1 ? "is" : "are"} not taken: a rule would hold for the whole group. Enter in the group's workbook what is to hold there.`;
    case "gather-score-differs":
      return `${problem.unit} scores ${problem.was} in its own workbook and ${problem.is} in the group's in ${problem.period}, for what is said of it above or because units share its objectives.`;
  }
}

/** In place of a column: of two percentages one is typed as 85 and the other as 0.85. */
export const percentTyping = "85 or 0.85";

function differsText({
  item,
  column,
  other,
  keptAs,
}: Extract<Gathering, { readonly code: "gather-measure-differs" | "gather-objective-differs" }>): string {
  const differs =
    column === percentTyping
      ? `${item} is a percentage, typed as 85 in one and as 0.85 in the other of this and ${placeIn(other)}`
      : `${item} has another "${column}" here than in ${placeIn(other)}`;
  return keptAs === undefined
    ? `${differs}, which holds.`
    : `${differs}, so it is not the same: the unit keeps its own, called ${keptAs}. If they are the same, make both alike.`;
}

const rowsText = (rows: number) => (rows === 1 ? "1 row" : `${rows} rows`);
