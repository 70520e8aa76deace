/**
 * Figures from files and databases: what is asked of an engine, what its answer says of the scorecard's measures, and what of that
 * differs from the workbook. Pure: it opens no file, reaches no database and touches no Excel; whoever does hands the rows in.
 */
export { askEngine, failedFor, type SourceAnswer } from "./askEngine";
export { columnTypes } from "./columnTypes";
export { columnsNamed } from "./columnsNamed";
export { bytesLooked, csvOptions, hasColumns } from "./csvOptions";
export { type DateRead, datesIn } from "./datesIn";
export { clickhouseDialect, type Dialect, duckDialect, postgresDialect } from "./dialects";
export { duckHolds } from "./duckHolds";
export { duckReadable, type DuckReading } from "./duckReadable";
export { type Engine, type EngineColumn, type MeasuresAsked, SourceFailure } from "./engine";
export { figuresFrom, frequenciesOf, type SourceFigure, type Total, type TotalsRead } from "./figuresFrom";
export { agreedText, fingerprintOf } from "./fingerprint";
export { type Marks, marksIn, numberIn, type ShapeSeen } from "./marksIn";
export {
  type FigureChange,
  isOfTable,
  planRefresh,
  type Refresh,
  type RefreshAsked,
  type RefreshedBook,
  type SourceRead,
  type SourceRefreshed,
  tableFor,
} from "./planRefresh";
export { powerQueryOf } from "./powerQuery";
export { mostTotals, type Readable, type TotalsAsked, totalsSql } from "./totalsSql";
