import { statSync } from "node:fs";
import { resolve } from "node:path";
import { saveBook, type Host } from "../../workbench";
import { openFile, writeWhole } from "../files";
import { CommandFailure, type Io } from "../io";
import { withBook } from "../withBook";

/** More than once somebody else writes the file in just that second only where something writes it all the time. */
const mostAttempts = 5;

/**
 * Opens a workbook, does something to it and saves it. Where another run has written the file meanwhile, all of it is done
 * anew on what that one has written, so that neither is lost.
 *
 * @param out where it is saved; the file itself, or another one
 */
export async function writeWhereStill<Value>(
  path: string,
  out: string,
  io: Io,
  work: (host: Host) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const before = stampOf(path, io);
    const { done, bytes } = await withBook(openFile(path, io), io, async (host) => {
      const done = await work(host);
      return { done, bytes: saveBook(host.book) };
    });
    // Nothing is awaited from here on: in between there is only the moment of putting the file in its place.
    if (stampOf(path, io) !== before) continue;
    writeWhole(out, bytes, io);
    return done;
  }
  throw new CommandFailure(3, `${path}: other programs keep on writing this file. Try again.`);
}

/** Another one as soon as a file was written anew. */
function stampOf(path: string, { folder }: Io): string {
  const found = statSync(resolve(folder, path), { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : "";
}
