import { periodOfWritten, type GroupWeight, type Problem } from "../../scorecard";
import type { FoundTable } from "../find";
import { isBlank } from "../grid";
import type { FigureContext } from "./figureContext";
import { periodWritten } from "./figureRow";
import { rowReader, type RowReader } from "./rowReader";
import { weightsTwice } from "./targetsTwice";
import { weightOf } from "./weightOf";

/** Rows of the Targets table that give an objective or a perspective a weight from a period on. */
export function readGroupWeights(
  table: FoundTable | undefined,
  context: FigureContext,
  problems: Problem[],
): readonly GroupWeight[] {
  if (!table) return [];
  const weights = table.rows.flatMap((_, index): readonly GroupWeight[] => {
    const row = rowReader(table, index, problems, context.conventions);
    const group = groupOf(row, context);
    const written = group && periodWritten(row);
    if (!group || !written) return [];
    const period = periodOfWritten(written, "Monthly", context.calendar);
    return [{ ...group, period, weight: weightOf(row), at: row.at("measure") }];
  });
  problems.push(...weightsTwice(weights));
  return weights;
}

/** What a row is about that names no measure, but an objective or a perspective, and a weight. */
export function groupOf(
  row: RowReader,
  { catalogue, groups }: Pick<FigureContext, "catalogue" | "groups">,
): Pick<GroupWeight, "kind" | "id"> | undefined {
  const reference = String(row.raw("measure")).trim();
  if (reference === "" || isBlank(row.raw("weight")) || catalogue.find(reference) !== undefined)
    return undefined;
  for (const kind of ["objective", "perspective"] as const) {
    const id = groups[kind].find(reference);
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}
