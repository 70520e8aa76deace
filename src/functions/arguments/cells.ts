import { failed, nameKey, ok, type Problem, type Result } from "../../scorecard";

/** A range argument as Excel hands it over: rows of columns; one cell is one row of one column. */
export type Cells = readonly (readonly unknown[])[];

/** Any argument as cells, of which there is always one; one that is left out is one empty cell. */
export function toCells(argument: unknown): Cells {
  const rows: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  const cells = rows.map((row) => (Array.isArray(row) ? row.map(plainValue) : [plainValue(row)]));
  return cells.some((row) => row.length > 0) ? cells : [[undefined]];
}

/** What a cell with a data type (a currency, a formatted number) holds for calculating; any other value as it is. */
function plainValue(value: unknown): unknown {
  if (typeof value !== "object" || value === null || cellErrorOf(value) !== undefined) return value;
  return "basicValue" in value ? value.basicValue : value;
}

/** A range read along its rows. */
export function flatten(cells: Cells): readonly unknown[] {
  return cells.flat();
}

/** The first cell of an argument that takes one cell. */
export function single(argument: unknown): unknown {
  return toCells(argument)[0]?.[0];
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && nameKey(value) === "");
}

/** Whether an argument was left out or is one empty cell. */
export function isLeftOut(argument: unknown): boolean {
  const cells = toCells(argument);
  return cells.length === 1 && cells[0]?.length === 1 && isEmpty(cells[0][0]);
}

const shapeText = (cells: Cells) => `${cells.length} by ${cells[0]?.length ?? 0}`;

/**
 * The value of an argument that belongs to a cell of the first one: its own, or the only one.
 * Failed when the two have different shapes, naming both.
 */
export function sameShape(
  name: string,
  cells: Cells,
  first: Cells,
): Result<(row: number, column: number) => unknown> {
  if (cells.length === 1 && cells[0]?.length === 1) return ok(() => cells[0]?.[0]);
  if (cells.length === first.length && cells[0]?.length === first[0]?.length)
    return ok((row, column) => cells[row]?.[column]);
  return failed({
    code: "argument-shape",
    argument: name,
    shape: shapeText(cells),
    firstShape: shapeText(first),
  });
}

const errorNames: ReadonlyMap<string, string> = new Map([
  ["Div0", "#DIV/0!"],
  ["DivisionByZero", "#DIV/0!"],
  ["NotAvailable", "#N/A"],
  ["NA", "#N/A"],
  ["Name", "#NAME?"],
  ["Null", "#NULL!"],
  ["Num", "#NUM!"],
  ["Ref", "#REF!"],
  ["Value", "#VALUE!"],
]);

/** The error that a cell handed over, as Excel writes it; undefined when it is none. */
export function cellErrorOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const code =
    "basicValue" in value
      ? value.basicValue
      : "code" in value
        ? value.code
        : "errorType" in value
          ? value.errorType
          : undefined;
  if (typeof code !== "string") return undefined;
  return isErrorText(code) ? code : errorNames.get(code);
}

const isErrorText = (code: string) => /^#[A-Z/0]+[!?A]$/.test(code);

/** An error in an argument comes back as that error. */
export function argumentError(error: string): Problem {
  return { code: "argument-error", error };
}

/** How a found value is named in a sentence. */
export function foundText(value: unknown): string {
  if (typeof value === "string") return `"${value}"`;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value === null || value === undefined) return "nothing";
  return Array.isArray(value) ? "several cells" : "something that is neither a number nor a text";
}
