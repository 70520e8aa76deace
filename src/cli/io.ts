import type { Workers } from "./jobs";

/** What a command may know of the person who runs it. */
export interface Person {
  /** The time of the day where the person is, as `14:05`. */
  readonly time: () => string;
  /** The person's own folder of settings, which may not be there yet. */
  readonly settings: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Where a command reads and writes, so that it can be run in a test as well as at a terminal. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly progress: boolean;
  /** The folder that relative paths start from. */
  readonly folder: string;
  /** Where programs are looked for, as PATH has it. */
  readonly programFolders: string;
  /** Whether a workbook that is written over its input is kept as it was beside it; left out: it is. */
  readonly keepsBackups?: boolean;
  /** Cancels a long command between two steps. */
  readonly signal?: AbortSignal;
  /** The date of today where the user is, as `2026-11-05`. */
  readonly today: () => string;
  /** Who runs the command; left out: nobody whose settings and databases may be reached. */
  readonly person?: Person;
  /** Shows an address in the browser of the person at the terminal; undefined when nobody is there. */
  readonly showInBrowser?: (address: string) => Promise<void>;
  /** Starts processes that share the work on many books; left out: it is done here, one after the other. */
  readonly startWorkers?: (count: number) => Promise<Workers>;
  /** The built functions.json. */
  readonly functionsFile: string;
}

/** 0 fine; 1 findings of severity error; 2 wrong usage; 3 a file that can't be read or written. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Ends a command with a sentence and an exit code: caught once, in runCli. */
export class CommandFailure extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string,
  ) {
    super(message);
  }
}
