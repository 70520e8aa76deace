/* Formulas whose references count rows and columns: `R[-1]C`, `R1C1:R5C3`, `C[2]`. */
import { columnName, parseArea } from "../book/address";
import { columnLimit, isWholeColumns, isWholeRows, rowLimit } from "../book/area";
import { mapReferences } from "./mapReferences";

interface Spot {
  readonly row: number;
  readonly column: number;
}

function counted(letter: "R" | "C", index: number, home: number, isFixed: boolean): string {
  if (isFixed) return `${letter}${index + 1}`;
  return index === home ? letter : `${letter}[${index - home}]`;
}

/** A formula (without "=") of a cell with its references counted: in B2 `A1+$C$3` is `R[-1]C[-1]+R3C3`. */
export function toRowColumn(formula: string, home: Spot): string {
  return mapReferences(formula, ({ address }) => {
    const area = parseArea(address);
    if (!area) return undefined;
    const corners = address.split(":").map((corner, index) => {
      const row = counted("R", index === 0 ? area.top : area.bottom, home.row, /\$\d/.test(corner));
      const isColumnFixed = /^\$[A-Za-z]/.test(corner);
      const column = counted("C", index === 0 ? area.left : area.right, home.column, isColumnFixed);
      if (isWholeColumns(area)) return column;
      return isWholeRows(area)
        ? counted("R", index === 0 ? area.top : area.bottom, home.row, /^\$/.test(corner))
        : row + column;
    });
    const [first, last] = corners;
    return first === last && (isWholeColumns(area) || isWholeRows(area)) ? first : corners.join(":");
  });
}

const count = String.raw`(?:\[-?\d{1,7}\]|\d{1,7})?`;
const reference = String.raw`(?:[Rr]${count}[Cc]${count}|[Rr]${count}|[Cc]${count})`;
const token = new RegExp(
  String.raw`("(?:[^"]|"")*")|('(?:[^']|'')+'!)|(?<![\p{L}\p{N}_.$\]])(${reference})(?::(${reference}))?(?![\p{L}\p{N}_.(\[!])|[\p{L}_][\p{L}\p{N}_.]*(?:\[(?:[^[\]]|\[[^[\]]*\])*\])?`,
  "gu",
);

/**
 * The same formula with A1 references.
 *
 * @returns undefined where a reference leads off the sheet
 */
export function fromRowColumn(formula: string, home: Spot): string | undefined {
  let isOff = false;
  const made = formula.replace(token, (...found: readonly (string | undefined)[]) => {
    const [whole = "", , , first, last] = found;
    if (first === undefined) return whole;
    const corners = [first, last ?? first].map((corner) => cornerAt(corner, home));
    if (corners.includes(undefined)) isOff = true;
    return last === undefined && /^[rc]/i.test(first) && isPoint(first)
      ? (corners[0] ?? "")
      : corners.join(":");
  });
  return isOff ? undefined : made;
}

function isPoint(corner: string): boolean {
  return /^r.*c/i.test(corner);
}

function cornerAt(corner: string, home: Spot): string | undefined {
  const [, row] = /^r([^c]*)/i.exec(corner) ?? [];
  const [, column] = /c(.*)$/i.exec(corner) ?? [];
  const rowText = row === undefined ? "" : placed(row, home.row, rowLimit, String);
  const columnText =
    column === undefined ? "" : placed(column, home.column, columnLimit, (one) => columnName(one - 1));
  return rowText === undefined || columnText === undefined ? undefined : columnText + rowText;
}

/** @param shown writes a place that is counted from 1 */
function placed(
  text: string,
  home: number,
  limit: number,
  shown: (place: number) => string,
): string | undefined {
  const isFixed = /^\d/.test(text);
  const place = isFixed ? Number(text) : home + 1 + Number(text.replace(/[[\]]/g, ""));
  if (place < 1 || place > limit) return undefined;
  return `${isFixed ? "$" : ""}${shown(place)}`;
}
