import { existsSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";

/** A program that has a workbook open, and the small file by which it says so. */
export interface Holder {
  readonly program: "Excel" | "LibreOffice";
  readonly lock: string;
}

/** Who has a file open, as far as office programs leave a lock file beside it. */
export function holderOf(path: string): Holder | undefined {
  const [folder, name] = [dirname(path), basename(path)];
  const isThere = (file: string) => existsSync(join(folder, file));
  const excel = excelLocks(name, isThere).find(isThere);
  if (excel !== undefined) return { program: "Excel", lock: excel };
  const office = `.~lock.${name}#`;
  return isThere(office) ? { program: "LibreOffice", lock: office } : undefined;
}

/**
 * Office puts `~$` before a short name; of a longer one it takes the place of the first letter or the first two. A lock
 * that could be of another workbook in the folder is that one's.
 */
function excelLocks(name: string, isThere: (file: string) => boolean): readonly string[] {
  const length = basename(name, extname(name)).length;
  const dropped = [...(length >= 7 ? [1] : []), ...(length >= 8 ? [2] : [])].map((count) =>
    name.slice(count),
  );
  return [name, ...dropped.filter((rest) => !isThere(rest))].map((rest) => `~$${rest}`);
}
