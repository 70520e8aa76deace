import { CommandFailure } from "./io";

type Reasons = Readonly<Record<string, string>>;

const readReasons: Reasons = {
  ENOENT: "there is no such file. Check the name and the folder.",
  ENOTDIR: "there is no such file. Check the name and the folder.",
  ELOOP: "this is a link that leads nowhere. Name the file itself.",
  EISDIR: "this is a folder, not a workbook. Name a file in it.",
  EACCES: "you may not read this file. Ask its owner, or copy it to a folder of yours.",
  EPERM: "you may not read this file. Ask its owner, or copy it to a folder of yours.",
  EBUSY: "another program holds this file. Close it there and try again.",
  ERR_FS_FILE_TOO_LARGE: "the file is larger than this program can hold. It may not be a real workbook.",
};

const writeReasons: Reasons = {
  ENOENT: "there is no such folder. Create it, or name another one.",
  ENOTDIR: "there is no such folder. Create it, or name another one.",
  ELOOP: "this is a link that leads nowhere. Name the file itself.",
  EISDIR: "this is a folder. Name a file in it.",
  EACCES: "you may not write there. Name another place with --out.",
  EPERM: "the file is open elsewhere or protected. Close it, or name another place with --out.",
  EBUSY: "the file is open elsewhere. Close it, or name another place with --out.",
  EROFS: "that place is read-only. Name another one with --out.",
  ENOSPC: "the disk is full. Make room, or name another place with --out.",
  EDQUOT: "your share of the disk is full. Make room, or name another place with --out.",
  ENAMETOOLONG: "the name is too long. Name another one with --out.",
};

/** What stood in the way of reading a file, as a sentence and exit code 3; a fault of ours goes through. */
export function unreadable(path: string, error: unknown): unknown {
  return failureOf(path, error, readReasons) ?? error;
}

/** The same of writing one. */
export function unwritable(path: string, error: unknown): unknown {
  return failureOf(path, error, writeReasons) ?? error;
}

function failureOf(path: string, error: unknown, reasons: Reasons): CommandFailure | undefined {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  return new CommandFailure(3, `${path}: ${reasons[code] ?? `the system refuses it (${code}).`}`);
}

/** The code of an error of the file system, such as ENOENT; undefined for every other error. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  const code = String(error.code);
  return "syscall" in error || ownOfNode.has(code) ? code : undefined;
}

/** What Node refuses before it asks the system. */
const ownOfNode: ReadonlySet<string> = new Set(["ERR_FS_FILE_TOO_LARGE", "ERR_INVALID_ARG_VALUE"]);
