/** Formulas as text: which call functions of ours, and how those that others left behind are entered anew. */
export { brokenFormula, type BrokenBecause, type BrokenFormula, type CellSaid } from "./brokenFormula";
export { callsUs, enteredAnew, isKeptByGoogle } from "./ourCalls";
export { piecesOf, withoutWords } from "./pieces";
