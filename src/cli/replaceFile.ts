import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { codeOf } from "./fileReasons";
import { CommandFailure } from "./io";

type Content = Uint8Array | string;

export interface Replacing {
  /** Whether what was there stays beside it, as `name.bak.xlsx`. */
  readonly keepsBackup?: boolean;
  /** Called with everything ready, before anything is changed: throws when it must not be. */
  readonly check?: () => void;
}

/**
 * Writes a file whole or not at all: beside it, down to the disk, and then in its place. A file that is there keeps its
 * mode and its owner.
 *
 * @param path where links lead to: a link itself would be replaced by a file
 * @throws CommandFailure where no backup can be kept; errors of the file system
 */
export function replaceFile(path: string, content: Content, { keepsBackup, check }: Replacing = {}): void {
  mkdirSync(dirname(path), { recursive: true });
  clearLeftovers(path);
  const there = statSync(path, { throwIfNoEntry: false });
  const [temporary, backup] = [temporaryOf(path), there && keepsBackup ? backupOf(path) : undefined];
  try {
    writeFlushed(temporary, content, there);
    if (there && backup !== undefined) prepareBackup(path, backup, there);
    check?.(); // what follows takes no time in which somebody else could write
    if (backup !== undefined) renameSync(temporaryOf(backup), backup);
    putInPlace(temporary, path, there);
  } finally {
    rmSync(temporary, { force: true });
    if (backup !== undefined) rmSync(temporaryOf(backup), { force: true });
  }
  flushFolder(dirname(path));
}

/** Where the input is kept as it was. */
export function backupOf(path: string): string {
  const ending = extname(path);
  return join(dirname(path), `${basename(path, ending)}.bak${ending}`);
}

const temporaryOf = (path: string) => join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);

/** What runs have left that were killed while they wrote this file. */
function clearLeftovers(path: string): void {
  const [start, end] = [`.${basename(path)}.`, ".tmp"];
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(start) || !name.endsWith(end)) continue;
    const id = name.slice(start.length, -end.length);
    if (/^\d+$/.test(id) && !isElsewhereAlive(Number(id))) rmSync(join(dirname(path), name), { force: true });
  }
}

function isElsewhereAlive(processId: number): boolean {
  if (processId === process.pid) return false;
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return codeOf(error) === "EPERM"; // somebody else's, so it lives
  }
}

function writeFlushed(path: string, content: Content, there: Stats | undefined): void {
  const file = openSync(path, "wx", there ? there.mode & 0o777 : 0o666);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function prepareBackup(path: string, backup: string, there: Stats): void {
  const old = lstatSync(backup, { throwIfNoEntry: false });
  if (old && (!old.isFile() || isReadOnly(old)))
    throw new CommandFailure(
      3,
      `${basename(backup)}, where the input is kept as it was, is no file that may be written over. Move it away, or say --no-backup.`,
    );
  writeFlushed(temporaryOf(backup), readFileSync(path), there);
  takeLooks(temporaryOf(backup), there);
}

/** Whether nobody may write a file; the system would let an administrator do it all the same. */
export function isReadOnly({ mode }: Stats): boolean {
  return (mode & 0o222) === 0;
}

function putInPlace(temporary: string, path: string, there: Stats | undefined): void {
  const canReplace = !there || (there.nlink === 1 && takeLooks(temporary, there));
  if (canReplace) renameSync(temporary, path);
  else writeThrough(temporary, path);
}

/** Gives a file the mode and the owner of another; false where the system does not let us. */
function takeLooks(path: string, { mode, uid, gid }: Stats): boolean {
  const made = statSync(path);
  if (made.uid !== uid || made.gid !== gid) {
    try {
      chownSync(path, uid, gid);
    } catch (error) {
      if (codeOf(error) === "EPERM") return false;
      throw error;
    }
  }
  chmodSync(path, mode & 0o7777);
  return true;
}

/** A file of somebody else's, or one with several names, stays the file that it is: its content alone is exchanged. */
function writeThrough(temporary: string, path: string): void {
  const [before, after] = [readFileSync(path), readFileSync(temporary)];
  try {
    overwrite(path, after);
  } catch (error) {
    overwrite(path, before);
    throw error;
  }
}

function overwrite(path: string, content: Uint8Array): void {
  const file = openSync(path, "r+");
  try {
    writeFileSync(file, content);
    ftruncateSync(file, content.length);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The names in a folder go to the disk apart from the files; Windows does it by itself. */
function flushFolder(path: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
