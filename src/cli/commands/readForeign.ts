import { proposeFigures, type FiguresProposed } from "../../excel";
import { periodText, placeText } from "../../scorecard";
import type { Figure, MappingRow, Question } from "../../sheets";
import { openFile } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { readMappingFile } from "../mappingFile";
import { exitCodeOf, findingJson, findingLine, jsonVersion, printJson } from "../output";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";

interface Options {
  readonly json: boolean;
  readonly propose?: boolean;
  /** A file that says how the sheets are read; left out: it is proposed. */
  readonly mapping?: string;
}

/** `bsc read book.xlsx --propose`: the figures of sheets of any layout, how they were read, and what has to be asked. */
export async function readForeign(path: string, options: Options, io: Io): Promise<ExitCode> {
  const { json, mapping, propose } = options;
  if (propose && mapping !== undefined)
    throw new CommandFailure(2, "Give either --propose or --mapping, not both.");
  const agreed = mapping === undefined ? undefined : readMappingFile(mapping, io);
  const book = openFile(path, io);
  const proposal = await withBook(book, io, async () => orFail(await proposeFigures(agreed), path));
  if (json) printJson(io, proposalJson(proposal));
  else printProposal(io, proposal);
  return exitCodeOf(proposal.findings);
}

function proposalJson({ figures, scorecard, mapping, questions, findings }: FiguresProposed) {
  return {
    version: jsonVersion,
    facts: figures.map((figure) => toFact(figure, scorecard)),
    mapping,
    questions: questions.map(questionJson),
    findings: findings.map(findingJson),
  };
}

function printProposal(io: Io, { figures, scorecard, mapping, questions, findings }: FiguresProposed): void {
  const print = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) io.out(`${title}\n${lines.map((line) => `  ${oneLine(line)}\n`).join("")}`);
  };
  print("How the sheets are read", mapping.map(lineText));
  print(
    "Figures",
    figures.map((figure) => factText(toFact(figure, scorecard))),
  );
  print("Questions", questions.map(questionText));
  print("Findings", findings.map(findingLine));
}

type Fact = ReturnType<typeof toFact>;

function toFact({ measure, scorecard, role, period, value, at }: Figure, root: string) {
  return {
    measure,
    scorecard: scorecard ?? root,
    role: role.toLowerCase(),
    period: period ? periodText(period) : null,
    value: value ?? null,
    ...at,
  };
}

function factText({ measure, scorecard, role, period, value, sheet, cell }: Fact): string {
  const when = period ?? (role === "actual" ? "no period" : "every period");
  return [
    measure.padEnd(28),
    scorecard.padEnd(18),
    role.padEnd(9),
    when.padEnd(13),
    String(value ?? "no data").padEnd(12),
    placeText({ sheet, cell }),
  ].join(" ");
}

function lineText({ sheet, range, column, holds, role, period, measure, says }: MappingRow): string {
  const where = placeText({ sheet, cell: range });
  const what = [holds, role, period, measure, says].filter(Boolean).join(", ");
  return `${where.padEnd(28)} ${column.padEnd(6)} ${what}`;
}

function questionJson({ code, text, at, choices, proposed }: Question) {
  return { code, text, ...at, choices, ...(proposed === undefined ? {} : { proposed }) };
}

function questionText({ at, text, choices }: Question): string {
  const answers = choices.length > 0 ? ` (${choices.join(" / ")})` : "";
  return `${placeText(at)}: ${text}${answers}`;
}
