import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { CommandFailure, type Io } from "./io";

/** LibreOffice by the names that its command has on the different systems. */
const names = process.platform === "win32" ? ["soffice.exe"] : ["soffice", "libreoffice"];

/** The program that makes PDFs, by its path; what is to be installed where there is none. */
export function findConverter({ programFolders }: Pick<Io, "programFolders">): string {
  const folders = programFolders.split(delimiter).filter(Boolean);
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
  if (found) return found;
  throw new CommandFailure(
    3,
    "--pdf needs LibreOffice, which was not found. Install it from libreoffice.org so that soffice is on the PATH, or print the pack as PDF from Excel.",
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
