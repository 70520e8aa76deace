import { join } from "node:path";
import { formatISO } from "date-fns";
import { buildJob } from "./commands/build";
import { checkJob } from "./commands/check";
import { gatherJob } from "./commands/gather";
import { packJob } from "./commands/review";
import { CommandFailure, type Io } from "./io";
import type { JobAnswer, JobCall, Printed } from "./jobs";

// Whoever interrupts the command interrupts its processes too: the command decides what becomes of what they do.
process.on("SIGINT", () => undefined);
// The command ends them so. A file is written in one go, so that it is whole or not begun when this is heard.
process.on("SIGTERM", () => process.exit(0));
process.on("disconnect", () => process.exit(0));

/** Does one task of a job in a process of its own; what it prints comes back with what it came to. */
export async function runJob({ name, task, folder, keepsBackups }: JobCall): Promise<JobAnswer<unknown>> {
  const printed: Printed[] = [];
  const print = (to: Printed["to"]) => (text: string) => void printed.push({ to, text });
  const io: Io = {
    ...{ out: print("out"), err: print("err"), progress: false, folder, keepsBackups },
    programFolders: process.env.PATH ?? "",
    today: () => formatISO(new Date(), { representation: "date" }),
    functionsFile: join(__dirname, "functions.json"),
  };
  try {
    return { kind: "done", printed, done: await doTask(name, task, io) };
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    return { kind: "failed", printed, exitCode: error.exitCode, message: error.message };
  }
}

function doTask(name: string, task: string, io: Io): Promise<unknown> {
  switch (name) {
    case buildJob.name:
      return buildJob.run(JSON.parse(task), io);
    case checkJob.name:
      return checkJob.run(JSON.parse(task), io);
    case gatherJob.name:
      return gatherJob.run(JSON.parse(task), io);
    case packJob.name:
      return packJob.run(JSON.parse(task), io);
  }
  throw new Error(`no job is called ${name}`);
}
