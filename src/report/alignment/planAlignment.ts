import { columnLetters, type AlignedObjective, type Alignment, type ScoredScorecard } from "../../scorecard";
import { colors } from "../colors";
import { heatRules } from "../organisation/heatRules";
import { pages } from "../pages";
import { plannedRow } from "../plannedRow";
import { ofObjective, periodShown, topCalls } from "../scorecard/liveCalls";
import { text, type PlannedArea, type PlannedRow, type PlannedRule, type SheetPlan } from "../sheetPlan";
import { bandRules } from "../statusRules";
import { alignmentColumns, alignmentHeaders } from "./columns";
import { listsOf } from "./lists";
import { bodyRow, type Content, firstUnit, headerRow, scoreColumn, statusColumn } from "./rows";

const headRows = 3;
/** The lists below the matrix need room for their words. */
const fewestColumns = 4;

/**
 * How the objectives of a unit and of those below it fit together, on one sheet: the matrix of the parent's objectives and the units,
 * all scores live formulas, then what contributes, what is left out, owned twice, or promised to another unit.
 */
export function planAlignment(alignment: Alignment): SheetPlan {
  const { parent, objectives } = alignment;
  const units = alignment.below.filter(({ perspectives }) =>
    perspectives.some((perspective) => perspective.objectives.length > 0),
  );
  const width = firstUnit + Math.max(units.length, fewestColumns) + 1;
  const matrix = objectives.flatMap((one) => matrixRows(one, { parent, units, width }));
  const lists = listsOf(alignment, width, headRows + matrix.length);
  const rows = [...head(parent, units, width), ...matrix, ...lists];
  return {
    key: "alignment",
    name: "Alignment",
    about: parent.id,
    tabColor: colors.brand,
    columns: [
      ...alignmentColumns.map(({ widthPoints }) => ({ widthPoints })),
      ...Array.from({ length: width - firstUnit - 1 }, () => ({ widthPoints: 74 })),
      { widthPoints: 160 },
    ],
    rows,
    frozen: { rows: headRows, columns: 2 },
    rules: rulesOf({
      matrixEnd: headRows + matrix.length - 1,
      lastRow: rows.length - 1,
      units: units.length,
    }),
    print: pages(parent.name, { titleRows: { first: headRows - 1, last: headRows - 1 } }),
  };
}

function head(
  { name }: ScoredScorecard,
  units: readonly ScoredScorecard[],
  width: number,
): readonly PlannedRow[] {
  return [
    plannedRow(width, "title", [text(`${name}: alignment`)], 28),
    plannedRow(
      width,
      "subtitle",
      [periodShown(topCalls, "Who below carries its objectives, with what score. ")],
      18,
    ),
    withMeasures(
      headerRow(width, [...alignmentHeaders, ...units.map((unit) => unit.name)]),
      "Shared measures",
    ),
  ];
}

interface MatrixContext {
  readonly parent: ScoredScorecard;
  readonly units: readonly ScoredScorecard[];
  readonly width: number;
}

const points = { numberFormat: "0" } as const;

/** An objective takes as many rows as one unit has objectives for it, the shared one first. */
function matrixRows(
  { objective: { objective }, carriedBy }: AlignedObjective,
  { parent, units, width }: MatrixContext,
): readonly PlannedRow[] {
  const inUnits = units.map(({ id }) => carriedBy.filter(({ unit }) => unit.id === id));
  const carriers = inUnits.filter((some) => some.length > 0).length;
  const field = (name: string) => ofObjective(objective.id, name, parent.id);
  const own: readonly Content[] = [
    { content: text(objective.id) },
    { content: text(objective.name) },
    { content: text(objective.owner ?? parent.owner) },
    { content: field("score"), ...points },
    { content: field("status") },
    { content: { kind: "number", number: carriers } },
  ];
  const lanes = Math.max(1, ...inUnits.map((some) => some.length));
  return Array.from({ length: lanes }, (_, lane) => {
    const cells = inUnits.map((some): Content => {
      const carried = some[lane];
      if (!carried) return { content: text("") };
      return { content: ofObjective(carried.objective.objective.id, "score", carried.unit.id), ...points };
    });
    const front = lane === 0 ? own : own.map(() => ({ content: text("") }));
    return withMeasures(bodyRow(width, [...front, ...cells]), lane === 0 ? sharedMeasures(carriedBy) : "");
  });
}

/** What units report that carry the objective by sharing it. */
function sharedMeasures(carriedBy: AlignedObjective["carriedBy"]): string {
  const shared = carriedBy.filter(({ how }) => how === "shares").flatMap(({ measures }) => measures);
  return [...new Set(shared.map(({ id }) => id))].join(", ");
}

/** The last column of the matrix. */
function withMeasures({ cells, ...row }: PlannedRow, words: string): PlannedRow {
  const last = cells.length - 1;
  return {
    ...row,
    cells: cells.map((cell, column) =>
      column === last ? { ...cell, content: text(words), align: "Left", indent: 1 } : cell,
    ),
  };
}

interface Ends {
  /** The last row of the matrix, and of all. */
  readonly matrixEnd: number;
  readonly lastRow: number;
  readonly units: number;
}

function rulesOf({ matrixEnd, lastRow, units }: Ends): readonly PlannedRule[] {
  const heat = (end: number, firstColumn: number, lastColumn: number): readonly PlannedRule[] => {
    const area: PlannedArea = { firstRow: headRows, lastRow: end, firstColumn, lastColumn };
    return heatRules(area, `${columnLetters(firstColumn)}${headRows + 1}`);
  };
  if (lastRow < headRows) return [];
  return [
    ...bandRules({ column: statusColumn, firstRow: headRows, lastRow }),
    ...heat(lastRow, scoreColumn, scoreColumn),
    ...(units === 0 || matrixEnd < headRows ? [] : heat(matrixEnd, firstUnit, firstUnit + units - 1)),
  ];
}
