import { type Command, Option } from "commander";
import { collect } from "./commands/collect";
import { repair } from "./commands/repair";
import { share } from "./commands/share";
import type { Io } from "./io";
import { inPlace, json, keeping, noBackup, out, period, view, type Finish } from "./options";

/** The commands about copies for people without the add-in, and what comes back from them. */
export function addSharing(program: Command, io: Io, finish: Finish): void {
  program
    .command("share <book>")
    .description(
      "a copy for people without the add-in: its formulas become values; without --out it is said what would be in it",
    )
    .option("--out <out>", "the copy; never the workbook itself")
    .option("--pdf <pdf>", "the copy as a PDF, where LibreOffice is installed")
    .option("--html <html>", "the review pack as one page for people without Excel")
    .option("--unit <unit>", "of one organisation unit and those below it alone, by id or name")
    .option("--person <name>", "of what one person owns alone")
    .option("--without <what>", "with --unit or --person: commentary, money or both (commentary,money)")
    .addOption(
      new Option(
        "--as <form>",
        "what its formulas become: values, or formulas of Excel's own that go on calculating",
      )
        .choices(["values", "native"])
        .default("values"),
    )
    .addOption(
      new Option("--excel <version>", "with --as native: 2016 works everywhere, 365 is easier to read")
        .choices(["2016", "365"])
        .default("2016"),
    )
    .option("--read-only", "with every sheet protected, without a password", false)
    .option(...json)
    .option(...period)
    .option(...view)
    .action(async (book, options) => finish(await share(book, options, io)));
  program
    .command("collect <book> <copies...>")
    .description(
      "what people wrote in shared copies (reviews, actions) and in requests for figures, taken back; without --out it is listed",
    )
    .option(...out)
    .option(...inPlace)
    .option(...noBackup)
    .option("--theirs", "take what a copy says where the workbook says something else", false)
    .option("--anyway", "take figures that are ten times the last one, or a tenth of it", false)
    .option(...json)
    .action(async (book, copies, options) =>
      finish(await collect(book, copies, options, keeping(options, io))),
    );
  program
    .command("repair <book>")
    .description(
      "formulas of ours that stopped working in programs without the add-in, entered anew; without --out they are listed",
    )
    .option(...out)
    .option(...inPlace)
    .option(...noBackup)
    .option(...json)
    .action(async (book, options) => finish(await repair(book, options, keeping(options, io))));
}
