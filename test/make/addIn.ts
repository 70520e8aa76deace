import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { insertTables } from "../../src/excel";
import { customFunctions } from "../../src/functions";
import type { TemplateName } from "../../src/sheets";
import {
  blankBook,
  openBook,
  saveBook,
  type Book,
  type CellValue,
  type Host,
  type HostOptions,
} from "excel-workbench";
import { hostWith } from "../../workbench/test/make/host";

/** functions.json as the build makes it. */
export const functionsFile = join(__dirname, "../../.cache/functions.json");

let running: Host | undefined;
afterEach(() => endRunning());

async function endRunning(): Promise<void> {
  const host = running;
  running = undefined;
  await host?.dispose();
}

/** A host with the add-in on it: office.js on the globals and the custom functions registered. It ends with the test, or with the next host. */
export async function hostWithAddIn(book: Book = blankBook(), options: HostOptions = {}): Promise<Host> {
  await endRunning();
  const functions = JSON.parse(readFileSync(functionsFile, "utf8"));
  const host = await hostWith(book, { functions, associate: customFunctions, namespace: "BSC", ...options });
  running = host;
  return host;
}

/** A workbook with the structured sheets of a template beside a first sheet of the user's. */
export async function templateBook(template: TemplateName = "example"): Promise<Book> {
  return reopened(await templateBytes(template));
}

const templates = new Map<TemplateName, Uint8Array>();

/** The same as a file: built by the add-in once in a run of the tests, for all files of tests. */
async function templateBytes(template: TemplateName): Promise<Uint8Array> {
  const file = join(process.env["TEST_TEMPLATES"]!, `${template}.xlsx`);
  const known =
    templates.get(template) ?? (existsSync(file) ? readFileSync(file) : await buildTemplate(template, file));
  templates.set(template, known);
  return known;
}

async function buildTemplate(template: TemplateName, file: string): Promise<Uint8Array> {
  const host = await hostWithAddIn();
  const inserted = await insertTables(template);
  if (inserted.kind === "failed") throw new Error(JSON.stringify(inserted.problems));
  const bytes = saveBook(host.book);
  // Two workers may build the same one at the same time: each finds a whole file or none.
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
  return bytes;
}

/** A book as it is after it was saved and opened again. */
export function reopened(bytes: Uint8Array): Book {
  const opened = openBook(bytes);
  if (opened.kind === "failed") throw new Error(opened.message);
  return opened.book;
}

/** A host on the example's workbook. */
export async function hostWithExample(options: HostOptions = {}): Promise<Host> {
  return hostWithAddIn(await templateBook("example"), options);
}

/** The value of a cell, by sheet and zero-based row and column. */
export function valueIn(book: Book, sheet: string, row: number, column: number): CellValue {
  return book.sheets
    .find(({ name }) => name === sheet)
    ?.cells.get(row)
    ?.get(column)?.value;
}

/** The first row of a sheet whose cell in a column holds a value. */
export function rowWith(book: Book, sheet: string, column: number, value: CellValue): number {
  const rows = book.sheets.find(({ name }) => name === sheet)?.cells ?? new Map();
  for (const [row, cells] of rows) if (cells.get(column)?.value === value) return row;
  throw new Error(`No ${String(value)} in column ${column} of ${sheet}`);
}

/** Everything of some sheets as text, to compare before and after. */
export function frozenSheets(book: Book, names: readonly string[]): string {
  const sheets = book.sheets.filter(({ name }) => names.includes(name));
  const plain = (key: string, value: unknown) =>
    key === "selection" ? undefined : value instanceof Map ? [...value] : value;
  return JSON.stringify(sheets, plain);
}

/** The address of the last actual of a measure. */
export function lastActual(host: Host, measure: string): string {
  const actuals = host.book.sheets.find(({ name }) => name === "Actuals")!;
  const rows = [...actuals.cells].filter(([, cells]) => cells.get(0)?.value === measure);
  return `C${rows.at(-1)![0] + 1}`;
}
