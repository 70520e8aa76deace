import { Command, CommanderError } from "commander";
import { templateNames } from "../sheets";
import { addAligning } from "./aligning";
import { addComparing } from "./comparing";
import { adopt } from "./commands/adopt";
import { build } from "./commands/build";
import { check } from "./commands/check";
import { close, reopen, verify } from "./commands/closing";
import { demo } from "./commands/demo";
import { evaluate } from "./commands/eval";
import { init } from "./commands/init";
import { map } from "./commands/map";
import { model } from "./commands/model";
import { read } from "./commands/read";
import { review } from "./commands/review";
import { CommandFailure, type ExitCode, type Io } from "./io";
import {
  by,
  inPlace,
  jobs,
  json,
  keeping,
  noBackup,
  out,
  passphrase,
  period,
  several,
  view,
  type Finish,
} from "./options";
import { addRefreshing } from "./refreshing";
import { addSharing } from "./sharing";
import { oneLine, terminalText } from "./terminalText";

/**
 * Runs one command line, without the node and script arguments.
 *
 * @returns 0 fine, 1 findings of severity error, 2 wrong usage, 3 a file that can't be read or written
 */
export async function runCli(argv: readonly string[], given: Io): Promise<ExitCode> {
  const io = forTerminals(given);
  let exitCode: ExitCode = 0;
  const program = makeProgram(io, (code) => (exitCode = code));
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof CommandFailure)) throw error;
    io.err(`${oneLine(error.message)}\n`);
    return error.exitCode;
  }
}

/** Whatever a workbook, a file or the command line holds: a terminal shows it and carries out none of it. */
function forTerminals(io: Io): Io {
  return { ...io, out: (text) => io.out(terminalText(text)), err: (text) => io.err(terminalText(text)) };
}

function makeProgram(io: Io, finish: (code: ExitCode) => void): Command {
  const program = new Command("bsc")
    .description("Balanced Scorecard for Excel, on files: the add-in's own code, without Excel.")
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError("(bsc --help shows the commands)");
  addReading(program, io, finish);
  addComparing(program, io, finish);
  addAligning(program, io, finish);
  addWriting(program, io, finish);
  addReviewing(program, io, finish);
  addSharing(program, io, finish);
  addRefreshing(program, io, finish);
  addDemo(program, io, finish);
  return program;
}

function addReading(program: Command, io: Io, finish: Finish): void {
  program
    .command("check <books...>")
    .description(
      "what is wrong in the structured sheets, each finding with its sheet and cell; a folder for all in it",
    )
    .option(...jobs)
    .option(...json)
    .action(async (books, options) => finish(await check(books, options, io)));
  program
    .command("read <book>")
    .description("the facts taken from the sheets, before any scoring")
    .option("--propose", "look for figures in sheets of any layout, and ask what is not sure", false)
    .option("--mapping <file>", "read them as a mapping says: what --propose --json has printed")
    .option(...json)
    .action(async (book, options) => finish(await read(book, options, io)));
  program
    .command("model <book>")
    .description("the scored model")
    .option(...period)
    .option(...view)
    .option(...json)
    .action(async (book, options) => finish(await model(book, options, io)));
  program
    .command("eval <formulas...>")
    .description('the value of each formula, ours or Excel\'s, such as "=BSC.SCORE(560,700,500)"')
    .option("--book <book>", "the workbook whose cells and tables the formulas may use")
    .option("--locale <locale>", "how numbers in texts are written", "en-US")
    .option(...json)
    .action(async (formulas, options) => finish(await evaluate(formulas, options, io)));
}

function addWriting(program: Command, io: Io, finish: Finish): void {
  program
    .command("init <out>")
    .description("a new workbook with the structured sheets")
    .option(
      "--template <name>",
      `${templateNames.slice(0, -1).join(", ")} or ${templateNames.at(-1)}`,
      "empty",
    )
    .option(...json)
    .action(async (out, options) => finish(await init(out, options, io)));
  program
    .command("adopt <book>")
    .description("a scorecard of the figures in sheets of any layout, which stay as they are")
    .option(...out)
    .option(...inPlace)
    .option(...noBackup)
    .option(
      "--mapping <file>",
      "how they are read: what bsc read --propose --json has printed, edited or not",
    )
    .option(...json)
    .action(async (book, options) => finish(await adopt(book, options, keeping(options, io))));
  program
    .command("build <books...>")
    .description(
      "the same workbook with scorecard and strategy map added or refreshed; a folder for all in it",
    )
    .option("--out <out>", "the result; a folder for several workbooks")
    .option(
      "--unit <unit>",
      "a scorecard sheet of its own for this unit, by id or name; may be repeated",
      several,
    )
    .option("--units <all>", "all: a scorecard sheet of its own for each unit")
    .option("--person <name>", "a sheet of what this person owns; may be repeated", several)
    .option(...inPlace)
    .option(...noBackup)
    .option(...period)
    .option(...view)
    .option(...jobs)
    .option(...json)
    .action(async (books, options) => finish(await build(books, options, keeping(options, io))));
  program
    .command("map <book>")
    .description("the strategy map alone, or a part of it")
    .option("--out <out>", "map.svg, map.png, map.json, or map.txt for people who hear it")
    .option("--theme <theme>", "only a strategic theme")
    .option("--objective <objective>", "only what drives an objective, and what it drives")
    .option("--unit <unit>", "the map of an organisation unit, by id or name")
    .option("--against <period>", "what has turned since another period")
    .option("--colours <colours>", "default, colour-blind safe, monochrome or high contrast")
    .option(...period)
    .option(...view)
    .option(...json)
    .action(async (book, options) => finish(await map(book, options, io)));
}

function addReviewing(program: Command, io: Io, finish: Finish): void {
  program
    .command("review <book>")
    .description("the monthly review pack added or refreshed")
    .option(...out)
    .option(...inPlace)
    .option(...noBackup)
    .option("--unit <unit>", "the pack of one organisation unit, by id or name")
    .option("--pptx <pptx>", "the pack as a PowerPoint file")
    .option("--pdf <pdf>", "the pack as a PDF, where LibreOffice is installed")
    .option("--units <all>", "all: a pack for each unit; --out, --pptx and --pdf are then folders")
    .option(...period)
    .option(...view)
    .option(...jobs)
    .option(...json)
    .action(async (book, options) => finish(await review(book, options, keeping(options, io))));
  program
    .command("close <book>")
    .description("freezes a period: a checksummed snapshot in the workbook")
    .requiredOption(...period)
    .option(...out)
    .option(...inPlace)
    .option(...noBackup)
    .option(...by)
    .option(...passphrase)
    .option(
      "--anyway",
      "close although something is missing that Settings demand, or the period is not there to be closed",
      false,
    )
    .option(...json)
    .action(async (book, options) => finish(await close(book, options, keeping(options, io))));
  program
    .command("reopen <book>")
    .description("opens a closed period again, and records why")
    .requiredOption(...period)
    .requiredOption("--reason <reason>", "why it is opened again")
    .option(...out)
    .option(...inPlace)
    .option(...noBackup)
    .option(...by)
    .option(...passphrase)
    .option(...json)
    .action(async (book, options) => finish(await reopen(book, options, keeping(options, io))));
  program
    .command("verify <book>")
    .description("whether the closed periods are untouched, and what has been restated since")
    .option(...passphrase)
    .option("--expect <head>", "a head that an earlier verify printed: the closed periods must still hold it")
    .option(...json)
    .action(async (book, options) => finish(await verify(book, options, io)));
}

function addDemo(program: Command, io: Io, finish: Finish): void {
  program
    .command("demo", { hidden: true })
    .option("--no-serve", "end when the example is built")
    .option("--watch", "start the pane anew when the add-in is built again")
    .action(async (options) => finish(await demo(options, io)));
}
