import type { Book } from "../book/book";
import type { Desk, Makers } from "./desk";
import { makeConditionalFormats } from "./conditionalFormatsType";
import { makeFormat } from "./formatType";
import { makeNames } from "./namesType";
import { makeRangeAreas } from "./rangeAreasType";
import { makeRange } from "./rangeType";
import { makeShape } from "./shapeType";
import { makeShapes } from "./shapesType";
import { makeTable, makeTables } from "./tableType";
import { makeValidation } from "./validationType";
import { makeWorksheet } from "./worksheetType";
import { cultureOf } from "./culture";

function makersFor(desk: () => Desk): Makers {
  return {
    range: (sheet, area) => makeRange({ desk: desk(), sheet, area }),
    sheet: (sheet) => makeWorksheet(desk(), sheet),
    rangeAreas: (sheet, areas) => makeRangeAreas(desk(), sheet, areas),
    table: (_sheet, table) => makeTable(desk(), table),
    tables: (sheets, home) => makeTables(desk(), sheets, home),
    shape: (sheet, shape) => makeShape(desk(), sheet, shape),
    shapes: (sheet) => makeShapes(desk(), sheet),
    names: (sheet) => makeNames(desk(), sheet),
    conditionalFormats: (sheet, areas) => makeConditionalFormats(desk(), sheet, areas),
    validation: (sheet, area) => makeValidation(desk(), sheet, area),
    format: (sheet, area) => makeFormat(desk(), sheet, area),
  };
}

/** Lays a book on a new desk. */
export function openDesk(book: Book, locale: string, culture = cultureOf(locale)): Desk {
  let ids = 0;
  const desk: Desk = {
    book,
    make: makersFor(() => desk),
    locale,
    culture,
    openedAt: new Date(),
    isDirty: false,
    isClosed: false,
    savedFile: undefined,
    openedFiles: [],
    edits: [],
    notices: [],
    references: new Map(),
    listeners: new Map(),
    bindings: [],
    activeShape: undefined,
    areEventsEnabled: true,
    isStale: true,
    isCalculationSuspended: false,
    isUserAtWork: false,
    isShared: false,
    calculate: () => undefined,
    freshen: () => undefined,
    heedHiding: () => undefined,
    evaluateAll: () => [],
    nextId: () => ++ids,
  };
  return desk;
}
