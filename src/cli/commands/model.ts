import { readScorecard } from "../../excel";
import { openFile } from "../files";
import type { ExitCode, Io } from "../io";
import { modelJson } from "../modelJson";
import { exitCodeOf, printJson, tellErrors } from "../output";
import { readAsked, type AskedOptions } from "../readAsked";
import { summaryLines } from "../summary";
import { orFail, withBook } from "../withBook";

/** `bsc model book.xlsx`: the scored model. */
export async function model(
  path: string,
  options: AskedOptions & { readonly json: boolean },
  io: Io,
): Promise<ExitCode> {
  const asked = readAsked(options);
  const book = openFile(path, io);
  const scored = await withBook(book, io, async () => orFail(await readScorecard(asked), path));
  if (options.json) printJson(io, modelJson(scored.model, scored.findings));
  else io.out(`${summaryLines(scored.model).join("\n")}\n`);
  if (!options.json) tellErrors(path, scored.findings, io);
  return exitCodeOf(scored.findings);
}
