import type { Command } from "../../commands";
import type { Refreshing, SourcesRead } from "../../excel";
import { failed, sourceProblem, type Result, type Source, type SourceProblem } from "../../scorecard";
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

/** Looks into a file that was chosen: it is read in the pane and goes nowhere. */
export function lookIntoFile(file: File, onLooked: (looked: FileLooked) => void): Command {
  return {
    id: "lookIntoFile",
    title: "Look into the file",
    run: () => told(file.name, async () => (await work()).lookInto(file, onLooked)),
  };
}

export interface FiguresAsked {
  readonly source: Source;
  /** Whether its figures are taken where somebody has typed others. */
  readonly isOver: boolean;
}

/** Works out the figures that a file says of each period, and holds them against the workbook. */
export function readFigures(file: File, asked: FiguresAsked, onRead: (read: FileRead) => void): Command {
  return {
    id: "readFigures",
    title: "See what it says",
    run: () => told(asked.source.name, async () => (await work()).figuresIn(file, asked, onRead)),
  };
}

/** Writes what was listed and, where it is new and wanted, the source's row for the next time. */
export function writeFigures(read: FileRead, kept: Source | undefined, onDone: () => void): Command {
  return {
    id: "writeFigures",
    title: "Write the figures",
    run: async (watch) => (await work()).writeRead(read, { kept, onDone }, watch),
  };
}

/** The engine and all that goes with it, when a file is chosen. */
const work = () => import("./fileWork");

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
