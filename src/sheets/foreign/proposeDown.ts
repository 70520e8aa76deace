import { nameKey } from "../../scorecard";
import type { Block, KeyColumns } from "./block";
import { mayBeDates, type ColumnSeen } from "./columnSeen";
import type { Label } from "./label";
import { isSureMeasure } from "./labelWords";
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

/** Whether the headers name several measures, each with its role: "Actual revenue", "Budget revenue", "Actual cost". */
export function nameMeasures(figures: readonly ColumnSeen[], { measure }: KeyColumns): boolean {
  const names = new Set(figures.filter(({ label }) => label.role).map(({ label }) => nameKey(label.rest)));
  names.delete("");
  return names.size >= 2 && !(measure && isSureMeasure(measure.label.text));
}

/** A period a row, with measures side by side or named in a column. */
export function proposeDown(
  block: Block,
  keys: KeyColumns,
  figures: readonly ColumnSeen[],
): ProposedRange | undefined {
  const { measure } = keys;
  const saysOnlyRoles = ({ label }: ColumnSeen) =>
    saysOnlyRole(label) || label.key === "Value" || label.text === "";
  const isNamed = measure !== undefined && isSureMeasure(measure.label.text);
  if (nameMeasures(figures, keys)) return proposeMeasuresAcross(block, keys, figures);
  const isUnit = measure?.label.key === "Scorecard";
  const isLong = measure && (isNamed || (figures.every(saysOnlyRoles) && !isUnit));
  return isLong ? proposeLong(block, keys, figures) : proposeMeasuresAcross(block, keys, figures);
}

const saysOnlyRole = ({ role, rest }: Label) => role !== undefined && rest === "";

/** A measure a row; what its figures are their headers say. */
export function proposeLong(block: Block, keys: KeyColumns, figures: readonly ColumnSeen[]): ProposedRange {
  const line = lineMaker(block);
  const clear = figures.filter(({ label }) => saysOnlyRole(label) || label.key === "Value" || keys.role);
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

const nothing: ProposedRange = { lines: [], questions: [] };

/** A measure a column. */
export function proposeMeasuresAcross(
  block: Block,
  keys: KeyColumns,
  figures: readonly ColumnSeen[],
): ProposedRange | undefined {
  const line = lineMaker(block);
  const scorecard = keys.scorecard ?? keys.measure;
  const across: KeyColumns = { ...keys, measure: undefined, scorecard };
  const dates = figures.filter(mayBeDates);
  const own = figures.filter((column) => !isWorkedOut(column, figures));
  const orphans = own.filter((column) => isOrphan(column, own));
  const named = own.filter(
    (column) => (column.label.text !== "" || column.group !== "") && ![...dates, ...orphans].includes(column),
  );
  if (named.length === 0) return undefined;
  const held = named.map((column) => ({ column, said: measureHeld(column, named) }));
  return joinProposals(
    held.some(({ said }) => said.measure === undefined) ? measureLines(block, line, {}) : nothing,
    { lines: keyLines(line, across), questions: [] },
    roleOfAll(block, line, !keys.role && held.some(({ said }) => !said.role)),
    {
      lines: held.map(({ column, said }) => line(columnsText(column.column), said)),
      questions: [],
    },
    unclearColumns(block, line, [...dates, ...orphans]),
  );
}

/** A variance of what stands beside it is no measure of its own. */
function isWorkedOut({ label }: ColumnSeen, all: readonly ColumnSeen[]): boolean {
  const isPart = label.base !== "" && label.base !== label.rest && !label.role;
  return isPart && all.some((other) => nameKey(other.label.rest) === nameKey(label.base));
}

/** A budget without a name belongs to the only measure beside it. */
function measureOfOnly(all: readonly ColumnSeen[]): Pick<Held, "measure"> {
  const [only, ...others] = all.filter(({ label }) => !label.role && label.text !== "");
  return only && others.length === 0 ? { measure: only.label.text } : {};
}

/** A header such as "Calls target" where no other is "Calls": whose target it is nobody says. */
function isOrphan({ label: { role, rest }, group }: ColumnSeen, all: readonly ColumnSeen[]): boolean {
  const isShared = all.filter((other) => nameKey(other.label.rest) === nameKey(rest)).length > 1;
  return role !== undefined && role !== "Actual" && rest !== "" && group === "" && !isShared;
}

/** "Calls Plan" is a plan of "Calls" only where another column holds calls as well. */
function measureHeld({ label, own, group, ownRow }: ColumnSeen, all: readonly ColumnSeen[]): Held {
  const { role, rest } = label;
  const sameName = all.filter((other) => nameKey(other.label.rest) === nameKey(rest));
  if (role && rest === "" && group !== "") return { holds: "Figure", role, measure: group };
  if (role && rest !== "" && sameName.length > 1) return { holds: "Figure", role, measure: rest };
  if (role && rest === "") return { holds: "Figure", role, ...measureOfOnly(all) };
  const isOnlyOne = all.filter((other) => nameKey(other.own.text) === nameKey(own.text)).length === 1;
  const measure = group === "" || isOnlyOne ? rowText(ownRow) : [group, own.text].filter(Boolean).join(": ");
  return { holds: "Figure", measure };
}
