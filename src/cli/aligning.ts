import type { Command } from "commander";
import { align } from "./commands/align";
import type { Io } from "./io";
import { keeping } from "./keeping";
import { inPlace, json, noBackup, out, period, view } from "./options";
import type { Finish } from "./runCli";

/** The commands that look at, and write, what units' objectives have to do with one another. */
export function addAligning(program: Command, io: Io, finish: Finish): void {
  program
    .command("align <book>")
    .description(
      "how the objectives of units fit together: who carries what, gaps, orphans, overlaps, hand-offs; with --out on a sheet too",
    )
    .option(
      "--unit <unit>",
      "the unit whose objectives are looked at, by id or name; left out: the one on top",
    )
    .option(...out)
    .option(...inPlace)
    .option(...noBackup)
    .option(...period)
    .option(...view)
    .option(...json)
    .action(async (book, options) => finish(await align(book, options, keeping(options, io))));
}
