import { tokenizeFormula, type FormulaToken } from "excel-workbench/books";

/** Excel's limits of one formula: what it shows, what it keeps of it, brackets in brackets, one text. */
const limits = { characters: 8192, bytes: 16_384, levels: 64, words: 255 };

/** Whether Excel takes a formula: a file with one that it does not take is a broken file to it. */
export function fitsInExcel(formula: string): boolean {
  const tokens = tokenizeFormula(formula);
  const bytes = tokens.reduce((sum, token, index) => sum + bytesOf(token, tokens[index + 1]), 0);
  return (
    formula.length < limits.characters &&
    bytes < limits.bytes &&
    deepestOf(tokens) <= limits.levels &&
    tokens.every((token) => token.kind !== "text" || wordsOf(token).length <= limits.words)
  );
}

function deepestOf(tokens: readonly FormulaToken[]): number {
  let [depth, deepest] = [0, 0];
  for (const { kind } of tokens) {
    if (kind === "open") depth += 1;
    if (kind === "close") depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const wordsOf = ({ text }: FormulaToken) => text.slice(1, -1).replaceAll('""', '"');

/** The marks by which Excel leaves out what an IF does not need. */
const branches = 12;

/** What Excel keeps of a token, rather too much than too little ([MS-XLSB], section 2.2.2: formulas). */
function bytesOf(token: FormulaToken, next: FormulaToken | undefined): number {
  switch (token.kind) {
    case "text":
      return 3 + 2 * wordsOf(token).length;
    case "number":
      return 9;
    case "word":
      if (next?.kind !== "open") return 9;
      return /^(?:IF|CHOOSE)$/i.test(token.text) ? 4 + branches : 11;
    case "bracket":
      return 24;
    case "sheet":
      return 8;
    case "space":
      return 4;
    default:
      return 1;
  }
}
