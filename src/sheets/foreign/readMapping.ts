import type { CellPlace, Problem } from "../../scorecard";
import type { FoundTable } from "../find";
import type { WorkbookGrids } from "../grid";
import { rowReader } from "../read";
import { specs } from "../specs";
import type { MappingRow } from "./mapping";
import { sheetFinder } from "./onSheets";
import { mappingFields, parseLine, type MappingField } from "./parseMapping";

/** Reads the Mapping table: how sheets of somebody's own layout are read. */
export function readMapping(
  table: FoundTable,
  { grids, locale, date1904 }: WorkbookGrids,
  problems: Problem[],
): readonly MappingRow[] {
  const find = sheetFinder({ grids });
  return table.rows.flatMap((_, index) => {
    const row = rowReader(table, index, problems, { locale, date1904 });
    const line = Object.fromEntries(mappingFields.map((field) => [field, row.text(field)]));
    if (Object.values(line).every((text) => text === undefined)) return [];
    const parsed = parseLine(line);
    if (parsed.kind === "wrong") return note(problems, row.at(parsed.field), parsed);
    const sheet = find(parsed.row.sheet);
    if (sheet !== undefined) return [{ ...parsed.row, sheet }];
    problems.push({ code: "mapping-sheet", at: row.at("sheet"), found: parsed.row.sheet });
    return [];
  });
}

interface Wrong {
  readonly field: MappingField;
  readonly expected: string;
}

function note(problems: Problem[], at: CellPlace, { field, expected }: Wrong): readonly MappingRow[] {
  const column = specs.Mapping.columns.find(({ key }) => key === field)?.header ?? field;
  problems.push({ code: "mapping-line", at, column, expected });
  return [];
}
