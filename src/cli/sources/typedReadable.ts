import { type Source, sourceProblem, type SourceProblem } from "../../scorecard";
import { columnsNamed, type Dialect, type Readable } from "../../sources";
import type { EngineColumn } from "./engine";

interface Typed {
  readonly from: string;
  readonly columns: readonly EngineColumn[];
  readonly dialect: Dialect;
}

/** What the figures of a database are read from: its columns are of types, and texts there are made into nothing else. */
export function typedReadable(
  source: Source,
  { from, columns: all, dialect }: Typed,
): Readable | SourceProblem {
  const columns = columnsNamed(source, all);
  if ("code" in columns) return columns;
  const { date, value, measure, unit } = columns;
  const wrong = (column: EngineColumn, needed: "dates" | "numbers") =>
    sourceProblem(
      { code: "source-type", source: source.name, column: column.name, is: column.type, needed },
      source.at,
    );
  if (date.holds !== "dates") return wrong(date, "dates");
  if (value.holds !== "numbers" && source.aggregation !== "Count") return wrong(value, "numbers");
  return {
    ...{ from, date: dialect.name(date.name) },
    ...(source.aggregation === "Count"
      ? { value: dialect.name(value.name) }
      : finiteValue(dialect.name(value.name), value, dialect)),
    ...(measure ? { measure: dialect.name(measure.name) } : {}),
    ...(unit ? { unit: dialect.name(unit.name) } : {}),
  };
}

/** A number that may be none: NaN and infinity are no figures, and would take all others of their period with them. */
export function finiteValue(
  number: string,
  { type }: EngineColumn,
  dialect: Dialect,
): Pick<Readable, "value" | "isBad"> {
  if (!/float|double|real/i.test(type)) return { value: number };
  const isFinite = dialect.isFinite(number);
  return {
    value: `CASE WHEN ${isFinite} THEN ${number} END`,
    isBad: `${number} IS NOT NULL AND NOT (${isFinite})`,
  };
}
