import type { Command } from "commander";
import type { Io } from "./io";
import { compare } from "./commands/compare";
import { gather } from "./commands/gather";
import { why } from "./commands/why";
import { inPlace, jobs, json, keeping, noBackup, out, period, view, type Finish } from "./options";

/** The commands that gather units, and hold them and periods against each other. */
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
      "what made a score change, level by level: of the whole, or of a unit, a perspective or an objective; with --out on a sheet too",
    )
    .option("--unit <unit>", "the unit whose item it is, by id or name")
    .option("--from <period>", "the period before; left out: the one that it is compared with")
    .option(...out)
    .option(...inPlace)
    .option(...noBackup)
    .option(...period)
    .option(...view)
    .option(...json)
    .action(async (book, item, options) => finish(await why(book, item, options, keeping(options, io))));
  program
    .command("gather <books...>")
    .description(
      "the workbooks of a group's units as one, each figure with its file and cell; a folder for all in it",
    )
    .requiredOption("--out <out>", "the group's workbook, written anew; never one of the units'")
    .option("--group <group>", "the group's own workbook: its units, definitions and settings hold")
    .option(
      "--name <name>",
      "what the unit on top is called; without it as the group's Settings say, else Group",
    )
    .option(...jobs)
    .option(...json)
    .action(async (books, options) => finish(await gather(books, options, io)));
}
