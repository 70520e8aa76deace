import type { Block, KeyColumns } from "./block";
import type { ColumnSeen } from "./columnSeen";
import { columnsText, rowText } from "./mapping";
import {
  joinProposals,
  keyLines,
  lineMaker,
  measureLines,
  roleOfAll,
  unclearColumns,
  type Held,
  type ProposedRange,
} from "./proposedRange";

/** A period a row, with measures side by side or named in a column. */
export function proposeDown(
  block: Block,
  keys: KeyColumns,
  figures: readonly ColumnSeen[],
): ProposedRange | undefined {
  const { measure } = keys;
  const saysOnlyRoles = ({ label }: ColumnSeen) =>
    (label.role !== undefined && label.rest === "") || label.key === "Value" || label.text === "";
  const isNamed = measure?.label.key === "Measure";
  const isLong = measure && (isNamed || (figures.every(saysOnlyRoles) && measure.label.key !== "Scorecard"));
  return isLong ? proposeLong(block, keys, figures) : proposeMeasuresAcross(block, keys, figures);
}

/** A measure a row; what its figures are their headers say. */
export function proposeLong(block: Block, keys: KeyColumns, figures: readonly ColumnSeen[]): ProposedRange {
  const line = lineMaker(block);
  const clear = figures.filter(({ label }) => label.role || label.key === "Value" || keys.role);
  const isOpen = !keys.role && clear.some(({ label }) => !label.role);
  return joinProposals(
    measureLines(block, line, keys),
    { lines: keyLines(line, keys), questions: [] },
    roleOfAll(block, line, isOpen),
    {
      lines: clear.map(({ column, label: { role } }) =>
        line(columnsText(column), { holds: "Figure", ...(role ? { role } : {}) }),
      ),
      questions: [],
    },
    unclearColumns(
      block,
      line,
      figures.filter((column) => !clear.includes(column)),
    ),
  );
}

/** A measure a column. */
export function proposeMeasuresAcross(
  block: Block,
  keys: KeyColumns,
  figures: readonly ColumnSeen[],
): ProposedRange | undefined {
  const line = lineMaker(block);
  const scorecard = keys.scorecard ?? keys.measure;
  const across: KeyColumns = { ...keys, measure: undefined, scorecard };
  const named = figures.filter(({ label, group }) => label.text !== "" || group !== "");
  if (named.length === 0) return undefined;
  return joinProposals(
    { lines: keyLines(line, across), questions: [] },
    roleOfAll(block, line, !keys.role && named.some((column) => !measureHeld(column, named).role)),
    {
      lines: named.map((column) => line(columnsText(column.column), measureHeld(column, named))),
      questions: [],
    },
  );
}

/** "Calls Plan" is a plan of "Calls" only where another column holds calls as well. */
function measureHeld({ label, own, group, ownRow }: ColumnSeen, all: readonly ColumnSeen[]): Held {
  const { role, rest } = label;
  const sameName = all.filter((other) => other.label.rest.toLowerCase() === rest.toLowerCase());
  if (role && rest === "" && group !== "") return { holds: "Figure", role, measure: group };
  if (role && rest !== "" && sameName.length > 1) return { holds: "Figure", role, measure: rest };
  const measure = group === "" ? rowText(ownRow) : [group, own.text].filter(Boolean).join(": ");
  return { holds: "Figure", measure };
}
