import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readScorecard } from "../../excel";
import {
  type Request,
  requestFile,
  requestMail,
  requestNames,
  type Requests,
  requestsFor,
  type RequestWords,
} from "../../exchange";
import { periodText, rememberModels, requestProblem, toFinding, type Finding } from "../../scorecard";
import { openFile } from "../files";
import { codeOf, unwritable } from "../fileReasons";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { mailFile } from "../mailFile";
import { findingJson, findingLine, jsonVersion, printJson } from "../output";
import { placeOf } from "../places";
import { readAsked } from "../readAsked";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";

export interface AskOptions {
  readonly out: string;
  readonly period?: string;
  readonly by: "owner" | "unit";
  /** By when the figures are wanted, as it is to be read. */
  readonly until?: string;
  readonly json: boolean;
}

interface Written {
  readonly request: Request;
  readonly file: string;
  readonly mail: string;
}

/**
 * `bsc ask book.xlsx --out requests`: a small workbook for each owner with the figures that are due and lacking, and a mail to send it
 * with. Nobody is sent anything.
 */
export async function ask(path: string, options: AskOptions, io: Io): Promise<ExitCode> {
  const asked = readAsked(options);
  const { model } = await withBook(openFile(path, io), io, async () =>
    orFail(await readScorecard(asked), path),
  );
  const requests = requestsFor(rememberModels(model.facts, model), { ...asked, by: options.by });
  const { until } = options;
  const words: RequestWords = {
    ...{ scorecard: model.facts.settings.name, period: periodText(requests.period) },
    ...(until === undefined ? {} : { until }),
  };
  const written = await writeAll(requests, words, options.out, io);
  const findings = requests.ownerless.map(({ measure, unit }) =>
    toFinding(requestProblem({ code: "request-no-owner", measure: measure.name, unit: unit.name })),
  );
  if (options.json) printJson(io, askJson(path, requests, written, findings));
  else io.out(askText(words, written, findings));
  return 0;
}

async function writeAll(
  { requests }: Requests,
  words: RequestWords,
  out: string,
  io: Io,
): Promise<readonly Written[]> {
  const folder = placeOf(out, io.folder);
  const names = requestNames(requests, words);
  const written: Written[] = [];
  for (const [index, request] of requests.entries()) {
    const name = names[index] ?? "";
    const [file, mail] = [`${name}.xlsx`, `${name}.eml`];
    const content = requestFile(request, words);
    const draft = await mailFile({ ...requestMail(request, words), attachment: { name: file, content } });
    write(folder, out, [
      [file, content],
      [mail, draft],
    ]);
    written.push({ request, file: join(out, file), mail: join(out, mail) });
  }
  return written;
}

/** What is there already is never written over: it may be an answer. */
function write(folder: string, out: string, files: readonly (readonly [string, Uint8Array])[]): void {
  for (const [name, content] of files)
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), content, { flag: "wx" });
    } catch (error) {
      if (codeOf(error) === "EEXIST")
        throw new CommandFailure(
          3,
          `${join(out, name)}: there is such a file already, which may be an answer. Name another folder.`,
        );
      throw unwritable(join(out, name), error);
    }
}

function askJson(
  book: string,
  { period }: Requests,
  written: readonly Written[],
  findings: readonly Finding[],
) {
  return {
    ...{ version: jsonVersion, book, period: periodText(period) },
    requests: written.map(({ request, file, mail }) => ({
      ...{ to: request.to, file, mail },
      figures: request.figures.map(({ measure, unit, period: of }) => ({
        ...{ measure: measure.id, scorecard: unit.id, period: periodText(of) },
      })),
    })),
    findings: findings.map(findingJson),
  };
}

function askText(
  { period }: RequestWords,
  written: readonly Written[],
  findings: readonly Finding[],
): string {
  const lines = [
    ...written.map(({ request: { to, figures }, file }) => `${to}: ${counted(figures.length)}, ${file}`),
    ...findings.map(findingLine),
    written.length === 0
      ? `Nobody has to be asked: no figure with an owner is lacking for ${period}.`
      : `${written.length === 1 ? "1 request" : `${written.length} requests`} for ${period}, each with a mail to send it with (.eml). bsc collect takes the answers.`,
  ];
  return lines.map((line) => `${oneLine(line)}\n`).join("");
}

const counted = (figures: number) => (figures === 1 ? "1 figure" : `${figures} figures`);
