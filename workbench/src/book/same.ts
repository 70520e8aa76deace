/* Whether two pieces of state say the same. */

function plain(_key: string, value: unknown): unknown {
  if (value instanceof Map)
    return [...value].sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof Date)
    return value;
  // Keys in one order: {a, b} and {b, a} are the same look.
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Deep equality of plain data and maps; undefined fields count as missing. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one, plain) === JSON.stringify(other, plain);
}

/** A text that is the same for equal plain data. */
export function keyOf(value: unknown): string {
  return JSON.stringify(value, plain) ?? "";
}
