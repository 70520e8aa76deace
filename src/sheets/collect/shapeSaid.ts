import { collectingProblem, nameKey, placeText, type CellPlace, type Problem } from "../../scorecard";
import type { FoundTable } from "../find";
import { isBlank, placeOf } from "../grid";
import type { TablesRead } from "../whole";
import { backTables, type BackTable } from "./tableSaid";

/** A copy's tables, and its cells whose formulas no program has calculated. */
export interface CopyShape {
  readonly copy: TablesRead;
  readonly unvalued: readonly CellPlace[];
}

/**
 * What people may have written in a copy where it is not looked for: in a table or a column whose headers were changed, in a column of
 * their own, in a formula without a value, or in what of a table could not be read as a whole.
 */
export function shapeSaid(home: TablesRead, { copy, unvalued }: CopyShape): readonly Problem[] {
  return backTables.flatMap((name) => {
    const [ours, theirs] = [home, copy].map(({ tables }) => tables.get(name)?.[0]);
    if (!theirs)
      return ours && !isSheetAlone(copy) ? [collectingProblem({ code: "back-table-gone", table: name })] : [];
    const whole = unreadAsWhole(name, copy);
    const misspelt = new Set(
      whole.flatMap((problem) => ("at" in problem && problem.at ? placeText(problem.at) : [])),
    );
    return [
      ...whole,
      ...otherColumns(name, theirs, ours).filter(
        ({ at }) => at === undefined || !misspelt.has(placeText(at)),
      ),
      ...withoutValue(theirs, unvalued),
    ];
  });
}

/** A file with nothing but what somebody has written: what is not in it was not meant to be. */
const isSheetAlone = ({ facts }: TablesRead) => facts.measures.length + facts.objectives.length === 0;

const shapeCodes: ReadonlySet<Problem["code"]> = new Set<Problem["code"]>([
  "column-missing",
  "column-twice",
  "header-merged",
  "header-misspelt",
  "rows-left-out",
  "table-twice",
]);

function unreadAsWhole(name: BackTable, { problems }: TablesRead): readonly Problem[] {
  return problems.filter(
    (problem) => shapeCodes.has(problem.code) && "table" in problem && problem.table === name,
  );
}

/** Columns that mean nothing to us, but those that the workbook has as well: they are its own. */
function otherColumns(name: BackTable, theirs: FoundTable, ours: FoundTable | undefined) {
  const known = new Set(theirs.columns.values());
  const own = new Set(ours?.headers.map((header) => nameKey(String(header))));
  return theirs.headers.flatMap((header, column) => {
    const isTheirs = !known.has(column) && !isBlank(header) && !own.has(nameKey(String(header)));
    if (!isTheirs || theirs.rows.every((row) => isBlank(row[column] ?? ""))) return [];
    const at = placeOf(theirs.sheet, theirs.headerRow, theirs.left + column);
    return [collectingProblem({ code: "back-other-column", table: name, column: String(header), at })];
  });
}

function withoutValue(table: FoundTable, unvalued: readonly CellPlace[]): readonly Problem[] {
  const places = new Set(unvalued.map(placeText));
  const columns = [...table.columns.values()];
  const inside = table.rows
    .flatMap((_, row) =>
      columns.map((column) => placeOf(table.sheet, table.headerRow + 1 + row, table.left + column)),
    )
    .filter((at) => places.has(placeText(at)));
  const [first] = inside;
  return first ? [collectingProblem({ code: "back-no-value", cells: inside.length, at: first })] : [];
}
