import { spanOf, type Facts } from "../../scorecard";
import type { CellValue } from "excel-workbench/books";
import { actualsAsCopied } from "./actualsAsCopied";
import { columnFilled, counted, isEmpty, rowsAsCopied, sameRow, type Condition } from "./conditions";
import { definedAs, definedRow } from "./definitions";
import { allOf, holds, isCertain } from "./expressions";
import { serialOf } from "./figureLines";
import type { Item } from "./items";
import type { Layout } from "./layout";
import type { Sources } from "./lines";
import { mappedAsCopied } from "./mappedAsCopied";
import { rowOf, type SourceTable } from "./sourceTable";

/** Settings that say nothing about figures. */
const looks: ReadonlySet<CellValue> = new Set<CellValue>([
  ...["Name", "Vision", "Map colours", "Map themes", "Map owners", "Map paper", "Closing needs"],
]);

/** All that has to be as in the copy: settings, how tables are built, and what their rows are about. */
export function conditionsOf(sources: Sources, layout: Layout): readonly Condition[] {
  const conditions = [
    ...sources.tables
      .filter(({ keys }) => keys.length > 0) // ranges of a mapping have none of ours
      .flatMap((table) => tableAsCopied(table, sources, layout)),
    ...mappedAsCopied(sources),
  ];
  return conditions.map(({ about, formula }) => ({ about, formula: isCertain([formula]) }));
}

/** What of a table formulas may see change: they follow it, or it says nothing about scores. */
const followed: Readonly<Record<string, readonly string[]>> = {
  Measures: [
    ...["type", "unit", "owner", "dataSource", "definition", "benchmark", "baseMeasure"],
    ...["weight", "target", "redFlag"],
  ],
  Objectives: ["theme", "owner", "description", "weight"],
  Perspectives: ["order", "question", "weight"],
  Scorecards: ["owner"],
};

function tableAsCopied(table: SourceTable, sources: Sources, layout: Layout): readonly Condition[] {
  const others = table.keys.filter((key) => !followed[table.name]?.includes(key));
  const as = (keys: readonly string[], rows = table.rowsOf()) => [
    ...headersAsCopied(table),
    ...rowsAsCopied(table, keys, rows),
  ];
  switch (table.name) {
    case "Settings":
      return [...headersAsCopied(table), ...settingsAsCopied(table)];
    case "Scorecards":
    case "Mapping":
      return as(others);
    case "Targets":
      return [...as(["measure", "scorecard", "period", "holds", "weight"]), ...levelsAsFilled(table)];
    case "Reviews":
      return as(
        ["period", "item", "scorecard", "override", "overrideReason", "overrideUntil"],
        table.rowsOf().filter((row) => !isEmpty(table.cell("override", row)?.value)),
      );
    case "Survey":
      return feedsMeasures(sources.facts) ? as(["measure", "period", "scorecard", "rating"]) : [];
    case "Actuals":
      return [
        ...headersAsCopied(table),
        ...actualsAsCopied(table, sources, layout),
        ...noneLater(table, sources, layout),
      ];
    case "Measures":
    case "Objectives":
    case "Perspectives":
      return [
        ...headersAsCopied(table),
        ...definitionsAsCopied(table, { others, sources, items: layout.items }),
      ];
    default:
      return [];
  }
}

/** Where no setting says the period, the latest figures do: none came after the period on show. */
function noneLater(table: SourceTable, { facts, book }: Sources, { items }: Layout): readonly Condition[] {
  const [periods, figures] = [table.column("period"), table.column("actual")];
  const frame = items[0]?.model.frame;
  if (facts.settings.period || !frame || !periods || !figures) return [];
  const last = serialOf(spanOf(frame.period, frame.calendar).last, book);
  const later = table.rowsOf().filter((row) => {
    const [period, figure] = [table.cell("period", row)?.value, table.cell("actual", row)?.value];
    return typeof period === "number" && period >= last + 1 && typeof figure === "number";
  });
  const count = `COUNTIFS(${periods},">="&${last + 1},${figures},">-1E+300")`;
  return [{ about: "Actuals: figures after the period on show", formula: `${count}=${later.length}` }];
}

const feedsMeasures = ({ followUp }: Facts) => followUp.survey.some(({ measure }) => measure !== undefined);

/** The headers say the same, and no other one came. */
function headersAsCopied({ name, headers }: SourceTable): readonly Condition[] {
  const filled = headers.cells.filter(({ value }) => !isEmpty(value));
  return [
    counted(`${name}: columns`, headers.reference, filled.length),
    ...filled.map(({ reference, value }) => ({
      about: `${name}: column ${String(value)}`,
      formula: holds(reference, value),
    })),
  ];
}

/** Every setting has the name and the value that it had; looks and words may change. */
function settingsAsCopied(table: SourceTable): readonly Condition[] {
  const isLook = (row: number) => looks.has(table.cell("setting", row)?.value);
  return [
    ...columnFilled(table, "setting"),
    ...table.rowsOf().flatMap((row) => sameRow(table, isLook(row) ? ["setting"] : ["setting", "value"], row)),
  ];
}

/** A level of a period stays a number where it was one, and is nowhere else. */
function levelsAsFilled(table: SourceTable): readonly Condition[] {
  return table.rowsOf().flatMap((row) => {
    const cells = ["target", "redFlag", "stretch"].flatMap((key) => table.cell(key, row) ?? []);
    const conditions = cells.map(({ reference, value }) =>
      typeof value === "number" ? `ISNUMBER(${reference})` : holds(reference, value),
    );
    return conditions.length === 0
      ? []
      : [{ about: `Targets: levels of row ${row + 1}`, formula: allOf(conditions) }];
  });
}

const named: Readonly<Record<string, readonly string[]>> = {
  Measures: ["id", "measure"],
  Objectives: ["id", "objective"],
  Perspectives: ["id", "perspective"],
};

interface Defining {
  /** The columns that formulas do not follow. */
  readonly others: readonly string[];
  readonly sources: Sources;
  readonly items: readonly Item[];
}

/** What counts in what is as it was, wherever its row stands by now; of rows that nothing is worked out for, all. */
function definitionsAsCopied(table: SourceTable, { others, sources, items }: Defining): readonly Condition[] {
  const keys = named[table.name] ?? [];
  const isOnly = sources.tables.filter(({ name }) => name === table.name).length === 1;
  const covered = isOnly ? coveredRows(table, items) : new Set<number>();
  const places = ["objective", "perspective", "scorecard", "contributesTo", "rollUp"];
  return [
    ...keys.flatMap((key) => columnFilled(table, key)),
    ...table.rowsOf().flatMap((row) => {
      const at = { sheet: table.sheet, cell: `A${row + 1}` };
      const defined = covered.has(row) ? definedRow(table, at, keys) : undefined;
      if (!defined) return sameRow(table, isOnly ? others : table.keys, row);
      const formula = allOf(definedAs(defined, [...new Set([...keys, ...places])]));
      return [{ about: `${table.name}: row ${row + 1}`, formula }];
    }),
  ];
}

/** The rows of a table that the calculation's items are defined in. */
function coveredRows({ sheet }: SourceTable, items: readonly Item[]): ReadonlySet<number> {
  const places = items.flatMap((item) => placeOf(item) ?? []);
  return new Set(places.flatMap((at) => (at.sheet === sheet ? [rowOf(at)] : [])));
}

function placeOf(item: Item) {
  switch (item.kind) {
    case "measure":
      return item.scored.measure.at;
    case "contribution":
    case "objective":
      return item.scored.objective.at;
    case "perspective":
      return item.scored.perspective.at;
    case "scorecard":
      return undefined;
  }
}
