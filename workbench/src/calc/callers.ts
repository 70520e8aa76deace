const columnBits = 16384;
const rowBits = 1048576;

/** A cell as one number, which fits a formula as a literal: so a custom function learns who calls it. */
export interface Caller {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

export function callerNumber({ sheetId, row, column }: Caller): number {
  return (sheetId * rowBits + row) * columnBits + column;
}

export function callerOf(number: number): Caller {
  const cell = Math.floor(number / columnBits);
  return { sheetId: Math.floor(cell / rowBits), row: cell % rowBits, column: number % columnBits };
}

/** Stands in a call for an argument that was left out: an empty cell is something else. */
export const leftOut = "\u0001left out";

interface Frame {
  readonly isOurs: boolean;
  isEmpty: boolean;
}

/** Cuts a formula where the caller's number goes in; one piece means that it calls none of the functions. */
export function splitAtCallers(formula: string, namespace: string): readonly string[] {
  if (!formula.toUpperCase().includes(`${namespace.toUpperCase()}.`)) return [formula];
  const token = new RegExp(
    String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|((?<![\p{L}\p{N}_.])${namespace}\.[\p{L}\p{N}_.]+)\(|[(){},]|\s+|[^"'[(){},\s]`,
    "giu",
  );
  const pieces: string[] = [];
  const frames: Frame[] = [];
  let piece = "";
  for (const [text, ours] of formula.matchAll(token)) {
    const top = frames.at(-1);
    if (ours !== undefined) {
      if (top) top.isEmpty = false;
      pieces.push(`${piece}${text}`);
      piece = "";
      frames.push({ isOurs: true, isEmpty: true });
      continue;
    }
    piece += filling(text, top) + text;
    step(text, frames);
  }
  return [...pieces, piece];
}

/** An argument of ours that ends without a text gets the mark of one left out. */
function filling(text: string, top: Frame | undefined): string {
  if (!top?.isOurs || !top.isEmpty) return "";
  return text === "," || text === ")" ? `"${leftOut}"` : "";
}

function step(text: string, frames: Frame[]): void {
  const top = frames.at(-1);
  if (text === "(" || text === "{") {
    if (top) top.isEmpty = false;
    frames.push({ isOurs: false, isEmpty: false });
  } else if (text === ")" || text === "}") frames.pop();
  else if (text === "," && top?.isOurs) top.isEmpty = true;
  else if (top && text.trim() !== "") top.isEmpty = false;
}

/** The formula with its caller as the first argument of each call. */
export function withCaller(pieces: readonly string[], caller: Caller): string {
  return pieces.length === 1 ? (pieces[0] ?? "") : pieces.join(`${callerNumber(caller)},`);
}
