import type { CellPlace } from "../terms";

/** Why one closing or reopening cannot be trusted to be what was written. */
export interface EntryProblem {
  readonly code: "closing-edited" | "closing-out-of-chain" | "closing-unsealed" | "closing-passphrase";
  readonly period: string;
  readonly what: "closed" | "reopened";
  readonly at?: CellPlace;
}

/** Why the closed periods of a workbook cannot be trusted to be what was closed. */
export type ClosingProblem =
  | EntryProblem
  | { readonly code: "closing-stray"; readonly at: CellPlace }
  | { readonly code: "closing-missing"; readonly first: number; readonly last: number }
  | { readonly code: "closings-gone" }
  | { readonly code: "closing-expected"; readonly expected: string }
  | { readonly code: "closing-unchained" };

export function closingProblemText(problem: ClosingProblem): string {
  switch (problem.code) {
    case "closing-edited":
      return `The ${entryText(problem)} was edited since: what stands there does not fit its checksum.`;
    case "closing-out-of-chain":
      return `The ${entryText(problem)} does not follow on what stands before it: it or an entry before it was edited, removed, added or moved.`;
    case "closing-unsealed":
      return `The ${entryText(problem)} is not sealed: a passphrase was given here, and none when it was written, or the seal was taken off.`;
    case "closing-passphrase":
      return `The passphrase does not fit the seal of the ${entryText(problem)}: it was sealed with another one, or written anew by somebody who does not know it.`;
    case "closing-stray":
      return "This is not what closing writes there. The sheet holds the closed periods alone: take it away, or put back what stood there; nothing is closed or reopened until then.";
    case "closing-missing":
      return `${missingText(problem)} missing from the closed periods: closings or reopenings were removed.`;
    case "closings-gone":
      return "A passphrase was given, and no period is closed in this workbook: the sheet of closed periods is missing, or everything on it.";
    case "closing-expected":
      return `The closed periods do not hold ${problem.expected}: it is missing, so the newest closings were removed, or this is an earlier or another state of the workbook.`;
    case "closing-unchained":
      return "The closed periods have no chain: they were closed by an earlier version. Each is checked by itself; that one was removed cannot be seen. The next closing begins a chain over them.";
  }
}

function entryText({ what, period }: EntryProblem): string {
  return what === "closed" ? `closing of ${period}` : `reopening of ${period}`;
}

function missingText({ first, last }: { readonly first: number; readonly last: number }): string {
  return first === last ? `Entry ${first} is` : `Entries ${first} to ${last} are`;
}
