import { placeOf } from "../grid";
import { keyColumns, type Block, type KeyColumns } from "./block";
import { mayBeDates, type ColumnSeen } from "./columnSeen";
import { saysTime } from "./label";
import { joinProposals, lineMaker, type ProposedRange } from "./proposedRange";
import { proposeAcross } from "./proposeAcross";
import { nameMeasures, proposeDown, proposeLong, proposeMeasuresAcross } from "./proposeDown";
import { toQuestion } from "./question";
import { titlePeriod } from "./titlePeriod";

/** Proposes how a table is read; undefined where it holds no figures of measures. */
export function proposeRange(block: Block): ProposedRange | undefined {
  const keys = keyColumns(block);
  const figures = block.columns.filter((column) => isCandidate(column, keys));
  const timed = figures.filter(({ label }) => label.period || label.yearless !== undefined).length;
  if (timed >= 2 || (timed === 1 && !keys.period && keys.measure)) return proposeAcross(block, keys, figures);
  return keys.period ? proposeDown(block, keys, figures) : proposeAlone(block, keys, figures);
}

function isCandidate(column: ColumnSeen, keys: KeyColumns): boolean {
  const { label, kind } = column;
  const isKey = Object.values(keys).flat().includes(column);
  const isFuture = kind === "empty" && (label.period !== undefined || label.yearless !== undefined);
  const isLevel = label.role !== undefined && column.hasFigures;
  if (saysTime(label.text) && mayBeDates(column)) return false;
  const isBeside = label.key === "Nothing" || label.key === "Period" || label.key === "Year";
  return !isKey && !label.isDerived && !isBeside && (kind === "figures" || isFuture || isLevel);
}

/** No periods in the table: what its title says holds for all. */
function proposeAlone(
  block: Block,
  keys: KeyColumns,
  figures: readonly ColumnSeen[],
): ProposedRange | undefined {
  const hasRoles = keys.role !== undefined || figures.some(({ label }) => label.role !== undefined);
  if (!hasRoles) return undefined;
  const proposed = nameMeasures(figures, keys)
    ? proposeMeasuresAcross(block, keys, figures)
    : keys.measure
      ? proposeLong(block, keys, figures)
      : keys.role && proposeMeasuresAcross(block, keys, figures);
  return proposed && joinProposals(proposed, periodOfTitle(block));
}

function periodOfTitle(block: Block): ProposedRange {
  const { grid, headers, reading } = block;
  const title = titlePeriod(grid, headers.top, reading);
  if (!title) return { lines: [], questions: [] };
  const line = lineMaker(block)("", { holds: "Period", says: title.text });
  const place = placeOf(grid.sheet, headers.bottom, headers.left);
  const doubt = { code: "period-from-title", period: title.text, from: title.from } as const;
  return { lines: [line], questions: [toQuestion(doubt, place, { lines: [line], field: "says" })] };
}
