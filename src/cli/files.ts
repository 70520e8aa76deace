import { existsSync, readFileSync, statSync, writeFileSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { openBook, saveBook, type Book } from "../workbench";
import { CommandFailure, type Io } from "./io";

const readReasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file. Check the name and the folder.",
  EISDIR: "this is a folder, not a workbook. Name a file in it.",
  EACCES: "you may not read this file. Ask its owner, or copy it to a folder of yours.",
  EPERM: "you may not read this file. Ask its owner, or copy it to a folder of yours.",
  EBUSY: "another program holds this file. Close it there and try again.",
};

const writeReasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder. Create it, or name another one.",
  EISDIR: "this is a folder. Name a file in it.",
  EACCES: "you may not write there. Name another place with --out.",
  EPERM: "the file is open elsewhere or protected. Close it, or name another place with --out.",
  EBUSY: "the file is open elsewhere. Close it, or name another place with --out.",
  EROFS: "that place is read-only. Name another one with --out.",
  ENOSPC: "the disk is full. Make room, or name another place with --out.",
};

function reasonOf(error: unknown, reasons: Readonly<Record<string, string>>): string | undefined {
  const isFileError = typeof error === "object" && error !== null && "code" in error;
  return isFileError ? reasons[String(error.code)] : undefined;
}

/** Opens a workbook; what stands in the way becomes a sentence and exit code 3. */
export function openFile(path: string, io: Io): Book {
  const opened = openBook(readBytes(path, io));
  if (opened.kind === "failed") throw new CommandFailure(3, `${path}: ${opened.message}`);
  return opened.book;
}

function readBytes(path: string, io: Io): Uint8Array {
  try {
    return readFileSync(resolve(io.folder, path));
  } catch (error) {
    const reason = reasonOf(error, readReasons);
    if (!reason) throw error;
    throw new CommandFailure(3, `${path}: ${reason}`);
  }
}

/** Saves a workbook; a failure leaves what was there before. */
export function saveFile(book: Book, path: string, io: Io): void {
  writeWhole(path, saveBook(book), io);
}

/** Writes a file whole or not at all. */
export function writeWhole(path: string, content: Uint8Array | string, io: Io): void {
  const target = resolve(io.folder, path);
  if (isOpenInExcel(target)) {
    throw new CommandFailure(
      3,
      `${path}: the workbook is open in Excel. Close it there, or name another place with --out.`,
    );
  }
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    if (existsSync(target) && statSync(target).isDirectory())
      throw Object.assign(new Error(), { code: "EISDIR" });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(temporary, content);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    const reason = reasonOf(error, writeReasons);
    if (!reason) throw error;
    throw new CommandFailure(3, `${path}: ${reason}`);
  }
}

/** Excel leaves a small owner file beside a workbook that it has open. */
function isOpenInExcel(path: string): boolean {
  return existsSync(join(dirname(path), `~$${basename(path)}`));
}

/** Whether a path means a folder: it is one, or has no file ending. */
export function isFolder(path: string, io: Io): boolean {
  const full = resolve(io.folder, path);
  return existsSync(full) ? statSync(full).isDirectory() : extname(path) === "";
}

/** Whether two paths are the same file. */
export function isSameFile(a: string, b: string, io: Io): boolean {
  return resolve(io.folder, a) === resolve(io.folder, b);
}
