import { readFileSync } from "node:fs";
import { type Problem, problemText, type Result, toFinding } from "../scorecard";
import { customFunctions } from "../functions";
import {
  type Book,
  faultMark,
  type FunctionsMetadata,
  type Host,
  type HostOptions,
  startHost,
  type UncertainCells,
} from "excel-workbench";
import { CommandFailure, type Io } from "./io";
import { findingLine } from "./output";

/** Runs the add-in's own code on a workbook in memory, through the unmodified office.js. */
export async function withBook<Value>(
  book: Book,
  io: Io,
  run: (host: Host) => Promise<Value>,
  { locale = "en-US", keepsErrors }: Pick<HostOptions, "locale" | "keepsErrors"> = {},
): Promise<Value> {
  const host = await startHost(book, {
    functions: functionsMetadata(io),
    associate: customFunctions,
    namespace: "BSC",
    locale,
    keepsErrors,
    install: true,
  });
  try {
    const value = await run(host);
    warnOfUncertain(host.uncertain(), io);
    return value;
  } finally {
    await host.dispose();
  }
}

function functionsMetadata({ functionsFile }: Io): FunctionsMetadata {
  return JSON.parse(readFileSync(functionsFile, "utf8"));
}

/** The workbench is ours: where it fails, trying again or reopening the workbook in Excel would not help. */
function faultOf(problem: Problem): Error | undefined {
  if (problem.code !== "excel-refused" || !problem.reason.startsWith(faultMark)) return undefined;
  const [message = "", ...where] = problem.reason.slice(faultMark.length).split("\n");
  const fault = new Error(message);
  fault.stack = [message, ...where].join("\n");
  return fault;
}

/** A result's value; what went wrong ends the command with its sentences. */
export function orFail<Value>(result: Result<Value>, path: string): Value {
  if (result.kind === "ok") return result.value;
  const fault = result.problems.map(faultOf).find((one) => one !== undefined);
  if (fault) throw fault;
  throw new CommandFailure(1, `${path}: ${result.problems.map(problemText).join(" ")}`);
}

const mostNamed = 20;

/** Says on stderr, once a cell, where a value is not one that Excel has calculated from what the workbook holds. */
function warnOfUncertain({ notRecalculated, calculatedHere }: UncertainCells, io: Io): void {
  const [first] = calculatedHere;
  const formulas = calculatedHere.length;
  const lines = [
    ...(first ? [findingLine(toFinding({ code: "calculated-here", formulas, at: first }))] : []),
    ...notRecalculated
      .slice(0, mostNamed)
      .map((at) => findingLine(toFinding({ code: "not-recalculated", at }))),
  ];
  const more = notRecalculated.length - mostNamed;
  if (more > 0) lines.push(`         … and ${more} more cells, not recalculated here either`);
  for (const line of lines) io.err(`${line}\n`);
}
