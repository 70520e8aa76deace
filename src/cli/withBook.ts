import { readFileSync } from "node:fs";
import { problemText, type Result } from "../scorecard";
import { customFunctions } from "../functions";
import { startHost, type Book, type FunctionsMetadata, type Host } from "../workbench";
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

/** A result's value; what went wrong ends the command with its sentences. */
export function orFail<Value>(result: Result<Value>, path: string): Value {
  if (result.kind === "ok") return result.value;
  throw new CommandFailure(1, `${path}: ${result.problems.map(problemText).join(" ")}`);
}
