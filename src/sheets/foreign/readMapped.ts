import { type CellPlace, placeText, type Problem } from "../../scorecard";
import { placeOf, type WorkbookGrids } from "../grid";
import type { FoundTable, TablePlace } from "../find";
import { mappedFacts } from "./mappedFacts";
import type { Mapper } from "./mapped";
import { type MappingRow, rangesOf } from "./mapping";
import { rowReader } from "../read";
import { specs } from "../specs";
import { sheetFinder } from "./onSheets";
import { type MappingField, mappingFields, parseLine } from "./parseMapping";

export const readMapped: Mapper = (table, workbook, problems) => {
  const mapping = readMapping(table, workbook, problems);
  return {
    others: withoutSheets(workbook, mapping),
    places: mappedPlaces(mapping),
    factsFor: (context, noted) => mappedFacts(mapping, workbook, context, noted),
  };
};

function mappedPlaces(mapping: readonly MappingRow[]): readonly TablePlace[] {
  return rangesOf(mapping).map(({ sheet, area }) => {
    const at = placeOf(sheet, area.top, area.left);
    return {
      name: "Actuals",
      place: placeText(at),
      at,
      sheet,
      rows: area.bottom - area.top + 1,
      columns: {},
    };
  });
}

/** A workbook without the sheets that a mapping speaks of, so that no other table is found in them. */
function withoutSheets(workbook: WorkbookGrids, mapping: readonly MappingRow[]): WorkbookGrids {
  const mapped = new Set(mapping.map(({ sheet }) => sheet));
  const isOther = ({ sheet }: { readonly sheet: string }) => !mapped.has(sheet);
  return { ...workbook, grids: workbook.grids.filter(isOther), tables: workbook.tables.filter(isOther) };
}

/** Reads the Mapping table: how sheets of somebody's own layout are read. */
function readMapping(
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
