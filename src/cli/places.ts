import { existsSync, lstatSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, resolve, sep } from "node:path";

/** Where a path stands, as the system goes through links to folders: "link/.." is not the folder that the link stands in. */
export function placeOf(path: string, folder: string): string {
  const full = isAbsolute(path) ? path : `${folder}${sep}${path}`;
  const around = dirname(full);
  return existsSync(around) ? join(realpathSync.native(around), basename(full)) : resolve(full);
}

/** The file that a path means, through every link; it need not be there yet. */
export function realFile(path: string): string {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (!there) return path;
  if (!there.isSymbolicLink() || statSync(path, { throwIfNoEntry: false })) return realpathSync(path);
  return realFile(placeOf(readlinkSync(path), dirname(path)));
}
