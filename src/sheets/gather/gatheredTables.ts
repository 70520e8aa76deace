import { type BookPlace, type Facts, placeText } from "../../scorecard";
import type { RawValue } from "../grid";
import type { TemplateTable } from "../templates";
import { tablesOf, writtenFigures } from "../written";
import type { Gathered } from "./gather";

const headers = ["Source file", "Source cell"] as const;

const hints = {
  "Source file": "The workbook that it was gathered from",
  "Source cell": "Where it stands there",
};
const columns = headers.map((header) => ({ header, hint: hints[header], isNeeded: false, widthPoints: 110 }));

/** The structured tables of a gathered scorecard; figures and targets have the file and the cell that they come from beside them. */
export function gatheredTables({
  facts,
  sources,
}: Pick<Gathered, "facts" | "sources">): readonly TemplateTable[] {
  const rows = figureRowsOf(facts);
  return tablesOf(facts).map((table) => {
    const ofTable = table.name === "Actuals" || table.name === "Targets" ? rows[table.name] : undefined;
    return ofTable
      ? withSources(
          table,
          ofTable.map((row) => sources.get(row)),
        )
      : table;
  });
}

const figureRowsOf = (facts: Facts): Readonly<Record<"Actuals" | "Targets", readonly object[]>> => ({
  Actuals: writtenFigures.actuals(facts),
  Targets: writtenFigures.targets(facts),
});

function withSources(table: TemplateTable, sources: readonly (BookPlace | undefined)[]): TemplateTable {
  return {
    ...table,
    headers: [...table.headers, ...headers],
    columns: [...table.columns, ...columns],
    rows: table.rows.map((row, index) => [...row, ...cellsOf(sources[index])]),
  };
}

/** As texts, whatever they look like. */
function cellsOf(source: BookPlace | undefined): readonly RawValue[] {
  if (!source) return ["", ""];
  return [`'${source.book}`, source.at ? `'${placeText(source.at)}` : ""];
}
