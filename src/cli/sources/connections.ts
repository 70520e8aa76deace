import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SourceFailure } from "./engine";
import type { SourcePlaces } from "./openSource";

/** Where a user's own connections stand: `{ "sales": "postgres://…" }`. */
export const connectionsFile = "connections.json";

/**
 * The address of a database by the name that a workbook calls it: one of the user's own connections, else an environment variable. A
 * workbook names no address itself, so it can send nobody's password anywhere.
 */
export function connectionNamed(name: string, { settings, environment }: SourcePlaces): string {
  const file = join(settings, connectionsFile);
  const address = connectionsIn(file).get(name) ?? environment[name];
  if (address !== undefined && address !== "") return address;
  throw new SourceFailure(
    `There is no connection "${name}". Put its address into the environment variable ${name}, or into ${file} as { "${name}": "postgres://…" }.`,
  );
}

function connectionsIn(file: string): ReadonlyMap<string, string> {
  if (!existsSync(file)) return new Map();
  const found = parsed(file);
  const entries = typeof found === "object" && found !== null ? Object.entries(found) : [];
  return new Map(
    entries.flatMap(([name, address]) => (typeof address === "string" ? [[name, address]] : [])),
  );
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new SourceFailure(
      `${file} cannot be read: it has to be JSON, such as { "sales": "postgres://…" }.`,
    );
  }
}
