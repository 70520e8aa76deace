import { type Command, Option } from "commander";
import { splitWays } from "../excel";
import { align } from "./commands/align";
import { cascade } from "./commands/cascade";
import type { Io } from "./io";
import { inPlace, json, keeping, noBackup, out, period, view, type Finish } from "./options";

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
  program
    .command("cascade <book>")
    .description(
      "rows for units of a parent's objectives: objectives that contribute, their measures, targets; without --out they are listed",
    )
    .requiredOption("--objectives <objectives>", "ids or names, with commas between them")
    .requiredOption("--units <units>", "units below, by id or name, with commas between them")
    .addOption(
      new Option("--targets <way>", "copied, or split by the units' weight, size or share of last year")
        .choices(splitWays)
        .default("copy"),
    )
    .option("--by-measure <measure>", "with --targets size: the measure whose latest actual is the size")
    .option(...out)
    .option(...inPlace)
    .option(...noBackup)
    .option(...period)
    .option(...json)
    .action(async (book, options) => finish(await cascade(book, options, keeping(options, io))));
}
