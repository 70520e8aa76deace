import type { Host } from "../../workbench";
import { ChangedSinceRead, openFile, savingOf } from "../files";
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
    const { done, save } = await withBook(openFile(path, io), io, async (host) => {
      const done = await work(host);
      return { done, save: savingOf(host.book, out, io) };
    });
    try {
      save();
      return done;
    } catch (error) {
      if (!(error instanceof ChangedSinceRead)) throw error;
    }
  }
  throw new CommandFailure(3, `${path}: other programs keep on writing this file. Try again.`);
}
