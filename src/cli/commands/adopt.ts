import { placeText } from "../../scorecard";
import { adoptFigures, proposeFigures, type FiguresAdopted, type FiguresProposed } from "../../excel";
import { openFile, saveFile } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { readMappingFile } from "../mappingFile";
import { outFor, type OutOptions } from "../outFor";
import { jsonVersion, printJson } from "../output";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";

export interface AdoptOptions extends OutOptions {
  readonly json: boolean;
  /** A file that says how the sheets are read; left out: as is proposed. */
  readonly mapping?: string;
}

/** `bsc adopt book.xlsx`: a scorecard of the figures in somebody's own sheets, which stay as they are. */
export async function adopt(path: string, options: AdoptOptions, io: Io): Promise<ExitCode> {
  const out = outFor(path, 1, options, io);
  const given = options.mapping === undefined ? undefined : readMappingFile(options.mapping, io);
  const book = openFile(path, io);
  const { found, adopted } = await withBook(book, io, async (host) => {
    const found = orFail(await proposeFigures(given), path);
    if (!options.json) io.out(questionLines(found).join(""));
    if (found.findings.some(({ severity }) => severity === "error"))
      throw new CommandFailure(1, `${path}: ${found.findings.map(({ text }) => text).join(" ")}`);
    const adopted = orFail(await adoptFigures(found.mapping), path);
    await host.settle();
    return { found, adopted };
  });
  saveFile(book, out, io);
  if (options.json)
    printJson(io, { version: jsonVersion, out, ...adopted, questions: openQuestions(found).length });
  else io.out(`${oneLine(adoptedText(out, found, adopted))}\n`);
  return 0;
}

/** What was asked and what is taken in the meantime, before anything is written. */
function questionLines({ questions }: FiguresProposed): readonly string[] {
  return questions.map((question) => {
    const { at, text, proposed, settles } = question;
    const meantime = proposed ?? (settles === undefined ? undefined : "left open");
    return `  ${oneLine(`${placeText(at)}: ${text}${meantime === undefined ? "" : ` [${meantime}]`}`)}\n`;
  });
}

function adoptedText(out: string, found: FiguresProposed, { measures, sheets }: FiguresAdopted): string {
  const open = openQuestions(found).length;
  const asked = open === 1 ? "1 question is open" : `${open} questions are open`;
  const many = measures === 1 ? "1 measure" : `${measures} measures`;
  const hint =
    open === 0
      ? ""
      : ` ${asked}: bsc read --propose shows them, and a line in the Mapping table answers each (docs/own-sheets.md).`;
  return `${out}: ${many} read from the workbook's own sheets; added ${sheets.join(", ")}.${hint}`;
}

/** Questions whose figures are left out until they are answered. */
function openQuestions({ questions }: FiguresProposed) {
  return questions.filter(({ settles, proposed }) => settles !== undefined && proposed === undefined);
}
