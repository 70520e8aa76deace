import { format } from "date-fns/format";
import type { Command } from "../../commands";
import type { Refreshing, SourcesRead } from "../../excel";
import { failed, ok, sourceProblem, type Result, type Source, type SourceProblem } from "../../scorecard";
import type { EngineColumn, Refresh } from "../../sources";

/** A file that was looked into, and the workbook's sources that it may be one of. */
export interface FileLooked {
  readonly file: File;
  readonly columns: readonly EngineColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly book: SourcesRead;
}

/** What a file says, held against the workbook. */
export interface FileRead {
  readonly refreshing: Refreshing;
  readonly refresh: Refresh;
  /** What is not sure, and left out for that. */
  readonly problems: readonly SourceProblem[];
}

const rowsShown = 5;

/** Looks into a file that was chosen: it is read in the pane and goes nowhere. */
export function lookIntoFile(file: File, onLooked: (looked: FileLooked) => void): Command {
  return {
    id: "lookIntoFile",
    title: "Look into the file",
    run: () =>
      told(file.name, async () => {
        const { readSources } = await import("../../excel");
        const { openInPane } = await import("./paneDuck");
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
      }),
  };
}

interface Asked {
  readonly source: Source;
  /** Whether its figures are taken where somebody has typed others. */
  readonly isOver: boolean;
}

/** Works out the figures that a file says of each period, and holds them against the workbook. */
export function readFigures(file: File, asked: Asked, onRead: (read: FileRead) => void): Command {
  const { source, isOver } = asked;
  return {
    id: "readFigures",
    title: "See what it says",
    run: () =>
      told(source.name, async () => {
        const [{ lookAtRefresh, readSources }, { askEngine }, { openInPane }] = await Promise.all([
          import("../../excel"),
          import("../../sources"),
          import("./paneDuck"),
        ]);
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
      }),
  };
}

/** Writes what was listed and, where it is new and wanted, the source's row for the next time. */
export function writeFigures(
  { refreshing }: FileRead,
  kept: Source | undefined,
  onDone: () => void,
): Command {
  return {
    id: "writeFigures",
    title: "Write the figures",
    run: async (watch) => {
      const { keepSource, writeRefresh } = await import("../../excel");
      const done = await writeRefresh(refreshing, watch);
      if (done.kind === "failed") return done;
      const row = kept ? await keepSource(kept) : undefined;
      if (row?.kind === "failed") return row;
      onDone();
      const count = done.value.sources.reduce((sum, { changes }) => sum + changes.length, 0);
      return ok(`${count === 1 ? "1 figure was" : `${count} figures were`} written.${rowText(row)}`);
    },
  };
}

const rowText = (row: Result<string> | undefined) =>
  row?.kind === "ok" ? ` "${row.value}" stands in the Sources table.` : "";

/** What an engine throws is told with its source, in its own words. */
async function told(source: string, run: () => Promise<Result<string>>): Promise<Result<string>> {
  try {
    return await run();
  } catch (error) {
    const reason =
      (error instanceof Error ? error.message : String(error)).split(/\n\s*\n|\nLINE \d+:/)[0] ?? "";
    return failed(
      sourceProblem({ code: "source-failed", source, reason: reason.replace(/\s+/g, " ").trim() }),
    );
  }
}
