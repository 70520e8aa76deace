import type { Finding } from "../scorecard";
import { CommandFailure, type ExitCode, type Io } from "./io";
import { exitCodeOf } from "./output";
import { oneLine } from "./terminalText";

/** What is kept of a result once it was told of: of hundreds of them the models would not fit into the memory. */
export interface Told<Json> {
  readonly exitCode: ExitCode;
  readonly json?: Json;
}

interface Made {
  readonly built: { readonly read: { readonly findings: readonly Finding[] } };
}

interface Telling<Result, Json> {
  /** Whether it is told at the end, with the others, as JSON. */
  readonly json: boolean;
  readonly jsonOf: (result: Result) => Json;
  readonly print: (result: Result) => void;
}

/** Tells of one result among others: one that failed is named, and the others go on. */
export function tellOne<Result extends Made, Json>(
  result: Result | CommandFailure,
  { json, jsonOf, print }: Telling<Result, Json>,
  io: Io,
): Told<Json> {
  if (result instanceof CommandFailure) {
    io.err(`${oneLine(result.message)}\n`);
    return { exitCode: result.exitCode };
  }
  const exitCode = exitCodeOf(result.built.read.findings);
  if (json) return { exitCode, json: jsonOf(result) };
  print(result);
  return { exitCode };
}
