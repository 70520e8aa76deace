import { basename, join } from "node:path";
import { isFolder, isSameFile } from "./files";
import { CommandFailure, type Io } from "./io";

/** Where a command that writes a workbook puts it. */
export interface OutOptions {
  readonly out?: string;
  readonly inPlace: boolean;
}

/** Where a workbook goes: never over its input unless asked. */
export function outFor(book: string, count: number, { out, inPlace }: OutOptions, io: Io): string {
  if (inPlace && out) throw new CommandFailure(2, "Give either --out or --in-place, not both.");
  if (inPlace) return book;
  if (!out)
    throw new CommandFailure(
      2,
      "Say where the result goes: --out out.xlsx, or --in-place to write over the input.",
    );
  if (count > 1 && !isFolder(out, io))
    throw new CommandFailure(2, `For several workbooks --out must be a folder; ${out} is a file.`);
  const target = isFolder(out, io) ? join(out, basename(book)) : out;
  if (isSameFile(target, book, io))
    throw new CommandFailure(2, `${book}: this would write over the input. Use --in-place if you mean it.`);
  return target;
}

/** Pictures, slides and the packs of units are never written over the input, whatever it is called. */
export function refuseInput(book: string, outs: readonly string[], io: Io): void {
  const over = outs.find((out) => isSameFile(out, book, io));
  if (over !== undefined)
    throw new CommandFailure(2, `${over}: this would write over the input. Name another place.`);
}

/** Two results of one run are two files. */
export function refuseOneForTwo(outs: readonly string[], io: Io): void {
  const twice = outs.find((out, index) => outs.slice(0, index).some((other) => isSameFile(other, out, io)));
  if (twice !== undefined)
    throw new CommandFailure(2, `${twice}: two results would be written there. Name a place for each.`);
}
