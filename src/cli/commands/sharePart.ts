import { nearestWord, toFinding, type Finding } from "../../scorecard";
import { protectSheets, type LeftOut } from "../../share";
import { sheetsAlone } from "../buildPack";
import { convertToPdf } from "../convertToPdf";
import { savingOf, writeWhole } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { exitCodeOf, findingJson, findingLine, jsonVersion, printJson } from "../output";
import { partCopy, type PartCopy } from "../partCopy";
import type { AskedOptions } from "../readAsked";
import { oneLine } from "../terminalText";

/** What a copy for somebody is asked for with. */
export interface PartOptions extends AskedOptions {
  /** Whose it is, where it is not everybody's. */
  readonly unit?: string;
  readonly person?: string;
  /** What is left out of it, parted by commas. */
  readonly without?: string;
  readonly readOnly: boolean;
  readonly json: boolean;
}

interface Placed extends PartOptions {
  readonly targets: PartTargets;
  /** Makes PDFs; there where one is asked for. */
  readonly converter: string | undefined;
}

interface PartTargets {
  readonly out: string | undefined;
  readonly pdf: string | undefined;
  readonly html: string | undefined;
}

/** `bsc share book.xlsx --unit North --out north.xlsx`: a copy of what is a unit's or a person's, and of nobody else's. */
export async function sharePart(path: string, options: Placed, io: Io): Promise<ExitCode> {
  const leftOut = leftOutOf(options.without);
  const copy = await partCopy(path, { ...options, leftOut }, io);
  const findings = copy.problems.map(toFinding);
  const exitCode = exitCodeOf(findings);
  if (exitCode === 0) await writeCopy(copy, options, io);
  const targets = exitCode === 0 ? options.targets : nowhere;
  const told: PartTold = { path, copy, leftOut, targets, findings, isMade: exitCode === 0 };
  if (options.json) printJson(io, partJson(told, options));
  else io.out(partText(told, options));
  return exitCode;
}

const nowhere: PartTargets = { out: undefined, pdf: undefined, html: undefined };

/** In a copy of everything, texts and money may stand in sheets of somebody's own too, where nobody knows them. */
export function refuseWithout({ without }: PartOptions): void {
  if (without === undefined) return;
  throw new CommandFailure(
    2,
    "--without goes with --unit or --person. A copy of the whole workbook keeps its sheets as they are, and what people wrote may stand in any of them: name the unit on top with --unit, and everything is written anew without it.",
  );
}

const withheld = ["commentary", "money"] as const;

function leftOutOf(without: string | undefined): LeftOut {
  const words = without === undefined ? [] : without.split(",").map((word) => word.trim().toLowerCase());
  const unknown = words.find((word) => !withheld.some((one) => one === word));
  if (unknown !== undefined) {
    const near = nearestWord(unknown, withheld);
    const hint = near === undefined ? "" : ` Did you mean ${near}?`;
    throw new CommandFailure(2, `--without ${unknown}: there are ${withheld.join(" and ")}.${hint}`);
  }
  return { commentary: words.includes("commentary"), money: words.includes("money") };
}

async function writeCopy({ book, pages, page }: PartCopy, options: Placed, io: Io): Promise<void> {
  const { targets, converter, readOnly } = options;
  const { out, pdf, html } = targets;
  if (readOnly) protectSheets(book);
  const save = out === undefined ? undefined : savingOf(book, out, io);
  const printed =
    converter === undefined
      ? undefined
      : await convertToPdf(
          sheetsAlone(book, { sheets: pages.map((sheet) => ({ sheet, change: "added" })) }),
          {
            converter,
            signal: io.signal,
          },
        );
  save?.();
  if (pdf !== undefined && printed) writeWhole(pdf, printed, io);
  if (html !== undefined) writeWhole(html, page, io);
}

interface PartTold {
  readonly path: string;
  readonly copy: PartCopy;
  readonly leftOut: LeftOut;
  readonly targets: PartTargets;
  readonly findings: readonly Finding[];
  readonly isMade: boolean;
}

function partJson({ path, copy, leftOut, targets, findings }: PartTold, { unit, person }: PartOptions) {
  const { out, pdf, html } = targets;
  return {
    version: jsonVersion,
    book: path,
    ...{ out: out ?? null, pdf: pdf ?? null, html: html ?? null, as: "values" },
    unit: unit === undefined ? null : copy.name,
    person: person === undefined ? null : copy.name,
    without: withheld.filter((one) => leftOut[one]),
    replaced: copy.replaced,
    native: 0,
    findings: findings.map(findingJson),
  };
}

function partText(
  { path, copy, leftOut, targets, findings, isMade }: PartTold,
  options: PartOptions,
): string {
  const places = [targets.out, targets.pdf, targets.html].filter((one) => one !== undefined);
  const words = withheld.filter((one) => leftOut[one]);
  const without = words.length === 0 ? "" : `, without ${words.join(" and ")}`;
  const sheets = copy.book.sheets.map(({ name }) => name).join(", ");
  const option = options.unit === undefined ? "--person" : "--unit";
  const made = places.length > 0 ? `${places.join(", ")}: ` : `${path}: `;
  const preview = places.length > 0 ? "" : ` To write it: add --out copy.xlsx after ${option}.`;
  const head = isMade
    ? `${made}what is ${copy.name}'s alone${without}: ${sheets}.${preview}`
    : `${path}: no copy for ${copy.name} was made`;
  return [oneLine(head), ...findings.map((finding) => `  ${findingLine(finding)}`)]
    .map((line) => `${line}\n`)
    .join("");
}
