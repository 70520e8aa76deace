import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommandFailure, runCli, type ExitCode, type Io } from "../../src/cli";
import { functionsFile } from "./addIn";

export interface CliRun {
  readonly exitCode: ExitCode;
  readonly out: string;
  readonly err: string;
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** The day on which commands run in tests. */
export const today = "2026-11-05";

/** A new empty folder that goes when the tests of the file are done. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "bsc-"));
  folders.push(folder);
  return folder;
}

/** Runs one command line in a folder, as `bsc …` would. */
export function bsc(folder: string, ...argv: readonly string[]): Promise<CliRun> {
  return bscWith({}, folder, ...argv);
}

/** The same on a machine with other programs than this one's, say. */
export async function bscWith(
  given: Partial<Io>,
  folder: string,
  ...argv: readonly string[]
): Promise<CliRun> {
  let [out, err] = ["", ""];
  const written = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const exitCode = await runCli(argv, ioIn(folder, { ...written, ...given }));
  return { exitCode, out, err };
}

/** What a command reads and writes in a folder; what it prints goes nowhere unless it is given where. */
export function ioIn(folder: string, given: Partial<Io> = {}): Io {
  return {
    ...{ out: () => undefined, err: () => undefined, progress: false },
    ...{ folder, programFolders: process.env.PATH ?? "", today: () => today, functionsFile },
    person: { time: () => "14:05", settings: join(folder, "settings"), environment: {} },
    ...given,
  };
}

/** The exit code and sentence with which something is refused. */
export function refusalOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof CommandFailure) return `${error.exitCode}: ${error.message}`;
    throw error;
  }
  return "done";
}
