/**
 * A reference as a formula has it: `'Q1 Review'!$A$1:B2` has the sheet `Q1 Review` and the address `$A$1:B2`. Of several
 * sheets it is `Jan:Mar`, of another workbook `[1]Sheet1`: no sheet of ours can be called so.
 */
export interface Reference {
  readonly sheet?: string;
  readonly address: string;
}

const corner = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const span = String.raw`${corner}(?::${corner})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const plainSheet = String.raw`[\p{L}_][\p{L}\p{N}_.]*`;
const sheetPart = String.raw`'(?:[^']|'')+'|(?:\[[^[\]]*\])?${plainSheet}(?::${plainSheet})?`;
const token = new RegExp(
  String.raw`("(?:[^"]|"")*")|(?:(${sheetPart})!)?(?<![\p{L}\p{N}_.$])(${span})(?![\p{L}\p{N}_.(!])|(\[(?:[^[\]]|\[[^[\]]*\])*\])`,
  "gu",
);

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
}

/**
 * Rewrites the cell references of a formula; texts and `Table[…]` references are left alone.
 *
 * @param change gives the new address (without sheet), the new reference as a whole, or undefined to leave it as it is
 */
export function mapReferences(
  formula: string,
  change: (reference: Reference) => string | { readonly whole: string } | undefined,
): string {
  return formula.replace(token, (...found: readonly (string | undefined)[]) => {
    const [whole = "", , sheet, address] = found;
    if (address === undefined) return whole;
    const made = change(sheet === undefined ? { address } : { sheet: unquoted(sheet), address });
    if (made === undefined) return whole;
    if (typeof made !== "string") return made.whole;
    return sheet === undefined ? made : `${sheet}!${made}`;
  });
}
