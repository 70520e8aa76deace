import type { Command } from "commander";
import type { Io } from "./io";
import { compare } from "./commands/compare";
import { why } from "./commands/why";
import { json, period, view } from "./options";
import type { Finish } from "./runCli";

/** The commands that hold units, and periods, against each other. */
export function addComparing(program: Command, io: Io, finish: Finish): void {
  program
    .command("compare <book> [measures...]")
    .description("units side by side: one measure, some, or all that several units report")
    .option("--unit <unit>", "only units below this one, by id or name")
    .option("--sort <column>", "rank, unit, actual, target, score or peers", "rank")
    .option(...period)
    .option(...view)
    .option(...json)
    .action(async (book, measures, options) => finish(await compare(book, measures, options, io)));
  program
    .command("why <book> [item]")
    .description(
      "what made a score change, level by level: of the whole, or of a unit, a perspective or an objective",
    )
    .option("--unit <unit>", "the unit whose item it is, by id or name")
    .option("--from <period>", "the period before; left out: the one that it is compared with")
    .option(...period)
    .option(...view)
    .option(...json)
    .action(async (book, item, options) => finish(await why(book, item, options, io)));
}
