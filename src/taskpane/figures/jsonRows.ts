/** Rows of a file of JSON: a list of objects, or an object a line. */
export interface JsonRows {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/** The rows of a text of JSON; undefined where it holds none. What is no text or number is written as JSON writes it. */
export function jsonRows(text: string): JsonRows | undefined {
  const found = objectsIn(text.replace(/^\ufeff/, ""));
  const objects = found?.map((one) => new Map(Object.entries(one)));
  if (!objects || objects.length === 0) return undefined;
  const headers = [...new Set(objects.flatMap((one) => [...one.keys()]))];
  return { headers, rows: objects.map((one) => headers.map((header) => cellOf(one.get(header)))) };
}

function objectsIn(text: string): readonly object[] | undefined {
  const whole = parsed(text);
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const all = whole === undefined ? lines.map(parsed) : Array.isArray(whole) ? whole : [whole];
  const objects = all.filter(isObject);
  return objects.length === all.length ? objects : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // of a file with an object a line the whole is no JSON
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function cellOf(value: unknown): string | number | undefined {
  if (value === null || value === undefined) return undefined;
  return typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value);
}
