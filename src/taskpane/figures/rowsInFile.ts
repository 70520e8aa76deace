import { rowsOfSheet } from "../../share";
import { SourceFailure } from "../../sources";
import { jsonRows, type JsonRows } from "./jsonRows";

interface Wanted {
  readonly table?: string;
  readonly columns: readonly string[];
}

/** The rows of a workbook or of a file of JSON that was chosen. */
export async function rowsInFile(file: File, wanted: Wanted): Promise<JsonRows> {
  if (!/\.xls\w$/i.test(file.name)) return orThrow(jsonRows(await file.text()));
  const found = rowsOfSheet(new Uint8Array(await file.arrayBuffer()), wanted);
  if ("unreadable" in found) throw new SourceFailure(found.unreadable);
  return found;
}

function orThrow(found: JsonRows | undefined): JsonRows {
  if (!found) throw new SourceFailure("It holds no list of objects, which is what can be read of JSON.");
  return found;
}
