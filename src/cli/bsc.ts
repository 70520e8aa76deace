import { join } from "node:path";
import { formatISO } from "date-fns";
import { runCli } from "./runCli";
import type { Io } from "./io";
import { isPersonThere, showInBrowser } from "./showInBrowser";

const cancelling = new AbortController();
process.once("SIGINT", () => cancelling.abort());

// What reads our output may stop early, as `head` does: that is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

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
  ...(isWatched ? { showInBrowser } : {}),
  functionsFile: join(__dirname, "functions.json"),
};

runCli(process.argv.slice(2), io).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (fault: unknown) => {
    io.err(`This is a fault of ours, sorry: ${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 70;
  },
);
