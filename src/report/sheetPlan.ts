/** What a cell should hold: a formula with its "=", a value, or nothing; what people pick, or what spills into it, stays. */
export type PlannedContent =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "picked"; readonly first: string }
  | { readonly kind: "spilled" };

export interface PlannedCell {
  readonly content: PlannedContent;
  readonly look: LookName;
  /** Left out: as the content has it, text left and numbers right. */
  readonly align?: Alignment;
  /** How many levels it is set in; left out: as the look has it. */
  readonly indent?: number;
  /** Excel's code; left out: General. */
  readonly numberFormat?: string;
}

export type Alignment = "Left" | "Center" | "Right";

/** How a cell looks; every look is a line in `looks.ts`. */
export type LookName =
  | "plain"
  | "title"
  | "subtitle"
  | "total"
  | "header"
  | "perspective"
  | "objective"
  | "measure"
  | "faint"
  | "heading"
  | "text"
  | "inset"
  | "insetHeader"
  | "label"
  | "data"
  | "barName"
  | "markName"
  | "period"
  | "periodDone"
  | "periodAhead"
  | "periodNow"
  | "periodDoneNow"
  | "periodAheadNow"
  | "periodHeader"
  | "periodHeaderNow"
  | "pick";

export interface PlannedRow {
  readonly heightPoints?: number;
  readonly cells: readonly PlannedCell[];
}

export interface PlannedColumn {
  readonly widthPoints: number;
  readonly isHidden?: boolean;
}

/** A rule that follows the cells: colours never stand alone, a word or an icon is always beside them. */
export type PlannedRule =
  | {
      readonly kind: "word";
      readonly columns: PlannedSpan;
      readonly word: string;
      readonly fontColor: string;
      readonly fill?: string;
    }
  | {
      readonly kind: "icons";
      readonly columns: PlannedSpan;
      readonly amberFrom: number;
      readonly greenFrom: number;
    }
  | { readonly kind: "bar"; readonly columns: PlannedSpan; readonly color: string }
  | PlannedWhen;

/** Where a formula holds, written for the first cell of the area. */
export interface PlannedWhen {
  readonly kind: "when";
  readonly area: PlannedArea;
  /** Without its "=". */
  readonly formula: string;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  /** A thin line below, of this colour. */
  readonly lineBelow?: string;
  readonly numberFormat?: string;
}

/** A cell in which people pick one of the values of other cells of the sheet. */
export interface PlannedPick {
  readonly row: number;
  readonly column: number;
  readonly choices: PlannedSpan;
}

/** One column of the plan, from one row to another; zero-based, both ends included. */
export interface PlannedSpan {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface PlannedPrint {
  readonly orientation: "Portrait" | "Landscape";
  /** How many columns are printed; left out: all. */
  readonly columns?: number;
  /** Rows that begin a new page, zero-based. */
  readonly breaksBefore?: readonly number[];
  /** Rows repeated on every page, zero-based. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly footerLeft: string;
  /** Excel's own codes, such as `&F` for the workbook's name. */
  readonly footerCenter: string;
  readonly footerRight: string;
}

/** A native chart whose lines follow cells of the same sheet. */
export interface PlannedChart {
  /** By which it is found again. */
  readonly name: string;
  readonly title: string;
  /** The cells that hold names and figures: the first row the series' names, the first column the periods. */
  readonly source: PlannedArea;
  /** How each series is drawn, in the order of its columns. */
  readonly series: readonly PlannedSeries[];
  /** The cells that it covers. */
  readonly place: PlannedArea;
  readonly numberFormat?: string;
  /** Columns, each series upon the one before it, instead of lines. */
  readonly isStacked?: boolean;
  /** Its cells are formulas, which may hold nothing yet when it is made. */
  readonly isLive?: boolean;
  readonly hasNoLegend?: boolean;
}

export interface PlannedSeries {
  readonly color: string;
  readonly weightPoints: number;
  readonly isDashed: boolean;
  readonly hasMarkers: boolean;
  /** It only holds up what is upon it. */
  readonly isUnseen?: boolean;
  /** Of columns, what their insides are filled with. */
  readonly fill?: string;
  /** Its figures stand on it, written so. */
  readonly labelFormat?: string;
}

/** A rectangle of cells, zero-based, both ends included. */
export interface PlannedArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** The sheets of ours that are plans; the strategy map is a drawing. */
const planKeys = [
  "scorecard",
  "organisation",
  "unit",
  "comparison",
  "alignment",
  "why",
  "closed",
  "review summary",
  "review measures",
  "review initiatives",
  "review timeline",
  "review actions",
  "review owed",
  "review alerts",
  "review definitions",
  "review mirror",
] as const;
/** The scorecard of a unit below the top has a sheet of its own, such as "scorecard unit N". */
export type PlanKey = (typeof planKeys)[number] | UnitScorecardKey | PersonKey;
type UnitScorecardKey = `scorecard unit ${string}`;
type PersonKey = `person ${string}`;

/** The key of the sheet of what a person owns. */
export const personKey = (name: string): PersonKey => `person ${name}`;

/** What the sheet of a person is called when it is added. */
export const personSheetName = (name: string): string => `Owned by ${name}`;

/** The person of a sheet's key; undefined of any other. */
export function personOf(key: string): string | undefined {
  const start = personKey("");
  return key.startsWith(start) ? key.slice(start.length) : undefined;
}

/** The key of a unit's own scorecard sheet. */
export const unitScorecardKey = (unit: string): UnitScorecardKey => `scorecard unit ${unit}`;

/** What the sheet of a unit's own scorecard is called when it is added. */
export const unitSheetName = ({ name }: { readonly name: string }): string => `Scorecard ${name}`;

/** Sheets that the review pack has only where there is something for them. */
const optionalKeys: readonly string[] = ["review timeline", "review mirror"] satisfies readonly PlanKey[];

/** Whether a sheet is one that a pack may be without. */
export const isOptionalKey = (key: string): boolean => optionalKeys.includes(key);

/** What a sheet is marked with, as a key; undefined where it is none of ours. */
export function toPlanKey(mark: string): PlanKey | undefined {
  const start = unitScorecardKey("");
  const person = personOf(mark);
  if (person !== undefined) return personKey(person);
  return mark.startsWith(start)
    ? unitScorecardKey(mark.slice(start.length))
    : planKeys.find((key) => key === mark);
}

/** A sheet as plain data: what it should hold, from A1 on. Every row has as many cells as there are columns. */
export interface SheetPlan {
  /** By which the sheet is known as ours, whatever it is called. */
  readonly key: PlanKey;
  readonly name: string;
  /** What the sheet was asked for, kept with it, so that it can be built again. */
  readonly about?: string;
  readonly tabColor: string;
  readonly columns: readonly PlannedColumn[];
  /** How many columns there are depends on the workbook: fewer leave nothing behind, more make room. Left out: always as many. */
  readonly isWidthOpen?: boolean;
  readonly rows: readonly PlannedRow[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly rules: readonly PlannedRule[];
  readonly print: PlannedPrint;
  readonly charts?: readonly PlannedChart[];
  readonly picks?: readonly PlannedPick[];
}

export const empty: PlannedContent = { kind: "empty" };
export const text = (content: string | undefined): PlannedContent =>
  content ? { kind: "text", text: content } : empty;
export const formula = (source: string): PlannedContent => ({ kind: "formula", formula: `=${source}` });
