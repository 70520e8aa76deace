import type { Book } from "./book";
import { blankSheet, bookOf } from "./makeBook";

/** What Excel makes of "new blank workbook": one sheet, "Sheet1". */
export function blankBook(): Book {
  return bookOf([blankSheet(1, "Sheet1")]);
}
