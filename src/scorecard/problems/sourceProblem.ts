import type { CellPlace } from "../terms";

/** What is wrong with a source, with what it says, or with taking that in. */
export type SourceFound =
  | { readonly code: "source-secret"; readonly column: string }
  | { readonly code: "source-twice"; readonly source: string }
  | { readonly code: "source-kind"; readonly location: string; readonly kinds: readonly string[] }
  | { readonly code: "source-table"; readonly kind: string; readonly isBoth: boolean }
  | { readonly code: "source-untrusted"; readonly source: string }
  | { readonly code: "source-failed"; readonly source: string; readonly reason: string }
  | {
      readonly code: "source-column";
      readonly source: string;
      readonly column: string;
      readonly has: readonly string[];
      readonly nearest?: string;
    }
  | { readonly code: "source-measure-two-ways"; readonly source: string; readonly name: string }
  | {
      readonly code: "source-type";
      readonly source: string;
      readonly column: string;
      readonly is: string;
      readonly needed: "dates" | "numbers";
    }
  | {
      readonly code: "source-two-ways";
      readonly source: string;
      readonly column: string;
      readonly found: string;
    }
  | {
      readonly code: "source-both-marks";
      readonly source: string;
      readonly column: string;
      readonly found: string;
    }
  | {
      readonly code: "source-day-month";
      readonly source: string;
      readonly column: string;
      readonly found: string;
    }
  | {
      readonly code: "source-no-date";
      readonly source: string;
      readonly rows: number;
      readonly found: string | undefined;
    }
  | {
      readonly code: "source-long-period";
      readonly source: string;
      readonly found: string;
      readonly measure: string;
    }
  | {
      readonly code: "source-no-number";
      readonly source: string;
      readonly rows: number;
      readonly figures: number;
    }
  | {
      readonly code: "source-several-rows";
      readonly source: string;
      readonly figures: number;
      readonly rows: number;
    }
  | { readonly code: "source-last-twice"; readonly source: string; readonly figures: number }
  | {
      readonly code: "source-unknown";
      readonly source: string;
      readonly kind: "measure" | "unit";
      readonly names: readonly string[];
      readonly rows: number;
    }
  | { readonly code: "source-too-many"; readonly source: string; readonly most: number }
  | { readonly code: "source-empty"; readonly source: string }
  | {
      readonly code: "source-said-twice";
      readonly source: string;
      readonly other: string;
      readonly figures: number;
    }
  | {
      readonly code: "source-closed";
      readonly source: string;
      readonly figures: number;
      readonly periods: readonly string[];
    }
  | { readonly code: "source-typed"; readonly source: string; readonly figures: number }
  | { readonly code: "source-gone"; readonly source: string; readonly figures: number }
  | { readonly code: "source-formula"; readonly source: string; readonly figures: number }
  | { readonly code: "source-wide"; readonly source: string }
  | { readonly code: "source-no-column"; readonly table: string }
  | {
      readonly code: "source-no-place" | "source-no-comment";
      readonly source: string;
      readonly figures: number;
      readonly table: string;
      readonly columns: readonly string[];
    };

/** The same with its cell and its sentence, which it bears itself: it is worded where it is found. */
export interface SourceProblem {
  readonly code: SourceFound["code"];
  readonly sentence: string;
  readonly isWarning: boolean;
  readonly at?: CellPlace;
}

const warnings: ReadonlySet<SourceFound["code"]> = new Set<SourceFound["code"]>([
  "source-secret",
  "source-empty",
  "source-closed",
  "source-typed",
  "source-gone",
  "source-formula",
  "source-no-comment",
  "source-unknown",
]);

/** A problem of a source, with its cell and its sentence. */
export function sourceProblem(found: SourceFound, at?: CellPlace): SourceProblem {
  const { code } = found;
  const isWarning = warnings.has(code) || (found.code === "source-no-date" && found.found === undefined);
  return { code, sentence: sourceText(found), isWarning, ...(at ? { at } : {}) };
}

function sourceText(found: SourceFound): string {
  return isSetUp(found) ? setUpText(found) : isTakenIn(found) ? takenText(found) : saidText(found);
}

type SetUp = Extract<SourceFound, { readonly code: (typeof setUpCodes)[number] }>;
const setUpCodes = [
  "source-secret",
  "source-twice",
  "source-kind",
  "source-table",
  "source-untrusted",
] as const;
const isSetUp = (found: SourceFound): found is SetUp => setUpCodes.some((code) => code === found.code);

function setUpText(found: SetUp): string {
  switch (found.code) {
    case "source-secret":
      return `This looks like a password. Anybody who gets the workbook could read it, so this source is not read: put the whole address into an environment variable or your connections file, and write its name into "${found.column}".`;
    case "source-twice":
      return `Another source above is called ${found.source} as well, so this one is not read. Give it a name of its own.`;
    case "source-kind":
      return `"${found.location}" does not say what it is. Write into "Kind" one of ${found.kinds.join(", ")}.`;
    case "source-table":
      return found.isBoth
        ? `Both "Table" and "Query" are filled. Leave one of them empty.`
        : `A source of kind ${found.kind} needs a table, or a query in its place.`;
    case "source-untrusted":
      return `${found.source} was not read: nobody has agreed to it on this computer. Look at what it reads; if that is right, run the command again with --trust.`;
  }
}

type TakenIn = Extract<SourceFound, { readonly code: (typeof takenCodes)[number] }>;
const takenCodes = [
  "source-said-twice",
  "source-closed",
  "source-typed",
  "source-gone",
  "source-formula",
  "source-wide",
  "source-no-column",
  "source-no-place",
  "source-no-comment",
] as const;
const isTakenIn = (found: SourceFound): found is TakenIn => takenCodes.some((code) => code === found.code);

function takenText(found: TakenIn): string {
  switch (found.code) {
    case "source-said-twice":
      return `${figures(found.figures)} of ${found.source} also come from ${found.other}, and differ. Neither is taken; say in "From", "Measure" or "Scorecard" which source they are of.`;
    case "source-closed":
      return `${found.source} says otherwise of closed periods (${found.periods.join(", ")}): ${figures(found.figures)}, left as they were closed. To take them in, reopen the period.`;
    case "source-typed":
      return `${figures(found.figures)} of ${found.source} are typed otherwise in this workbook, and were left. --over (of bsc collect --theirs) takes them.`;
    case "source-gone":
      return `${found.source} no longer has ${figures(found.figures)} that came from it. They were left; empty their cells if they are wrong.`;
    case "source-formula":
      return `${figures(found.figures)} of ${found.source} ${found.figures === 1 ? "stands in a cell" : "stand in cells"} that a formula fills. Formulas are never written over: they were left.`;
    case "source-wide":
      return `The table of figures has a column a period, or is read from a sheet of another layout. ${found.source} needs an Actuals table with a row a figure.`;
    case "source-no-place":
      return `${figures(found.figures)} of ${found.source} ${found.figures === 1 ? "needs" : "need"} ${found.columns.map((column) => `a column "${column}"`).join(" and ")}, which ${found.table} does not have, so ${found.figures === 1 ? "it was" : "they were"} not taken. Add the column.`;
    case "source-no-comment":
      return `${found.table} has no column "Comment", so what ${found.source} wrote beside ${figures(found.figures)} is not kept. Add the column, and take the answer once more.`;
    case "source-no-column":
      return `${found.table} has no column "Source", and something stands beside the table where it would go. Add the column, so that each figure says where it comes from.`;
  }
}

function saidText(found: Exclude<SourceFound, SetUp | TakenIn>): string {
  switch (found.code) {
    case "source-failed":
      return `${found.source} could not be read, so its figures are left as they were: ${found.reason}`;
    case "source-column":
      return `${found.source} has no column "${found.column}".${found.nearest === undefined ? "" : ` Did you mean "${found.nearest}"?`} It has ${found.has.join(", ")}.`;
    case "source-measure-two-ways":
      return `"${found.name}" is a measure or unit of this workbook and a column of ${found.source}. Write [${found.name}] for the column.`;
    case "source-type":
      return `"${found.column}" of ${found.source} is of type ${found.is}: no ${found.needed}.`;
    case "source-two-ways":
      return `"${found.found}" in "${found.column}" of ${found.source} may be a thousand or a decimal, and nothing else there tells which. Write "decimal comma" or "decimal point" into "Format".`;
    case "source-both-marks":
      return `"${found.column}" of ${found.source} has decimals with a comma and with a point, such as ${found.found}. Only one can be right.`;
    case "source-day-month":
      return `"${found.found}" in "${found.column}" of ${found.source} may begin with the day or with the month, and nothing else there tells which. Write "day first" or "month first" into "Format".`;
    case "source-no-date":
      return found.found === undefined
        ? `${rows(found.rows)} of ${found.source} without a date ${isOrAre(found.rows)} not counted.`
        : `${rows(found.rows)} of ${found.source} ${found.rows === 1 ? "has" : "have"} no date that can be read, such as "${found.found}": which periods lack them is not known, so nothing is taken.`;
    case "source-long-period":
      return `"${found.found}" of ${found.source} is longer than a period of ${found.measure}, so nothing of it is taken.`;
    case "source-no-number":
      return `${rows(found.rows)} of ${found.source} ${found.rows === 1 ? "holds" : "hold"} no number, so ${figures(found.figures)} that ${found.figures === 1 ? "needs" : "need"} them ${isOrAre(found.figures)} not taken.`;
    case "source-several-rows":
      return `${figures(found.figures)} of ${found.source} would come from several rows, up to ${found.rows}. Say in "Aggregation" how they become one: Sum, Average, Last, Min, Max or Count.`;
    case "source-last-twice":
      return `${figures(found.figures)} of ${found.source} ${found.figures === 1 ? "has" : "have"} several last rows that differ, so ${found.figures === 1 ? "it is" : "they are"} not taken.`;
    case "source-unknown":
      return `${found.source} speaks of ${found.names.join(", ")}: no ${found.kind} of this workbook, so ${rows(found.rows)} ${isOrAre(found.rows)} not counted.`;
    case "source-too-many":
      return `${found.source} comes to more than ${found.most} figures, so nothing is taken. Narrow it with "From" or a query.`;
    case "source-empty":
      return `${found.source} has no rows with a figure.`;
  }
}

const isOrAre = (count: number) => (count === 1 ? "is" : "are");
const rows = (count: number) => (count === 1 ? "1 row" : `${count} rows`);
const figures = (count: number) => (count === 1 ? "1 figure" : `${count} figures`);
