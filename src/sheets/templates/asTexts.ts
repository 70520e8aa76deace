import type { RawValue } from "../grid";
import type { RowByKey } from "./exampleRows";

/** What Excel would take for a number, a date, a formula, a truth value or an error stays the text that it is. */
export function asTexts(row: RowByKey): RowByKey {
  const asText = (value: RawValue) =>
    typeof value === "string" && /^[=+\-@'#]|\p{N}|^(true|false)$/iu.test(value) ? `'${value}` : value;
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, asText(value)]));
}
