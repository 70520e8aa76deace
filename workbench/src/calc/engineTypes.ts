import type {
  CellLike,
  DimensionsLike,
  RowLike,
  WorkbookLike,
  WorksheetLike,
} from "@cj-tech-master/excelts/formula";
import type { FormulaResultLike } from "@cj-tech-master/excelts/formula";

export type { CellLike, DimensionsLike, FormulaResultLike, RowLike, WorkbookLike, WorksheetLike };
