import type { Calendar, Frequency, Source, SourceProblem } from "../scorecard";
import type { Dialect } from "./dialects";
import type { Readable } from "./totalsSql";

/** A column of what is read: what its values are, in words that a person knows. */
export interface EngineColumn {
  readonly name: string;
  readonly holds: "dates" | "numbers" | "texts" | "other";
  /** As the engine calls it. */
  readonly type: string;
}

/** One open source: its own connection, which nothing but reading can be done on. */
export interface Engine {
  readonly dialect: Dialect;
  readonly columns: readonly EngineColumn[];
  /** What the figures are read from; or why it is not known what they say. */
  readable(source: Source, asked: MeasuresAsked): Promise<Readable | SourceProblem>;
  /** The rows that one SELECT answers, as plain values. */
  rows(sql: string): Promise<readonly (readonly unknown[])[]>;
  close(): Promise<void>;
}

/** What has to be known of the measures that a source may speak of. */
export interface MeasuresAsked {
  readonly calendar: Calendar;
  /** The shortest of their frequencies, and one that has it. */
  readonly shortest: Frequency;
  readonly shortestName: string;
}

/** Why a source cannot be read: a reason in words, told with its name. */
export class SourceFailure extends Error {}
