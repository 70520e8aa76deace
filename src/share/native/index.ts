/** Formulas of ours written out in Excel's own functions, for copies that go on calculating without the add-in. */
export type { Dialect, NativeFormula, NoForm, ReadReference, Writing } from "./nativeFormula";
export { argumentsIn, callAt, trimmed, type Call } from "./tokens";
export { writeNatively } from "./writeNatively";
