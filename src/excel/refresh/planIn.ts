import { columnLetters, sourceProblem, type CellPlace } from "../../scorecard";
import type { TablePlace } from "../../sheets";
import {
  planRefresh,
  tableFor,
  type FigureChange,
  type Refresh,
  type RefreshAsked,
  type SourceRead,
} from "../../sources";
import { readScorecardIn } from "../read/readScorecard";

/** What sources say, and how it is to be taken in. */
export interface Refreshing extends RefreshAsked {
  readonly reads: readonly SourceRead[];
  /** The table in which it is logged. */
  readonly log: "Refreshes" | "Received";
  /** What is noted of when it was done, such as `2026-11-30 14:05`. */
  readonly when: string;
}

/** What the cells of the columns of figures hold. */
export interface CellsPresent {
  at(place: CellPlace): { readonly formula: unknown; readonly value: unknown } | undefined;
}

export interface Planned {
  readonly refresh: Refresh;
  readonly tables: readonly TablePlace[];
  readonly present: CellsPresent;
}

/** What is to be written into the workbook as it is now; what a formula fills is left to it, and told. */
export async function planIn(
  context: Excel.RequestContext,
  { reads, ...asked }: Refreshing,
): Promise<Planned> {
  const { model, closed, tables } = await readScorecardIn(context, {});
  const refresh = planRefresh(reads, { facts: model.facts, closed, tables }, asked);
  const present = await presentIn(context, tables);
  const isFormula = (change: FigureChange) =>
    figureCells(change, tables).some((at) => {
      const cell = present.at(at);
      return cell !== undefined && cell.formula !== cell.value;
    });
  const sources = refresh.sources.map((one) => ({
    ...one,
    changes: one.changes.filter((change) => !isFormula(change)),
    formulas: one.changes.filter(isFormula),
  }));
  const problems = sources.flatMap(({ source, formulas }) =>
    formulas.length === 0
      ? []
      : [
          sourceProblem(
            { code: "source-formula", source: source.name, figures: formulas.length },
            formulas[0]?.at ?? source.at,
          ),
        ],
  );
  return { refresh: { sources, problems: [...refresh.problems, ...problems] }, tables, present };
}

/** The cells of a row that a figure is written into: of a ratio those of its parts. */
function figureCells(
  { at, parts, source }: FigureChange,
  tables: readonly TablePlace[],
): readonly CellPlace[] {
  const place = tableFor(source.role, tables);
  if (!at || !place) return [];
  const keys = parts ? ["numerator", "denominator"] : [source.role === "Actual" ? "actual" : "target"];
  const row = at.cell.replace(/\D/g, "");
  return keys.flatMap((key) => {
    const column = place.columns[key];
    return column === undefined ? [] : [{ sheet: at.sheet, cell: `${columnLetters(column)}${row}` }];
  });
}

const figureKeys = { Actual: ["actual", "numerator", "denominator"], Target: ["target"] } as const;

/** All columns of figures in one trip. */
async function presentIn(
  context: Excel.RequestContext,
  tables: readonly TablePlace[],
): Promise<CellsPresent> {
  const asked = (["Actual", "Target"] as const).flatMap((role) => {
    const place = tableFor(role, tables);
    if (!place || place.rows === 0) return [];
    const first = rowOf(place.at) + 1;
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    return figureKeys[role].flatMap((key) => {
      const column = place.columns[key];
      if (column === undefined) return [];
      const range = sheet.getRangeByIndexes(first, column, place.rows, 1).load("formulas,values");
      return [{ place, letters: columnLetters(column), first, range }];
    });
  });
  if (asked.length > 0) await context.sync(); // which of the figures does a formula work out?
  return {
    at: ({ sheet, cell }) => {
      const found = asked.find(
        (one) => one.place.sheet === sheet && cell.replace(/\d+$/, "") === one.letters,
      );
      const row = rowOf({ sheet, cell }) - (found?.first ?? 0);
      if (!found || row < 0 || row >= found.place.rows) return undefined;
      return { formula: found.range.formulas[row]?.[0], value: found.range.values[row]?.[0] };
    },
  };
}

/** Zero-based. */
const rowOf = ({ cell }: CellPlace) => Number(cell.replace(/\D/g, "")) - 1;
