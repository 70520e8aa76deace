const textOrLost = /"(?:[^"]|"")*"|#REF!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)/gi;

/**
 * References to cells of a sheet that is gone (`#REF!A1`) as the error alone: the engine would take such a cell for an
 * empty one.
 */
export function loseReferences(formula: string): string {
  if (!formula.includes("#REF!")) return formula;
  return formula.replace(textOrLost, (found, lost?: string) => (lost === undefined ? found : "#REF!"));
}
