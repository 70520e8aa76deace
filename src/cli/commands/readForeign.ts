import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { proposeFigures } from "../../excel";
import { periodText, placeText } from "../../scorecard";
import { mappingFields, parseLine, type Figure, type MappingRow, type Question } from "../../sheets";
import { openFile } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { jsonVersion, printJson } from "../output";
import { orFail, withBook } from "../withBook";

interface Options {
  readonly json: boolean;
  /** A file that says how the sheets are read; left out: it is proposed. */
  readonly mapping?: string;
}

/** `bsc read book.xlsx --propose`: the figures of sheets of any layout, how they were read, and what has to be asked. */
export async function readForeign(path: string, { json, mapping }: Options, io: Io): Promise<ExitCode> {
  const agreed = mapping === undefined ? undefined : readMapping(mapping, io);
  const book = openFile(path, io);
  const proposal = await withBook(book, io, async () => orFail(await proposeFigures(agreed), path));
  const facts = proposal.figures.map((figure) => toFact(figure, proposal.scorecard));
  const { questions } = proposal;
  if (json) {
    const asked = questions.map(questionJson);
    printJson(io, { version: jsonVersion, facts, mapping: proposal.mapping, questions: asked, findings: [] });
  } else {
    proposal.mapping.forEach((row) => io.out(`${lineText(row)}\n`));
    facts.forEach((fact) => io.out(`${factText(fact)}\n`));
    questions.forEach((question) => io.out(`${questionText(question)}\n`));
  }
  return 0;
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

function factText({ measure, role, period, value, sheet, cell }: Fact): string {
  const when = period ?? (role === "actual" ? "no period" : "every period");
  return [
    measure.padEnd(28),
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

function questionJson({ code, text, at, choices }: Question) {
  return { code, text, ...at, choices };
}

function questionText({ at, text, choices }: Question): string {
  const answers = choices.length > 0 ? ` (${choices.join(" / ")})` : "";
  return `Question  ${placeText(at)}: ${text}${answers}`;
}

/** A mapping from a file: the array alone, or all that `bsc read --propose --json` has printed. */
function readMapping(path: string, io: Io): readonly MappingRow[] {
  const content = readJson(path, io);
  const lines = isRecord(content) && "mapping" in content ? content.mapping : content;
  if (!Array.isArray(lines)) throw new CommandFailure(3, `${path}: there is no list "mapping" in it.`);
  return lines.map((line, index) => toLine(line, `${path}, line ${index + 1} of the mapping`));
}

function readJson(path: string, io: Io): unknown {
  try {
    return JSON.parse(readFileSync(resolve(io.folder, path), "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? `this is no JSON: ${error.message}` : "it can't be read.";
    throw new CommandFailure(3, `${path}: ${reason}`);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toLine(line: unknown, place: string): MappingRow {
  const record = isRecord(line) ? line : {};
  const written = Object.fromEntries(
    mappingFields.flatMap((field) => (record[field] === undefined ? [] : [[field, String(record[field])]])),
  );
  const parsed = parseLine(written);
  if (parsed.kind === "ok") return parsed.row;
  throw new CommandFailure(3, `${place}: "${parsed.field}" takes ${parsed.expected}.`);
}
