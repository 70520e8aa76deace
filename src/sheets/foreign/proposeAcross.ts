import { nameKey, periodOfWritten, periodText } from "../../scorecard";
import type { Block, KeyColumns } from "./block";
import type { ColumnSeen } from "./columnSeen";
import { longerPeriods } from "./longerPeriods";
import { columnsText, type MappingRow, rowText } from "./mapping";
import {
  askAt,
  isOverruled,
  joinProposals,
  keyLines,
  type Line,
  lineMaker,
  measureLines,
  type ProposedRange,
  roleOfAll,
  unclearColumns,
} from "./proposedRange";
import { isBlank } from "../grid";
import { nameText } from "./figureColumns";

/** A measure a row, its periods side by side. */
export function proposeAcross(
  block: Block,
  given: KeyColumns,
  figures: readonly ColumnSeen[],
): ProposedRange {
  const line = lineMaker(block);
  const unit = assumedUnit(block, given);
  const keys: KeyColumns = unit ? { ...given, scorecard: unit } : given;
  const beside: KeyColumns = { ...keys, period: undefined, year: undefined };
  const longer = longerPeriods(figures);
  const timed = figures.filter((column) => isTimed(column) && !longer.includes(column));
  const known = isOverruled(block, timed) ? timed.map(withoutRole) : timed;
  const odd = oddOnes(known);
  const taken = known.filter((column) => !odd.includes(column));
  const single = figures.filter((column) => !isTimed(column) && column.kind === "figures");
  const levels = single.filter(({ label }) => label.role && label.role !== "Actual" && label.rest === "");
  const isOpen = !keys.role && taken.some(({ label }) => !label.role);
  return joinProposals(
    measureLines(block, line, beside),
    { lines: keyLines(line, beside), questions: [] },
    unit ? askOfUnit(block, unit) : { lines: [], questions: [] },
    roleOfAll(block, line, isOpen),
    {
      lines: [...timedLines(line, taken), ...levels.map((column) => levelLine(line, column))],
      questions: [],
    },
    {
      lines: [],
      questions: longer.map((column) =>
        askAt(block, column, { code: "period-longer", found: column.label.text }),
      ),
    },
    unclearColumns(
      block,
      line,
      [...odd, ...single.filter((column) => !levels.includes(column))],
      periodWritten,
    ),
  );
}

/** Columns beside those of a role, or of several names, of which nobody knows what they are. */
function oddOnes(columns: readonly ColumnSeen[]): readonly ColumnSeen[] {
  const unnamed = columns.filter(
    (column) => !column.label.role && column.own.key !== "Value" && !isNamedByTime(column),
  );
  const names = new Set(unnamed.map(({ own }) => own.text));
  names.delete("");
  return names.size > 1 || unnamed.length < columns.length ? unnamed : [];
}

/** Whether a column's lowest header is a period, whole or below its year. */
const isNamedByTime = ({ own }: ColumnSeen) => own.period !== undefined || own.yearless !== undefined;

function withoutRole(column: ColumnSeen): ColumnSeen {
  return { ...column, label: { ...column.label, role: undefined } };
}

const isTimed = ({ label }: ColumnSeen) => label.period !== undefined || label.yearless !== undefined;

function levelLine(line: Line, { column, label }: ColumnSeen): MappingRow {
  return line(columnsText(column), { holds: "Figure", role: label.role });
}

/** Neighbouring columns whose periods one row names are one line, so that later ones belong to it. */
function timedLines(line: Line, columns: readonly ColumnSeen[]): readonly MappingRow[] {
  const groups: ColumnSeen[][] = [];
  for (const column of columns) {
    const group = groups.at(-1);
    if (group && isContinued(group.at(-1), column)) group.push(column);
    else groups.push([column]);
  }
  return groups.flatMap((group) => groupLine(line, group));
}

function isContinued(last: ColumnSeen | undefined, next: ColumnSeen): boolean {
  if (!last || last.column !== next.column - 1 || last.ownRow !== next.ownRow) return false;
  return last.label.role === next.label.role && saysItsPeriod(last) && saysItsPeriod(next);
}

/** Whether a column's lowest header alone says its period. */
function saysItsPeriod({ own, label }: ColumnSeen): boolean {
  return own.period !== undefined || (own.yearless !== undefined && label.yearless !== undefined);
}

function groupLine(line: Line, group: readonly ColumnSeen[]): readonly MappingRow[] {
  const [first] = group;
  if (!first) return [];
  const { role } = first.label;
  const period = saysItsPeriod(first) ? rowText(first.ownRow) : periodWritten(first);
  const column = columnsText(first.column, first.column + group.length - 1);
  return [line(column, { holds: "Figure", ...(role ? { role } : {}), ...(period ? { period } : {}) })];
}

/** A column's period as the mapping writes it. */
function periodWritten({ label: { period, yearless } }: ColumnSeen): string | undefined {
  return period ? periodText(periodOfWritten(period, "Monthly", { fiscalYearStart: 1 })) : yearless;
}

/** A column of texts of which nobody says what they are, but which alone tells rows of one measure apart. */
function assumedUnit({ columns }: Block, keys: KeyColumns): ColumnSeen | undefined {
  const { measure } = keys;
  if (!measure || keys.scorecard || keys.role || keys.period) return undefined;
  const known = new Set([...Object.values(keys).flat()]);
  const free = columns.filter(
    (column) =>
      column.kind === "texts" && !known.has(column) && !column.hasFigures && column.label.key !== "Nothing",
  );
  return free.find((column) => tellsApart(column, measure));
}

/** Whether rows of one name have different texts here. */
function tellsApart(column: ColumnSeen, measure: ColumnSeen): boolean {
  const texts = new Map<string, Set<string>>();
  measure.values.forEach((name, row) => {
    const text = column.values[row];
    if (typeof name !== "string" || isBlank(name) || text === undefined || isBlank(text)) return;
    const known = texts.get(nameKey(name)) ?? new Set();
    texts.set(nameKey(name), known.add(nameKey(nameText(text))));
  });
  return [...texts.values()].some((found) => found.size > 1);
}

/** That it is taken for the unit is asked. */
function askOfUnit(block: Block, column: ColumnSeen): ProposedRange {
  const units = [...new Set(column.values.filter((value) => !isBlank(value)).map(nameText))];
  const doubt = { code: "unit-assumed", header: column.label.text, units } as const;
  return { lines: [], questions: [askAt(block, column, doubt)] };
}
