import {
  isSameName,
  nearestWord,
  type SaidBy,
  type Source,
  sourceProblem,
  type SourceProblem,
} from "../scorecard";
import type { EngineColumn } from "./engine";

/** The columns that a source's row names, as the engine has them; left out where it names none. */
export interface ColumnsNamed {
  readonly date: EngineColumn;
  readonly value: EngineColumn;
  readonly measure?: EngineColumn;
  readonly unit?: EngineColumn;
}

/** The columns of a source; a problem where one is not there, or what is named may be a column as well. */
export function columnsNamed(source: Source, columns: readonly EngineColumn[]): ColumnsNamed | SourceProblem {
  const said = [source.measure, source.scorecard];
  const unclear = said.flatMap((one) =>
    one?.kind === "one" && find(one.written, columns) ? [one.written] : [],
  );
  const [name] = unclear;
  if (name !== undefined)
    return sourceProblem({ code: "source-measure-two-ways", source: source.name, name }, source.at);
  const twice = [source.date, source.value].find((one) => columns.some((column) => isSecond(column, one)));
  if (twice !== undefined)
    return sourceProblem(
      {
        code: "source-failed",
        source: source.name,
        reason: `It has two columns called "${twice}". Rename one of them.`,
      },
      source.at,
    );
  const wanted = [source.date, source.value, ...said.flatMap(columnOf)];
  const missing = wanted.find((one) => find(one, columns) === undefined);
  if (missing !== undefined) return missingColumn(source, missing, columns);
  const [date, value, measure, unit] = [
    source.date,
    source.value,
    ...said.map((one) => columnOf(one)[0]),
  ].map((one) => (one === undefined ? undefined : find(one, columns)));
  if (!date || !value) return missingColumn(source, source.date, columns);
  return { date, value, ...(measure ? { measure } : {}), ...(unit ? { unit } : {}) };
}

/** A sheet's second column of a name is told apart by its place. */
const isSecond = ({ name }: EngineColumn, wanted: string) =>
  isSameName(name.replace(/ \(column \d+\)$/, ""), wanted) && name !== name.replace(/ \(column \d+\)$/, "");

const columnOf = (said: SaidBy | undefined) => (said?.kind === "column" ? [said.column] : []);

/** As it is written; where there is none, whatever its capitals and spaces. */
function find(name: string, columns: readonly EngineColumn[]): EngineColumn | undefined {
  const alike = columns.filter((column) => isSameName(column.name, name));
  return columns.find((column) => column.name === name) ?? (alike.length === 1 ? alike[0] : undefined);
}

function missingColumn(
  { name: source, at }: Source,
  column: string,
  columns: readonly EngineColumn[],
): SourceProblem {
  const has = columns.map(({ name }) => name);
  const nearest = nearestWord(column, has);
  return sourceProblem(
    { code: "source-column", source, column, has, ...(nearest === undefined ? {} : { nearest }) },
    at,
  );
}
