import { format } from "date-fns/format";
import {
  keepSource,
  lookAtRefresh,
  readSources,
  writeRefresh,
  type Refreshing,
  type Watch,
} from "../../excel";
import { ok, type Result, type Source } from "../../scorecard";
import { askEngine } from "../../sources";
import type { FiguresAsked, FileLooked, FileRead } from "./fileCommands";
import { openInPane } from "./paneDuck";

const rowsShown = 5;

/** Columns and first rows of a file, and the sources that it may be one of. */
export async function lookInto(file: File, onLooked: (looked: FileLooked) => void): Promise<Result<string>> {
  const book = await readSources();
  if (book.kind === "failed") return book;
  const engine = await openInPane(file);
  try {
    const { columns } = engine;
    onLooked({ file, columns, rows: await engine.firstRows(rowsShown), book: book.value });
  } finally {
    await engine.close();
  }
  return ok("Say below what its columns hold. Nothing is written yet.");
}

/** What a source's file says, held against the workbook as it is now. */
export async function figuresIn(
  file: File,
  { source, isOver }: FiguresAsked,
  onRead: (read: FileRead) => void,
): Promise<Result<string>> {
  const book = await readSources();
  if (book.kind === "failed") return book;
  const engine = await openInPane(file, source);
  const { read, problems } = await askEngine(engine, source, book.value.facts).finally(engine.close);
  const refreshing: Refreshing = {
    reads: read ? [read] : [],
    ...{ isOver, log: "Refreshes", when: format(new Date(), "yyyy-MM-dd HH:mm") },
  };
  const refresh = await lookAtRefresh(refreshing);
  if (refresh.kind === "failed") return refresh;
  onRead({ refreshing, refresh: refresh.value, problems });
  return ok("What the file says is listed below. Nothing is written yet.");
}

interface Writing {
  /** The source whose row is to be added. */
  readonly kept: Source | undefined;
  readonly onDone: () => void;
}

/** Writes the figures that were listed, then the source's row. */
export async function writeRead(
  { refreshing }: FileRead,
  { kept, onDone }: Writing,
  watch: Watch,
): Promise<Result<string>> {
  const done = await writeRefresh(refreshing, watch);
  if (done.kind === "failed") return done;
  const row = kept ? await keepSource(kept) : undefined;
  if (row?.kind === "failed") return row;
  onDone();
  const count = done.value.sources.reduce((sum, { changes }) => sum + changes.length, 0);
  const said = row ? ` "${row.value}" stands in the Sources table.` : "";
  return ok(`${count === 1 ? "1 figure was" : `${count} figures were`} written.${said}`);
}
