import type { Facts } from "../../scorecard";
import { allOf, comesTo, holds } from "./expressions";
import type { Sources } from "./lines";
import { sourceCell, type SourceTable } from "./sourceTable";

/** Settings that say nothing about figures. */
const looks: ReadonlySet<string> = new Set([
  ...["Name", "Vision", "Map colours", "Map themes", "Map owners", "Map paper", "Closing needs"],
]);

/** Whether the workbook's settings are as in the copy, and its tables have as many rows: the formulas follow figures, not those. */
export function guardFormula(sources: Sources): string {
  return allOf([...settingsAsCopied(sources), ...tablesAsCopied(sources)]);
}

function settingsAsCopied({ facts, book }: Sources): readonly string[] {
  return Object.entries(settingCells(facts)).flatMap(([name, place]) => {
    const cell = looks.has(name) ? undefined : sourceCell(place, book);
    return cell ? [holds(cell.reference, cell.value)] : [];
  });
}

const settingCells = ({ settingCells: cells = {} }: Facts) => cells;

function tablesAsCopied(sources: Sources): readonly string[] {
  const { measures, objectives, perspectives, scorecards, targets, reviews } = sources;
  return [
    ...filled(measures, "measure"),
    ...filled(objectives, "objective"),
    ...filled(perspectives, "perspective"),
    ...filled(scorecards, "scorecard"),
    ...sameTexts(scorecards, ["parent", "weight"]),
    ...filled(targets, "measure"),
    ...sum(targets, "weight"),
    ...sameTexts(reviews, ["override", "item", "period"]),
  ];
}

/** A column has as many cells that are not empty. */
function filled(table: SourceTable | undefined, key: string): readonly string[] {
  const cells = table?.column(key);
  if (!table || cells === undefined) return [];
  const count = table.rowsOf().filter((row) => !isEmpty(table, key, row)).length;
  return [`COUNTA(${cells})=${count}`];
}

const isEmpty = (table: SourceTable, key: string, row: number) => {
  const value = table.cell(key, row)?.value;
  return value === undefined || value === "";
};

function sum(table: SourceTable | undefined, key: string): readonly string[] {
  const cells = table?.column(key);
  if (!table || cells === undefined) return [];
  const total = table.rowsOf().reduce((added, row) => {
    const value = table.cell(key, row)?.value;
    return typeof value === "number" ? added + value : added;
  }, 0);
  return [comesTo(`SUM(${cells})`, total)];
}

/** Where somebody sets a status by hand, each cell must say what it said. */
function sameTexts(table: SourceTable | undefined, keys: readonly string[]): readonly string[] {
  if (!table) return [];
  const [first = ""] = keys;
  const rows = table.rowsOf().filter((row) => !isEmpty(table, first, row));
  const cells = rows.flatMap((row) => keys.flatMap((key) => table.cell(key, row) ?? []));
  return [...filled(table, first), ...cells.map(({ reference, value }) => holds(reference, value))];
}
