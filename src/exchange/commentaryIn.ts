import { type Facts, noFollowUp } from "../scorecard";
import { type CopyBack, gridsOfTables, tablesOf } from "../sheets";

/**
 * What an answer says in words, as a copy of the workbook that holds nothing else of anybody's: its rows speak of measures that the
 * workbook alone defines. Undefined where it has no table for words.
 *
 * @param asked the ids of the measures that it speaks of
 */
export function commentaryIn(
  { grids, ...copy }: CopyBack,
  asked: ReadonlySet<string>,
  facts: Facts,
): CopyBack | undefined {
  const words = grids.tables.filter(({ name }) => name === "Reviews");
  if (words.length === 0) return undefined;
  const sheets = new Set(words.map(({ sheet }) => sheet));
  const defined = gridsOfTables(tablesOf(definitionsOf(asked, facts)));
  return {
    ...copy,
    grids: {
      ...grids,
      grids: [...grids.grids.filter(({ sheet }) => sheets.has(sheet)), ...defined.grids],
      tables: [...words, ...defined.tables],
    },
  };
}

/** What defines some measures, and nothing that is said of them. */
function definitionsOf(asked: ReadonlySet<string>, facts: Facts): Facts {
  const measures = facts.measures.filter(({ id }) => asked.has(id));
  const served = new Set(measures.map(({ objective }) => objective));
  return {
    ...facts,
    ...{ measures, objectives: facts.objectives.filter(({ id }) => served.has(id)) },
    ...{ links: [], phasedTargets: [], groupWeights: [], actuals: [], reviews: [], followUp: noFollowUp },
  };
}
