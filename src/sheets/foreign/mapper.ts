import { plainWord } from "../../scorecard";
import type { RawValue, WorkbookGrids } from "../grid";
import type { Mapper } from "./mapped";

/** Loads what reads mapped sheets. */
export async function loadMapper(): Promise<Mapper> {
  return (await import("./readMapped")).readMapped;
}

const headersOfMapping = ["sheet", "range", "holds"];
/** A longer text is none of them, however it is written. */
const longestHeader = 20;

/** Whether a workbook may hold a Mapping table: one of its rows has the headers of one. */
export function mayBeMapped({ grids }: WorkbookGrids): boolean {
  return grids.some(({ values }) => values.some(hasHeaders));
}

function hasHeaders(row: readonly RawValue[]): boolean {
  const words = row.flatMap((value) =>
    typeof value === "string" && value.length <= longestHeader ? plainWord(value) : [],
  );
  return headersOfMapping.every((header) => words.includes(header));
}
