import { readFileSync } from "node:fs";
import { problemText, type Problem, type Result } from "../scorecard";
import { customFunctions } from "../functions";
import { faultMark, startHost, type Book, type FunctionsMetadata, type Host } from "../workbench";
import { CommandFailure, type Io } from "./io";
import { warnOfUncertain } from "./warnOfUncertain";

/** Runs the add-in's own code on a workbook in memory, through the unmodified office.js. */
export async function withBook<Value>(
  book: Book,
  io: Io,
  run: (host: Host) => Promise<Value>,
  locale = "en-US",
): Promise<Value> {
  const host = await startHost(book, {
    functions: functionsMetadata(io),
    associate: customFunctions,
    namespace: "BSC",
    locale,
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
