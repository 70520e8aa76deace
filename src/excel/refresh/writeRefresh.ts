import {
  columnLetters,
  failed,
  ok,
  type CellPlace,
  type Problem,
  type Result,
  type Source,
  sourceProblem,
} from "../../scorecard";
import { entryHelpOf, periodCell, specs, type TablePlace } from "../../sheets";
import { tableFor, type FigureChange, type Refresh } from "../../sources";
import { atStep, type Watch } from "../batch/progress";
import { runBatch } from "../batch/runBatch";
import { againWhereMoved } from "../write/againWhereMoved";
import { writtenContent } from "../write/content";
import { addRowsTo, rowOf, tableAt } from "../write/tableAt";
import { writeCells, type CellWrite } from "../write/writeCell";
import { addSourceColumn } from "./addSourceColumn";
import { logRefresh } from "./logRefresh";
import { planIn, type CellsPresent, type Planned, type Refreshing } from "./planIn";

/** What would be written of what sources say; nothing is. */
export function lookAtRefresh(refreshing: Refreshing): Promise<Result<Refresh>> {
  return runBatch(async (context) => ok((await planIn(context, refreshing)).refresh));
}

/**
 * Writes what sources say otherwise than the workbook: cells first, then new rows behind the last, then a line a source in the log. The
 * workbook is read anew before. Whatever is cancelled or refused on the way, what was written is whole and the next run completes it.
 */
export function writeRefresh(refreshing: Refreshing, watch: Watch = {}): Promise<Result<Refresh>> {
  return runBatch((context) => againWhereMoved(() => write(context, refreshing, watch)));
}

async function write(
  context: Excel.RequestContext,
  refreshing: Refreshing,
  watch: Watch,
): Promise<Result<Refresh>> {
  const first = await planIn(context, refreshing);
  const problem = await prepare(context, first);
  if (problem) return failed(problem);
  // A column that was added has moved nothing, but it has to be known where it stands.
  const { refresh, tables, present } = await planIn(context, refreshing);
  for (const role of roles) {
    const place = tableFor(role, tables);
    const changes = changesOf(refresh, role);
    if (changes.length === 0 || !place) continue;
    const refused = await writeChanges(context, { place, role, present, watch }, changes);
    if (refused) return failed(refused);
  }
  const logged = await logRefresh(context, { tables, refresh, ...refreshing });
  return logged ? failed(logged) : ok(refresh);
}

const roles = ["Actual", "Target"] as const;

const changesOf = ({ sources }: Refresh, role: Source["role"]) =>
  sources.flatMap(({ source, changes }) => (source.role === role ? changes : []));

/** A column for the source, and room for the rows, before anything is written. */
async function prepare(
  context: Excel.RequestContext,
  { refresh, tables }: Planned,
): Promise<Problem | undefined> {
  for (const role of roles) {
    const changes = changesOf(refresh, role);
    const place = tableFor(role, tables);
    if (changes.length === 0 || !place) continue;
    const table = await tableAt(context, place, changes.filter(({ at }) => at === undefined).length);
    if ("code" in table) return table;
    if ("source" in place.columns) continue;
    const isAdded = await addSourceColumn(context, table.table);
    if (!isAdded) return sourceProblem({ code: "source-no-column", table: place.name }, place.at);
  }
  return undefined;
}

interface Changing {
  readonly place: TablePlace;
  readonly role: Source["role"];
  readonly present: CellsPresent;
  readonly watch: Watch;
}

/** As many at once as go well below Excel's limit on what goes over the wire. */
const mostAtOnce = 1_000;

async function writeChanges(
  context: Excel.RequestContext,
  changing: Changing,
  changes: readonly FigureChange[],
): Promise<Problem | undefined> {
  const known = changes.flatMap((change) => (change.at ? [{ ...change, at: change.at }] : []));
  const fresh = changes.filter(({ at }) => at === undefined);
  const steps = [
    ...portions(known).map((some) => () => writeKnown(context, changing, some)),
    ...portions(fresh).map((some) => () => addFigures(context, changing, some)),
  ];
  for (const [done, step] of steps.entries()) {
    const text = "Writing the figures";
    const going = atStep(changing.watch, { done, total: steps.length, text });
    if (going.kind === "failed") return going.problems[0];
    // A step is as much as goes over the wire at once: nearly always there is one of each kind.
    const refused = await step();
    if (refused) return refused;
  }
  return undefined;
}

function portions<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / mostAtOnce);
  return Array.from({ length: count }, (_, at) => items.slice(at * mostAtOnce, (at + 1) * mostAtOnce));
}

async function writeKnown(
  context: Excel.RequestContext,
  { place, role, present }: Changing,
  some: readonly (FigureChange & { readonly at: CellPlace })[],
): Promise<Problem | undefined> {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const writes = some.flatMap((change): readonly CellWrite[] => {
    const row = change.at.cell.replace(/\D/g, "");
    return Object.entries(keysOf(change, role)).flatMap(([key, content]) => {
      const column = place.columns[key];
      if (column === undefined) return [];
      const isFigure = columnLetters(column) + row === change.at.cell;
      return [
        {
          ...{ cell: sheet.getRange(`${columnLetters(column)}${row}`), content },
          isMeant: ({ formula, value: there }) =>
            formula === there && (!isFigure || there === present.at(change.at)?.value),
        },
      ];
    });
  });
  const isWritten = await writeCells(context, writes);
  return isWritten ? undefined : { code: "edited-meanwhile", sheet: place.sheet };
}

/** What a change puts into the columns of its row, by their keys: of a ratio its parts. */
function keysOf({ value, parts, comment, source }: FigureChange, role: Source["role"]) {
  const figure: Readonly<Record<string, string | number>> =
    parts ?? (role === "Actual" ? { actual: value } : { target: value });
  return {
    ...figure,
    ...(comment === undefined ? {} : { comment: textOf(comment) }),
    source: textOf(source.name),
  };
}

async function addFigures(
  context: Excel.RequestContext,
  { place, role }: Changing,
  some: readonly FigureChange[],
): Promise<Problem | undefined> {
  const table = await tableAt(context, place, some.length);
  if ("code" in table) return table;
  const last = table.table.getDataBodyRange().getLastRow().load("numberFormat");
  await context.sync(); // how does the row look that these follow?
  const formats = last.numberFormat[0] ?? [];
  const rows = some.map((change) => rowOf(place, table.headers, cellsOf(change, role)));
  return addRowsTo(context, table, rows, (added) =>
    table.headers.forEach((header, column) => {
      const known = entryHelpOf(place.name, [header])[0]?.header;
      const format = formats[column];
      const own = format === undefined || format === "General" ? ownFormats[known ?? ""] : format;
      if (own !== undefined) added.getColumn(column).numberFormat = rows.map(() => [own]);
    }),
  );
}

/** Of a table's first rows: a date has to look like one. */
const ownFormats: Readonly<Record<string, string>> = { Period: "yyyy-mm" };

function cellsOf(change: FigureChange, role: Source["role"]): Readonly<Record<string, string | number>> {
  const { measure, unit, period, home } = change;
  const written = periodCell(period);
  const { columns } = specs[role === "Actual" ? "Actuals" : "Targets"];
  const headerOf = (key: string) => columns.find((column) => column.key === key)?.header ?? key;
  const said = Object.entries(keysOf(change, role)).map(
    ([key, content]) => [headerOf(key), content] as const,
  );
  return {
    Measure: textOf(measure.id),
    Period: typeof written === "number" ? written : textOf(String(written)),
    ...(unit === home ? {} : { Scorecard: textOf(unit) }),
    ...Object.fromEntries(said),
  };
}

const textOf = (text: string) => writtenContent({ kind: "text", text });
