/** A short text that differs when the value does (FNV-1a, two runs): for telling whether something was written before. */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(value);
  return `${fnv(text, 0x811c9dc5)}${fnv(text, 0x01000193)}`;
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    const character = text.codePointAt(at) ?? 0;
    if (character > 0xffff) at++; // It stands in two places.
    hash = Math.imul(hash ^ character, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}
