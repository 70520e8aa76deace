import { firstSpelling, type Objective, type Problem } from "../../scorecard";
import type { FoundTable } from "../find";
import { type Catalogue, makeCatalogue } from "./catalogue";
import { keepFirst } from "./keepFirst";
import { rollUpWords } from "./meanings";
import { resolve } from "./resolve";
import { type Conventions, rowReader, type RowReader } from "./rowReader";
import { weightOf } from "./weightOf";

/** What objectives are read against. */
export interface ObjectiveContext {
  readonly perspectives: Catalogue;
  readonly units: Catalogue;
  /** The root's id: the unit of an objective that names none. */
  readonly root: string;
  readonly conventions: Conventions;
}

export interface ObjectivesRead {
  readonly objectives: readonly Objective[];
  readonly catalogue: Catalogue;
}

/** Reads the objectives whose perspective and unit exist, and what they contribute to. */
export function readObjectives(
  table: FoundTable | undefined,
  context: ObjectiveContext,
  problems: Problem[],
): ObjectivesRead {
  const spelled = firstSpelling();
  const rows =
    table?.rows.flatMap((_, row) =>
      readObjective(rowReader(table, row, problems, context.conventions), context, spelled),
    ) ?? [];
  const kept = keepFirst("objective", rows, problems);
  const catalogue = makeCatalogue(kept);
  return { objectives: readContributions(kept, catalogue, context.root), catalogue };
}

/** @param spelled gives themes that look the same one spelling */
function readObjective(
  row: RowReader,
  { perspectives, units }: ObjectiveContext,
  spelled: (theme: string) => string,
): readonly ObjectiveRow[] {
  const name = row.neededText("objective");
  const reference = row.neededText("perspective");
  if (name === undefined || reference === undefined) return [];
  const perspective = resolve(row, "perspective", {
    kind: "perspective",
    reference,
    catalogue: perspectives,
  });
  const unit = row.text("scorecard");
  const scorecard =
    unit === undefined
      ? undefined
      : resolve(row, "scorecard", { kind: "scorecard", reference: unit, catalogue: units });
  if (perspective === undefined || (unit !== undefined && scorecard === undefined)) return [];
  const theme = row.text("theme");
  const objective: ObjectiveRow = {
    id: row.text("id") ?? name,
    name,
    perspective,
    scorecard,
    weight: weightOf(row),
    at: row.at("objective"),
    rollUp: row.word("rollUp", rollUpWords),
    theme: theme === undefined ? undefined : spelled(theme),
    owner: row.text("owner"),
    description: row.text("description"),
    row,
  };
  return [objective];
}

/** An objective with the row that it was read from. */
interface ObjectiveRow extends Objective {
  readonly row: RowReader;
}

/**
 * What each objective contributes to: an objective of another unit. One in its own unit would count twice, and one that
 * leads back to itself could not be scored; both are noted and left out.
 */
function readContributions(
  rows: readonly ObjectiveRow[],
  catalogue: Catalogue,
  root: string,
): readonly Objective[] {
  const byId = new Map(rows.map((one) => [one.id, one]));
  const kept = new Map<string, string>();
  for (const one of rows) {
    const to = contributionOf(one, catalogue);
    const other = to === undefined ? undefined : byId.get(to);
    if (!other) continue;
    const problem = { at: one.row.at("contributesTo"), objective: one.name, to: other.name };
    if ((one.scorecard ?? root) === (other.scorecard ?? root))
      one.row.note({ code: "contribution-in-same-unit", ...problem });
    else if (leadsTo(other.id, one.id, kept)) one.row.note({ code: "contribution-cycle", ...problem });
    else kept.set(one.id, other.id);
  }
  return rows.map(({ row: _row, ...objective }) => {
    const contributesTo = kept.get(objective.id);
    return contributesTo === undefined ? objective : { ...objective, contributesTo };
  });
}

function contributionOf({ row }: ObjectiveRow, catalogue: Catalogue): string | undefined {
  const reference = row.text("contributesTo");
  if (reference === undefined) return undefined;
  return resolve(row, "contributesTo", { kind: "objective", reference, catalogue });
}

function leadsTo(from: string, to: string, kept: ReadonlyMap<string, string>): boolean {
  const next = kept.get(from);
  return next !== undefined && (next === to || leadsTo(next, to, kept));
}
