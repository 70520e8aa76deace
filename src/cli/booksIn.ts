import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { CommandFailure, type Io } from "./io";
import { placeOf } from "./places";

const endings: ReadonlySet<string> = new Set([".xlsx", ".xlsm"]);

/** What Excel keeps beside a workbook that is open, and what `--in-place` keeps of one. */
const isBeside = (name: string) => name.startsWith("~$") || /\.bak$/i.test(basename(name, extname(name)));

/** The workbooks that are named; a folder stands for those in it, by name, not for those in folders below. */
export function booksIn(paths: readonly string[], io: Io): readonly string[] {
  return paths.flatMap((path) => (isThereAsFolder(path, io) ? booksOf(path, io) : [path]));
}

function isThereAsFolder(path: string, io: Io): boolean {
  const place = placeOf(path, io.folder);
  return existsSync(place) && statSync(place).isDirectory();
}

function booksOf(folder: string, io: Io): readonly string[] {
  const names = readdirSync(placeOf(folder, io.folder))
    .filter((name) => endings.has(extname(name).toLowerCase()) && !isBeside(name))
    .sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
  if (names.length === 0)
    throw new CommandFailure(3, `${folder}: this is a folder, and there is no .xlsx or .xlsm in it.`);
  return names.map((name) => join(folder, name));
}
