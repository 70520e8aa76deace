import type { Book, PageSetup, Sheet } from "./book";
import type { Cell, CellValue } from "./book";
import { CellGrid } from "./cellGrid";
import { defaultStyle, type CellStyle } from "./style";

/** Excel's page set-up for a new sheet; margins in points. */
export const defaultPageSetup: PageSetup = {
  orientation: "Portrait",
  paperSize: "Letter",
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  header: { left: "", center: "", right: "" },
  footer: { left: "", center: "", right: "" },
};

/** A sheet with nothing on it, as Excel adds it. */
export function blankSheet(id: number, name: string): Sheet {
  return {
    id,
    name,
    visibility: "Visible",
    showGridlines: true,
    showHeadings: true,
    isProtected: false,
    standardHeightPoints: 15,
    cells: new CellGrid(),
    rows: new Map(),
    columns: new Map(),
    merges: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    notes: [],
    comments: [],
    hyperlinks: [],
    pageSetup: defaultPageSetup,
    rowBreaks: [],
    columnBreaks: [],
    shapes: [],
    customProperties: new Map(),
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
  };
}

/** A book of the sheets given, the first of them active, with nothing else in it. */
export function bookOf(sheets: readonly Sheet[]): Book {
  return {
    sheets: [...sheets],
    activeSheetId: sheets[0]?.id ?? 0,
    names: [],
    styles: [],
    customXml: [],
    properties: {
      title: "",
      subject: "",
      author: "",
      keywords: "",
      comments: "",
      category: "",
      manager: "",
      company: "",
      lastAuthor: "",
      revisionNumber: 0,
      custom: new Map(),
    },
    settings: new Map(),
    date1904: false,
    isStructureProtected: false,
    calculationMode: "Automatic",
  };
}

/** A cell with a value and Excel's default look unless another is given. */
export function cellOf(value: CellValue, style: CellStyle = defaultStyle): Cell {
  return { value, style };
}
