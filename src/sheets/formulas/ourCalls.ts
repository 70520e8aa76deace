/**
 * Calls of our functions in the text of a formula, as people type them (`BSC.KPI(…)`) and as programs leave them that do not know
 * them: Excel without the add-in, LibreOffice, Google Sheets, and workbooks that were linked to the add-in's file.
 */
import { isWellFormed } from "./isWellFormed";
import { piecesOf, withoutWords } from "./pieces";

/** A name of ours before its bracket, however it is stored: `BSC.KPI`, `_xldudf_BSC_KPI`, `_xlfn.BSC.KPI`, `_xludf.BSC.KPI`. */
const call = /(?<![\p{L}\p{N}_.])(?:_xlfn\.|_xludf\.)*(?:_xldudf_BSC_|BSC\.)([A-Z]+)(?=\s*\()/giu;

/** The file before it, where a formula looks for our functions in another workbook: `[1]!`, `addin.xlam!`. */
const fileBefore = /[\p{L}\p{N}_.]*!(?=(?:_xlfn\.|_xludf\.)*(?:_xldudf_BSC_|BSC\.)[A-Z]+\s*\()/giu;
const startsInFile = /^[\p{L}\p{N}_.]*!(?:_xlfn\.|_xludf\.)*(?:_xldudf_BSC_|BSC\.)[A-Z]+\s*\(/iu;

/** Google's way to keep a formula that it does not know: the formula as text, and behind it the value that it had. */
const unknownToGoogle = /^=?\s*IFERROR\(\s*__xludf\.DUMMYFUNCTION\(\s*"((?:[^"]|"")*)"\s*\)\s*/is;

/** A cell into which a formula like that one spilled. */
const spilledOfGoogle = /^=?\s*IFERROR\(\s*__xludf\.DUMMYFUNCTION\(\s*"""COMPUTED_VALUE"""/i;

/** Whether a formula, with or without "=", calls a function of ours, in whatever form that was left in it. */
export function callsUs(formula: string): boolean {
  return withoutWords(formula).search(call) >= 0 || insideGoogles(formula) !== undefined;
}

/** The formula as a person enters it, with "=" where it had one; as it is where it calls none of ours. */
export function enteredAnew(formula: string): string {
  const inside = insideGoogles(formula);
  if (inside !== undefined) return enteredAnew(formula.startsWith("=") ? `=${inside}` : inside);
  const pieces = piecesOf(formula);
  return pieces
    .map(({ kind, text }, index) => {
      if (kind === "code")
        return text
          .replace(fileBefore, "")
          .replace(call, (_found, name: string) => `BSC.${name.toUpperCase()}`);
      const isFile = kind !== "words" && startsInFile.test(pieces[index + 1]?.text ?? "");
      return isFile ? "" : text;
    })
    .join("");
}

/** The formula of ours, without "=", that Google Sheets keeps as text. */
function insideGoogles(formula: string): string | undefined {
  const [whole, text] = unknownToGoogle.exec(formula) ?? [];
  if (whole === undefined || text === undefined || !isWholeIferror(formula.slice(whole.length)))
    return undefined;
  const kept = text.replaceAll('""', '"').replace(/^=/, "");
  return withoutWords(kept).search(call) >= 0 && isWellFormed(kept) ? kept : undefined;
}

/** Whether a formula ends with what an IFERROR gives instead: nothing is worked out with what it comes to. */
function isWholeIferror(rest: string): boolean {
  const bare = withoutWords(rest).trim();
  let depth = 1;
  const end = bare.split("").findIndex((sign) => (depth += deeper(sign)) === 0);
  return /^[,)]/.test(bare) && end === bare.length - 1;
}

const deeper = (sign: string) => (sign === "(" ? 1 : sign === ")" ? -1 : 0);

/** Whether a cell holds a part of what a formula next to it came to, as Google Sheets writes it into a file. */
export function isSpilledOfGoogle(formula: string): boolean {
  return spilledOfGoogle.test(formula);
}

/** Whether Google Sheets keeps a formula in a cell, ours or somebody else's, that other programs do not know. */
export function isKeptByGoogle(formula: unknown): boolean {
  return typeof formula === "string" && /__xludf\.DUMMYFUNCTION\(/i.test(withoutWords(formula));
}
