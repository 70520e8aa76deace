export { type Engine, type EngineColumn, type MeasuresAsked, SourceFailure } from "../../sources";

/** What holds for everything that is run. */
export interface Limits {
  /** After so many seconds a query is given up. */
  readonly seconds: number;
  readonly signal?: AbortSignal;
}
