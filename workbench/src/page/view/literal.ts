/** A rule's formula where it is a plain text or number: `"Green"`, `=66.6`; undefined where it has to be worked out. */
export function literal(formula: string): string | number | undefined {
  const plain = formula.replace(/^=/, "").trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(plain);
  if (quoted) return (quoted[1] ?? "").replaceAll('""', '"');
  return plain === "" || Number.isNaN(Number(plain)) ? undefined : Number(plain);
}
