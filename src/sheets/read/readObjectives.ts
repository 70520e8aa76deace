import { ObjectiveRow, readContributions } from "./readContributions";
import { firstSpelling, type Objective, type Problem } from "../../scorecard";
import type { FoundTable } from "../find";
import { makeCatalogue, type Catalogue } from "./catalogue";
import { keepFirst } from "./keepFirst";
import { rollUpWords } from "./meanings";
import { resolve } from "./resolve";
import { rowReader, type Conventions, type RowReader } from "./rowReader";
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
