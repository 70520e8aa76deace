import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const trustedFile = "agreed-sources.json";

/** What a person has agreed to on this computer, by its checksum; no workbook can say it. */
export function agreedTo(settings: string): ReadonlySet<string> {
  const file = join(settings, trustedFile);
  if (!existsSync(file)) return new Set();
  try {
    const found: unknown = JSON.parse(readFileSync(file, "utf8"));
    return new Set(Array.isArray(found) ? found.map(String) : []);
  } catch {
    return new Set(); // what cannot be read agrees to nothing
  }
}

/** Remembers what was agreed to, readable by nobody else. */
export function agreeTo(settings: string, fingerprints: readonly string[]): void {
  const all = [...new Set([...agreedTo(settings), ...fingerprints])];
  mkdirSync(settings, { recursive: true, mode: 0o700 });
  writeFileSync(join(settings, trustedFile), `${JSON.stringify(all, undefined, 1)}\n`, { mode: 0o600 });
}
