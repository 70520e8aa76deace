import { existsSync } from "node:fs";
import { insertTables } from "../../excel";
import { templateNames, type TemplateName } from "../../sheets";
import type { Book } from "excel-workbench";
import { saveFile } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { jsonVersion, printJson } from "../output";
import { freshBook } from "../freshBook";
import { orFail } from "../withBook";
import { placeOf } from "../places";

export interface InitOptions {
  readonly template: string;
  readonly json: boolean;
}

/** `bsc init out.xlsx`: a new workbook with the structured sheets, empty or filled with an example; never over a file. */
export async function init(out: string, { template, json }: InitOptions, io: Io): Promise<ExitCode> {
  const name = templateNames.find((one) => one === template);
  if (!name)
    throw new CommandFailure(2, `There is no template "${template}"; there are ${templateNames.join(", ")}.`);
  if (existsSync(placeOf(out, io.folder)))
    throw new CommandFailure(3, `${out}: this file is there already and was left as it is. Name a new one.`);
  const book = await newBook(name, io);
  saveFile(book, out, io);
  const sheets = book.sheets.map((sheet) => sheet.name);
  if (json) printJson(io, { version: jsonVersion, out, template: name, sheets });
  else
    io.out(
      `${out}: ${sheets.length} sheets written (${sheets.join(", ")}). Fill them, then run: bsc build ${out} --out scorecard.xlsx\n`,
    );
  return 0;
}

/** A new workbook in memory with the structured sheets of a template and nothing else. */
export function newBook(template: TemplateName, io: Io): Promise<Book> {
  return freshBook(io, async () => void orFail(await insertTables(template), "new workbook"));
}
