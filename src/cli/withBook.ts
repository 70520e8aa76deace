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
import { oneLine } from "./terminalText";

interface BookOptions extends Pick<HostOptions, "locale" | "keepsErrors"> {
  /** How the workbook is called where it is one of several that are worked on. */
  readonly named?: string;
}

/** Runs the add-in's own code on a workbook in memory, through the unmodified office.js. */
export async function withBook<Value>(
  book: Book,
  io: Io,
  run: (host: Host) => Promise<Value>,
  { locale = "en-US", keepsErrors, named }: BookOptions = {},
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
    for (const line of uncertainLines(host.uncertain()))
      io.err(`${named === undefined ? "" : oneLine(`${named}: `)}${line}\n`);
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

/** What stderr says, once a cell, where a value is not one that Excel has calculated from what the workbook holds. */
function uncertainLines({ notRecalculated, calculatedHere }: UncertainCells): readonly string[] {
  const [first] = calculatedHere;
  const formulas = calculatedHere.length;
  const lines = [
    ...(first ? [findingLine(toFinding({ code: "calculated-here", formulas, at: first }))] : []),
    ...notRecalculated
      .slice(0, mostNamed)
      .map((at) => findingLine(toFinding({ code: "not-recalculated", at }))),
  ];
  const more = notRecalculated.length - mostNamed;
  const rest = `         … and ${more} more cells, not recalculated here either`;
  return more > 0 ? [...lines, rest] : lines;
}
