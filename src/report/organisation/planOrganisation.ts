import { columnLetters, unitTree, type Model, type UnitInTree } from "../../scorecard";
import { colors } from "../colors";
import { organisationColumns, organisationHeaders } from "./columns";
import { pages } from "../pages";
import { plannedRow } from "../plannedRow";
import { orDash, periodShown, quoted, topCalls } from "../scorecard/liveCalls";
import {
  formula,
  text,
  type PlannedCell,
  type PlannedRow,
  type PlannedRule,
  type PlannedSpan,
  type SheetPlan,
} from "../sheetPlan";
import { bandRules, trendRules } from "../statusRules";
import { heatRules } from "./heatRules";

const points = "0";
/** What rounds to nothing has no sign. */
const moves = "[>=0.5]+0;[<=-0.5]-0;0";
const share = "0%";

const [score, status, trend] = [3, 4, 6] as const;
const firstPerspective = organisationColumns.length;

const headRows = 3;

/**
 * The organisation on one sheet: a row a unit, below the one that it belongs to, all numbers live formulas.
 *
 * @param sheetOf the name of a unit's own scorecard sheet, where it has one
 */
export function planOrganisation(
  model: Model,
  sheetOf: (unit: string) => string | undefined = () => undefined,
): SheetPlan {
  const tree = unitTree(model, model.scorecard.id);
  const perspectives = shownPerspectives(tree, model);
  const width = firstPerspective + perspectives.length + 1;
  const rows = tree.map((one, index) => unitRow(one, headRows + index, { perspectives, sheetOf }));
  return {
    key: "organisation",
    name: "Organisation",
    tabColor: colors.brand,
    columns: [
      ...organisationColumns.map(({ widthPoints }) => ({ widthPoints })),
      ...perspectives.map(() => ({ widthPoints: 96 })),
      { widthPoints: 84 },
    ],
    isWidthOpen: true,
    rows: [...head(model, perspectives, width), ...rows],
    frozen: { rows: headRows, columns: 2 },
    rules: rulesOf(headRows + rows.length - 1, perspectives.length),
    print: pages(model.scorecard.name, { titleRows: { first: headRows - 1, last: headRows - 1 } }),
  };
}

type Perspective = Model["facts"]["perspectives"][number];

/** Those that any unit has objectives in. */
function shownPerspectives(tree: readonly UnitInTree[], { facts }: Model): readonly Perspective[] {
  const used = new Set(
    tree.flatMap(({ unit }) =>
      unit.perspectives
        .filter(({ objectives }) => objectives.length > 0)
        .map(({ perspective }) => perspective.id),
    ),
  );
  return facts.perspectives.filter(({ id }) => used.has(id));
}

function head(model: Model, perspectives: readonly Perspective[], width: number): readonly PlannedRow[] {
  const names = [...organisationHeaders, ...perspectives.map(({ name }) => name), "Scorecard"];
  return [
    plannedRow(width, "title", [text(`${model.scorecard.name}: organisation`)], 28),
    plannedRow(width, "subtitle", [periodShown(topCalls)], 18),
    {
      heightPoints: 32,
      cells: names.map((name, column) => ({
        ...{ look: "header", content: text(name), align: alignOf(column) },
        ...(column === trend ? { indent: 1 } : {}),
      })),
    },
  ];
}

const alignOf = (column: number) =>
  column < score || column === trend ? "Left" : column === status ? "Center" : "Right";

interface RowContext {
  readonly perspectives: readonly Perspective[];
  readonly sheetOf: (unit: string) => string | undefined;
}

function unitRow(
  { unit, depth }: UnitInTree,
  row: number,
  { perspectives, sheetOf }: RowContext,
): PlannedRow {
  const look = depth === 0 ? "total" : unit.perspectives.length === 0 ? "objective" : "measure";
  const id = `$A${row + 1}`;
  const field = (name: string) => `BSC.SCORECARD(${id},"${name}")`;
  const sheet = sheetOf(unit.id);
  const cells: readonly Omit<PlannedCell, "look">[] = [
    { content: text(unit.id) },
    { content: text(unit.name), indent: Math.min(depth, 15) },
    { content: text(unit.owner) },
    { content: orDash(field("score")), numberFormat: points },
    { content: orDash(field("status")) },
    { content: orDash(field("change")), numberFormat: moves },
    { content: orDash(field("trend")), indent: 1 },
    {
      content: formula(`IFNA(${field("less data")},IFNA(${field("coverage")},"–"))`),
      numberFormat: share,
    },
    ...perspectives.map((perspective) => perspectiveCell(unit.perspectives, perspective, id)),
    { content: sheet === undefined ? text("") : formula(linkTo(sheet)) },
  ];
  return {
    heightPoints: depth === 0 ? 24 : 18,
    cells: cells.map((cell, column) => ({ look, align: alignOf(column), indent: 0, ...cell })),
  };
}

/** Nothing where the unit has no objective in the perspective. */
function perspectiveCell(
  own: UnitInTree["unit"]["perspectives"],
  { id }: Perspective,
  unit: string,
): Omit<PlannedCell, "look"> {
  const has = own.some(({ perspective, objectives }) => perspective.id === id && objectives.length > 0);
  if (!has) return { content: text("") };
  const call = `BSC.PERSPECTIVE(${quoted(id)},"score",,${unit})`;
  return { content: orDash(call), numberFormat: points };
}

const linkTo = (sheet: string) =>
  `HYPERLINK("#'${sheet.replaceAll("'", "''").replaceAll('"', '""')}'!A1","Open")`;

function rulesOf(lastRow: number, perspectives: number): readonly PlannedRule[] {
  const span = (column: number): PlannedSpan => ({ column, firstRow: headRows, lastRow });
  const area = (firstColumn: number, lastColumn: number) => ({
    ...{ firstRow: headRows, lastRow, firstColumn, lastColumn },
  });
  const first = (column: number) => `${columnLetters(column)}${headRows + 1}`;
  return [
    ...bandRules(span(status)),
    ...heatRules(area(score, score), first(score)),
    ...(perspectives === 0
      ? []
      : heatRules(area(firstPerspective, firstPerspective + perspectives - 1), first(firstPerspective))),
    ...trendRules(span(trend)),
  ];
}
