import { type Command, Option } from "commander";
import { ask } from "./commands/ask";
import { refresh } from "./commands/refresh";
import type { Io } from "./io";
import { inPlace, json, keeping, noBackup, out, period, several, type Finish } from "./options";

/** The commands that bring figures in from elsewhere. */
export function addRefreshing(program: Command, io: Io, finish: Finish): void {
  program
    .command("refresh <book>")
    .description(
      "figures from the files and databases of the Sources table; only what differs is written, without --out it is listed",
    )
    .option("--source <name>", "one of the sources; may be given several times", several)
    .option("--dry-run", "list what would be written", false)
    .option("--trust", "agree to what the sources of this workbook read, on this computer from now on", false)
    .option("--over", "take what a source says where somebody has typed another figure", false)
    .option(
      "--power-query",
      "print what is pasted into Excel's Power Query for its databases; nothing is read",
      false,
    )
    .option("--timeout <seconds>", "how long one question may take", "120")
    .option(...out)
    .option(...inPlace)
    .option(...noBackup)
    .option(...period)
    .option(...json)
    .action(async (book, options) => finish(await refresh(book, options, keeping(options, io))));
  program
    .command("ask <book>")
    .description(
      "a small workbook for each owner with the figures that are due and lacking, and a mail draft; bsc collect takes the answers",
    )
    .requiredOption("--out <folder>", "the folder that they are written to")
    .addOption(
      new Option("--by <whom>", "a workbook for each owner, or for each unit")
        .choices(["owner", "unit"])
        .default("owner"),
    )
    .option("--until <day>", "by when they are wanted, as it is to be read")
    .option(...period)
    .option(...json)
    .action(async (book, options) => finish(await ask(book, options, io)));
}
