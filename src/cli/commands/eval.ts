import { blankBook, isFormula, type CellValue } from "excel-workbench";
import { openFile } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { printJson } from "../output";
import { withBook } from "../withBook";

export interface EvalOptions {
  readonly book?: string;
  readonly locale: string;
  readonly json: boolean;
}

type Scalar = string | number | boolean | null;

interface Failed {
  readonly error: string;
  readonly message?: string;
}

/** `bsc eval "=BSC.SCORE(560,700,500)" …`: the value of each formula; a formula's error value is a result. */
export async function evaluate(
  formulas: readonly string[],
  { book, locale, json }: EvalOptions,
  io: Io,
): Promise<ExitCode> {
  formulas.forEach(refuseUnreadable);
  refuseUnknown(locale);
  const opened = book === undefined ? blankBook() : openFile(book, io);
  const results = await withBook(
    opened,
    io,
    async (host) => {
      const values: { formula: string; result: CellValue | CellValue[][] }[] = [];
      for (const formula of formulas) values.push({ formula, result: await host.evaluate(formula) });
      return values;
    },
    { locale },
  );
  if (json)
    printJson(
      io,
      results.map(({ formula, result }) => ({ formula, ...resultJson(result) })),
    );
  else results.forEach(({ result }) => io.out(`${resultText(result)}\n`));
  return 0;
}

/** A locale that the machine does not know would be read as another one without a word. */
function refuseUnknown(locale: string): void {
  if (isKnownLocale(locale)) return;
  throw new CommandFailure(2, `--locale ${locale}: write a language and a country, such as de-DE or en-US.`);
}

function isKnownLocale(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false; // not even the form of a locale
    throw error;
  }
}

/** Excel would not take it either; calculated all the same it would give 0. */
function refuseUnreadable(formula: string): void {
  if (isFormula(formula.replace(/^=/, ""))) return;
  throw new CommandFailure(
    2,
    `${formula}: this is not a formula. Write it as in English Excel, whatever the locale: =BSC.SCORE(4.2,3,5).`,
  );
}

function isFailed(value: CellValue): value is Failed {
  return typeof value === "object";
}

function scalar(value: CellValue): Scalar | Failed {
  return value === undefined ? null : value;
}

function resultJson(result: CellValue | CellValue[][]): { value: unknown } | Failed {
  if (Array.isArray(result)) return { value: result.map((row) => row.map(scalar)) };
  if (isFailed(result))
    return result.message === undefined
      ? { error: result.error }
      : { error: result.error, message: result.message };
  return { value: scalar(result) };
}

function cellText(value: CellValue): string {
  if (value === undefined) return "";
  if (isFailed(value)) return value.message ? `${value.error} (${value.message})` : value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function resultText(result: CellValue | CellValue[][]): string {
  return Array.isArray(result)
    ? result.map((row) => row.map(cellText).join("\t")).join("\n")
    : cellText(result);
}
