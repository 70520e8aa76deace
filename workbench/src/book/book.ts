import type { CellGrid } from "./cellGrid";
import type { Comment } from "./comment";
import type { ColumnFilter, SheetFilter, SortState } from "./filter";
import type { NamedStyle } from "./namedStyles";
import type { CellStyle } from "./style";
import type { Shape } from "./shape";

/** An error in a cell: its code as Excel shows it, and the sentence of a custom function if it gave one. */
export interface CellError {
  readonly error: string;
  readonly message?: string;
}

/** What a cell holds. Dates are serial numbers of the book's date system; undefined is an empty cell. */
export type CellValue = string | number | boolean | CellError | undefined;

/** A rectangle of cells, zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One cell. Never changed in place: an edit puts a new Cell into the sheet, so a save can tell what changed. */
export interface Cell {
  readonly value: CellValue;
  /** As a person types it in English, without "=": `BSC.STATUS([@Actual],A1)`. */
  readonly formula?: string;
  /** The area of an array formula: entered (CSE) when `isDynamic` is false, spilled when true. */
  readonly arrayArea?: Area;
  readonly isDynamic?: boolean;
  /** Set on the cells that a formula spilled into: the cell of that formula. */
  readonly spilledFrom?: { readonly row: number; readonly column: number };
  /** Set on a formula of a file: what the program that saved it had calculated. */
  readonly cached?: CachedResult;
  readonly style: CellStyle;
}

/** A formula as a file has it, and its value there. It goes along when the cell moves, and goes when another is typed. */
export interface CachedResult {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** How deep a row or column lies in the outline (1 to 7), and whether the group that ends before it is folded up. */
export interface Outlined {
  readonly outlineLevel?: number;
  readonly collapsed?: boolean;
}

export interface RowLook extends Outlined {
  readonly heightPoints?: number;
  readonly hidden?: boolean;
  readonly style?: CellStyle;
}

export interface ColumnLook extends Outlined {
  /** In points, as Office.js counts it. */
  readonly widthPoints?: number;
  readonly hidden?: boolean;
  readonly style?: CellStyle;
}

export interface TableColumn {
  readonly id: number;
  readonly name: string;
  readonly calculatedFormula?: string;
  readonly totalsLabel?: string;
  readonly totalsFunction?: string;
}

export interface Table {
  readonly id: number;
  readonly name: string;
  /** Header, body and totals. */
  readonly area: Area;
  readonly columns: readonly TableColumn[];
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  /** By the ids of the columns. */
  readonly filters?: readonly ColumnFilter[];
  readonly sort?: SortState;
}

export interface DefinedName {
  readonly name: string;
  /** Without "=". */
  readonly formula: string;
  readonly sheetId?: number;
  readonly visible: boolean;
  readonly comment: string;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRule;
}

export interface ConditionalLook {
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fill?: string;
  readonly borders?: CellStyle["borders"];
  readonly numberFormat?: string;
}

export type ConditionalRule =
  | { readonly kind: "Custom"; readonly formula: string; readonly look: ConditionalLook }
  | {
      readonly kind: "CellValue";
      readonly operator: string;
      readonly formula1: string;
      readonly formula2?: string;
      readonly look: ConditionalLook;
    }
  | {
      readonly kind: "ContainsText";
      readonly operator: string;
      readonly text: string;
      readonly look: ConditionalLook;
    }
  | {
      readonly kind: "DataBar";
      readonly color: string;
      readonly showDataBarOnly: boolean;
      readonly low?: ScalePoint;
      readonly high?: ScalePoint;
      /** What Excel 2010 added; without it the bar is one of Excel 2007. */
      readonly bar?: BarLook;
    }
  | {
      readonly kind: "TopBottom";
      /** "TopItems", "TopPercent", "BottomItems" or "BottomPercent". */
      readonly type: string;
      readonly rank: number;
      readonly look: ConditionalLook;
    }
  /** "Blanks", "DuplicateValues", "AboveAverage", "Today" … as Office.js names them. */
  | { readonly kind: "Preset"; readonly criterion: string; readonly look: ConditionalLook }
  | {
      readonly kind: "IconSet";
      readonly style: string;
      readonly showIconOnly: boolean;
      readonly reverse: boolean;
      readonly criteria: readonly (ScalePoint & {
        readonly operator: string;
        readonly icon?: { readonly set: string; readonly index: number };
      })[];
    }
  | { readonly kind: "ColorScale"; readonly points: readonly (ScalePoint & { readonly color: string })[] }
  /** A rule of the file that the model does not know: kept as it stands. */
  | { readonly kind: "Other"; readonly xml: string };

/** How a data bar looks. Without a border's colour it has no border. */
export interface BarLook {
  readonly gradient: boolean;
  readonly borderColor?: string;
  /** "Context", "LeftToRight" or "RightToLeft". */
  readonly direction: string;
  /** "Automatic", "None" or "CellMidPoint". */
  readonly axisFormat: string;
  readonly axisColor: string;
  readonly negative: {
    readonly fillColor: string;
    readonly borderColor: string;
    readonly matchesFill: boolean;
    readonly matchesBorder: boolean;
  };
}

export interface ScalePoint {
  readonly type: string;
  readonly formula?: string;
}

export interface Validation {
  readonly areas: readonly Area[];
  /** "List", "WholeNumber", "Decimal", "Date", "Time", "TextLength", "Custom". */
  readonly type: string;
  readonly operator?: string;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly ignoreBlanks: boolean;
  readonly inCellDropDown: boolean;
  readonly prompt?: { readonly show: boolean; readonly title: string; readonly message: string };
  readonly error?: {
    readonly show: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
}

export interface PageSetup {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: string;
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  /** In points. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly header: { readonly left: string; readonly center: string; readonly right: string };
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  readonly printArea?: Area;
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
}

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

export interface Hyperlink {
  readonly row: number;
  readonly column: number;
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

export interface Sheet {
  /** Stays the same when the sheet is renamed or moved. */
  readonly id: number;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor?: string;
  showGridlines: boolean;
  showHeadings: boolean;
  isProtected: boolean;
  standardWidthPoints?: number;
  standardHeightPoints: number;
  readonly cells: CellGrid;
  readonly rows: Map<number, RowLook>;
  readonly columns: Map<number, ColumnLook>;
  merges: readonly Area[];
  tables: readonly Table[];
  /** The filter of cells that are no table. */
  autoFilter?: SheetFilter;
  conditionalFormats: readonly ConditionalFormat[];
  validations: readonly Validation[];
  notes: readonly Note[];
  /** Threads, in the order in which they were begun. */
  comments: readonly Comment[];
  hyperlinks: readonly Hyperlink[];
  /** The cell below and right of the frozen panes. */
  frozenAt?: { readonly row: number; readonly column: number };
  pageSetup: PageSetup;
  rowBreaks: readonly number[];
  columnBreaks: readonly number[];
  /** Back to front. */
  shapes: readonly Shape[];
  readonly customProperties: Map<string, string>;
  selection: Area;
  /** Where more than one area is selected. */
  otherSelections?: readonly Area[];
}

export interface CustomXmlPart {
  readonly id: string;
  readonly xml: string;
}

export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  readonly lastAuthor: string;
  revisionNumber: number;
  /** Unknown in a file that does not tell it. */
  readonly created?: Date;
  readonly custom: Map<string, string | number | boolean | Date>;
}

/** A workbook in memory. `file` holds what it was opened from, for the save that keeps every part it did not change. */
export interface Book {
  sheets: Sheet[];
  activeSheetId: number;
  names: readonly DefinedName[];
  /** The named styles that the file has or the program made; Excel's own that nobody touched need not be among them. */
  styles: readonly NamedStyle[];
  customXml: readonly CustomXmlPart[];
  readonly properties: DocumentProperties;
  /** The add-in's own settings (Office.js `workbook.settings`), as JSON values. */
  readonly settings: Map<string, unknown>;
  date1904: boolean;
  isStructureProtected: boolean;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  file?: unknown;
}
