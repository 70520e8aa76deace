import { readFileSync } from "node:fs";
import { mappingFields, parseLine, type MappingRow } from "../sheets";
import { CommandFailure, type Io } from "./io";
import { placeOf } from "./places";

/** A mapping from a file: the array alone, or all that `bsc read --propose --json` has printed. */
export function readMappingFile(path: string, io: Io): readonly MappingRow[] {
  const content = readJson(path, io);
  const lines = isRecord(content) && "mapping" in content ? content.mapping : content;
  if (!Array.isArray(lines)) throw new CommandFailure(3, `${path}: there is no list "mapping" in it.`);
  return lines.map((line, index) => toLine(line, `${path}, line ${index + 1} of the mapping`));
}

function readJson(path: string, io: Io): unknown {
  try {
    return JSON.parse(readFileSync(placeOf(path, io.folder), "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? `this is no JSON: ${error.message}` : "it can't be read.";
    throw new CommandFailure(3, `${path}: ${reason}`);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toLine(line: unknown, place: string): MappingRow {
  const record = isRecord(line) ? line : {};
  const written = Object.fromEntries(
    mappingFields.flatMap((field) => (record[field] === undefined ? [] : [[field, String(record[field])]])),
  );
  const parsed = parseLine(written);
  if (parsed.kind === "ok") return parsed.row;
  throw new CommandFailure(3, `${place}: "${parsed.field}" takes ${parsed.expected}.`);
}
