import { join } from "node:path";
import { homedir } from "node:os";
import { format, formatISO } from "date-fns";
import { faultExitCode, faultText } from "./faultText";
import { codeOf, unwritable } from "./fileReasons";
import { runCli } from "./runCli";
import { terminalText } from "./terminalText";
import type { Io } from "./io";
import { settingsFolder } from "./settingsFolder";
import { startWorkers } from "./workers";
import { isPersonThere, showInBrowser } from "./showInBrowser";

const cancelling = new AbortController();
process.once("SIGINT", () => cancelling.abort());

// What reads our output may stop early, as `head` does, or its disk may be full: that is no fault of ours. What was asked for
// is done all the same.
let isOutputLost = false;
process.stdout.on("error", (error) => {
  if (codeOf(error) === "EPIPE" || isOutputLost) return;
  isOutputLost = true;
  process.exitCode = 3;
  const failure = unwritable("What is printed", error);
  io.err(`${failure instanceof Error ? failure.message : String(failure)}\n`);
});
process.stderr.on("error", () => undefined); // nobody is left who could be told

const isWatched = isPersonThere({
  isInputTerminal: process.stdin.isTTY,
  isOutputTerminal: process.stdout.isTTY,
  environment: process.env,
});

const io: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  progress: process.stderr.isTTY,
  folder: process.cwd(),
  programFolders: process.env.PATH ?? "",
  signal: cancelling.signal,
  today: () => formatISO(new Date(), { representation: "date" }),
  person: {
    time: () => format(new Date(), "HH:mm"),
    settings: settingsFolder(process.env, homedir()),
    environment: process.env,
  },
  ...(isWatched ? { showInBrowser } : {}),
  startWorkers: (count) => startWorkers(join(__dirname, "worker.js"), count),
  functionsFile: join(__dirname, "functions.json"),
};

/** Also of what nobody waited for: it ends the command with a sentence, and never with a bare stack. */
function endWithFault(fault: unknown): never {
  io.err(terminalText(faultText(fault, (process.env.BSC_DEBUG ?? "") !== "")));
  process.exit(faultExitCode);
}

process.on("uncaughtException", endWithFault);
process.on("unhandledRejection", endWithFault);

void runCli(process.argv.slice(2), io).then((exitCode) => {
  if (!isOutputLost) process.exitCode = exitCode;
});
