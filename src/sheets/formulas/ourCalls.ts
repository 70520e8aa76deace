/**
 * Calls of our functions in the text of a formula, as people type them (`BSC.KPI(…)`) and as programs leave them that do not know
 * them: Excel without the add-in, LibreOffice, Google Sheets, and workbooks that were linked to the add-in's file.
 */

/** Words in quotes, and names of sheets in apostrophes: what stands in them is no call. */
const quoted = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/** A name of ours before its bracket, however it is stored: `BSC.KPI`, `_xldudf_BSC_KPI`, `_xlfn.BSC.KPI`, `_xludf.BSC.KPI`. */
const call = /(?<![\w.])(?:_xlfn\.|_xludf\.)*(?:_xldudf_BSC_|BSC\.)([A-Z]+)(?=\s*\()/gi;

/** The file before it, where a formula looks for our functions in another workbook: `[1]!`, `addin.xlam!`. */
const fileBefore = /[\w.[\]]+!(?=(?:_xlfn\.|_xludf\.)*(?:_xldudf_BSC_|BSC\.)[A-Z]+\s*\()/gi;
const fileInQuotes = /^!(?=(?:_xlfn\.|_xludf\.)*(?:_xldudf_BSC_|BSC\.)[A-Z]+\s*\()/i;

/** Google's way to keep a formula that it does not know: the formula as text, and the value that it had. */
const unknownToGoogle =
  /^=?\s*IFERROR\(\s*__xludf\.DUMMYFUNCTION\(\s*"((?:[^"]|"")*)"\s*\)\s*(?:,.*)?\)\s*$/is;

/** A cell into which a formula like that one spilled. */
const spilledOfGoogle = /^=?\s*IFERROR\(\s*__xludf\.DUMMYFUNCTION\(\s*"""COMPUTED_VALUE"""/i;

/** The formula with the words in its quotes taken out, so that what is looked for in it is none of them. */
export function withoutWords(formula: string): string {
  return formula
    .split(quoted)
    .map((piece, index) => (index % 2 === 1 ? '""' : piece))
    .join("");
}

/** Whether a formula, with or without "=", calls a function of ours, in whatever form that was left in it. */
export function callsUs(formula: string): boolean {
  return withoutWords(formula).search(call) >= 0 || insideGoogles(formula) !== undefined;
}

/** The formula as a person enters it, with "=" where it had one; as it is where it calls none of ours. */
export function enteredAnew(formula: string): string {
  const inside = insideGoogles(formula);
  if (inside !== undefined) return enteredAnew(formula.startsWith("=") ? `=${inside}` : inside);
  const pieces = formula.split(quoted);
  return pieces
    .map((piece, index) => {
      if (index % 2 === 1)
        return fileInQuotes.test(pieces[index + 1] ?? "") && piece.startsWith("'") ? "" : piece;
      const own = index > 0 && pieces[index - 1]?.startsWith("'") ? piece.replace(fileInQuotes, "") : piece;
      return own.replace(fileBefore, "").replace(call, (_found, name: string) => `BSC.${name.toUpperCase()}`);
    })
    .join("");
}

/** The formula of ours, without "=", that Google Sheets keeps as text. */
function insideGoogles(formula: string): string | undefined {
  const kept = unknownToGoogle.exec(formula)?.[1]?.replaceAll('""', '"').replace(/^=/, "");
  return kept !== undefined && withoutWords(kept).search(call) >= 0 ? kept : undefined;
}

/** Whether a cell holds a part of what a formula next to it came to, as Google Sheets writes it into a file. */
export function isSpilledOfGoogle(formula: string): boolean {
  return spilledOfGoogle.test(formula);
}
