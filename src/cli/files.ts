import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import { endingOf, openBook, saveBook, type Book } from "excel-workbench";
import { unreadable, unwritable } from "./fileReasons";
import { holderOf } from "./heldOpen";
import { CommandFailure, type Io } from "./io";
import { placeOf, realFile } from "./places";
import { isReadOnly, replaceFile, type Replacing } from "./replaceFile";

/** The file that a book was read from, and what was in it. */
interface Origin {
  readonly file: string;
  readonly digest: string;
}

const origins = new WeakMap<Book, Origin>();

const digestOf = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

/** Opens a workbook; what stands in the way becomes a sentence and exit code 3. */
export function openFile(path: string, io: Io): Book {
  const bytes = readBytes(path, io);
  const opened = openBook(bytes);
  if (opened.kind === "failed") throw new CommandFailure(3, `${path}: ${opened.message}`);
  origins.set(opened.book, { file: realFile(placeOf(path, io.folder)), digest: digestOf(bytes) });
  return opened.book;
}

function readBytes(path: string, io: Io): Uint8Array {
  try {
    const file = placeOf(path, io.folder);
    if (statSync(file).isCharacterDevice())
      throw new CommandFailure(3, `${path}: this is no file. Name a workbook.`); // some never end
    return readFileSync(file);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * Saves a workbook; a failure leaves what was there before. Over the file that it was read from it goes only as long as
 * that is still as it was read, and what it was is kept beside it unless that is turned off.
 */
export function saveFile(book: Book, path: string, io: Io): void {
  savingOf(book, path, io)();
}

/** The same of a workbook as it is now, to be written when it is called. */
export function savingOf(book: Book, path: string, io: Io): () => void {
  refuseEnding(book, path);
  const content = saveBook(book);
  return () => {
    const origin = origins.get(book);
    const file = fileAt(path, io);
    if (origin?.file !== file) return writeWhole(path, content, io);
    const check = () => refuseChanged(path, origin);
    writeWhole(path, content, io, { check, keepsBackup: io.keepsBackups !== false });
    origins.set(book, { file, digest: digestOf(content) });
  };
}

/** Excel opens no file whose name ends otherwise than what is in it; one that came so may stay so. */
function refuseEnding(book: Book, path: string): void {
  const [ending, needed] = [extname(path).toLowerCase(), endingOf(book)];
  const came = extname(origins.get(book)?.file ?? "").toLowerCase();
  if (ending === "" || ending === needed || ending === came) return;
  throw new CommandFailure(
    2,
    `${path}: this workbook is saved as ${needed}, and Excel would not open it under another ending. Name a file that ends in ${needed}.`,
  );
}

/** Somebody else has written the file that a book was read from. */
export class ChangedSinceRead extends CommandFailure {
  constructor(path: string) {
    super(3, `${path}: the file has changed since it was read. Nothing was written; run the command again.`);
  }
}

function refuseChanged(path: string, { file, digest }: Origin): void {
  const now = existsSync(file) ? digestOf(readFileSync(file)) : undefined;
  if (now !== digest) throw new ChangedSinceRead(path);
}

/** Writes a file whole or not at all, through links to the file that they lead to. */
export function writeWhole(
  path: string,
  content: Uint8Array | string,
  io: Io,
  replacing: Replacing = {},
): void {
  const file = fileAt(path, io);
  refuseHeld(path, [placeOf(path, io.folder), file]);
  try {
    refuseUnfit(path, file);
    replaceFile(file, content, replacing);
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** The file that a path means, through every link. */
function fileAt(path: string, io: Io): string {
  try {
    return realFile(placeOf(path, io.folder));
  } catch (error) {
    throw unwritable(path, error);
  }
}

function refuseHeld(path: string, places: readonly string[]): void {
  const holder = places.map(holderOf).find((one) => one !== undefined);
  if (!holder) return;
  throw new CommandFailure(
    3,
    `${path}: the workbook is open in ${holder.program}. Close it there, or name another place with --out. If nobody has it open, delete ${holder.lock}.`,
  );
}

/** What is there and must not be written over. */
function refuseUnfit(path: string, file: string): void {
  const there = statSync(file, { throwIfNoEntry: false });
  if (!there) return;
  if (there.isDirectory()) throw new CommandFailure(3, `${path}: this is a folder. Name a file in it.`);
  if (!there.isFile())
    throw new CommandFailure(3, `${path}: this is no file, so none is written there. Name another place.`);
  if (isReadOnly(there))
    throw new CommandFailure(
      3,
      `${path}: the file is read-only. Make it writable, or name another place with --out.`,
    );
  accessSync(file, constants.W_OK);
}

/** Whether a path means a folder: it is one, or has no file ending. */
export function isFolder(path: string, io: Io): boolean {
  const full = placeOf(path, io.folder);
  return existsSync(full) ? statSync(full).isDirectory() : extname(path) === "";
}

/** Whether two paths are the same file, through links and under several names. */
export function isSameFile(a: string, b: string, io: Io): boolean {
  const [one, other] = [fileAt(a, io), fileAt(b, io)];
  if (one === other) return true;
  const [found, otherFound] = [one, other].map((file) => statSync(file, { throwIfNoEntry: false }));
  return (
    found !== undefined && found.ino === otherFound?.ino && found.dev === otherFound.dev && found.ino !== 0
  );
}
