/** How a cell looks. Colours are "#RRGGBB"; undefined means "as the workbook's default". */
export interface CellStyle {
  /** The named style that was put on the cell; none is "Normal". */
  readonly named?: string;
  readonly numberFormat: string;
  readonly font: FontStyle;
  readonly fill?: string;
  /** Lines or dots over the fill: "Gray25", "Grid", "LightUp" … */
  readonly pattern?: { readonly kind: string; readonly color: string };
  readonly borders: Readonly<Partial<Record<BorderEdge, BorderStyle>>>;
  readonly alignment: Alignment;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalUp" | "DiagonalDown";

export interface BorderStyle {
  /** As Office.js names it: "Continuous", "Dash", "Dot", "Double", … */
  readonly style: string;
  /** "Hairline", "Thin", "Medium" or "Thick". */
  readonly weight: string;
  readonly color: string;
}

export interface FontStyle {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly color: string;
  /** Smaller, and above or below the line. */
  readonly script?: "Superscript" | "Subscript";
}

export interface Alignment {
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
  /** "Context", "LeftToRight" or "RightToLeft". */
  readonly readingOrder: string;
  /** Of text that is spread over its cell: with a margin. */
  readonly autoIndent: boolean;
}

export const defaultStyle: CellStyle = {
  numberFormat: "General",
  font: {
    name: "Calibri",
    size: 11,
    bold: false,
    italic: false,
    underline: "None",
    strikethrough: false,
    color: "#000000",
  },
  borders: {},
  alignment: {
    horizontal: "General",
    vertical: "Bottom",
    wrapText: false,
    indentLevel: 0,
    textOrientation: 0,
    shrinkToFit: false,
    readingOrder: "Context",
    autoIndent: false,
  },
  locked: true,
  formulaHidden: false,
};
