import { CommandFailure } from "./io";
import type { JobAnswer, JobCall, Workers } from "./jobs";

/** What a process may hold before it is renewed: a book leaves a little behind in the libraries that read it. */
const mostBytes = 300 * 1024 * 1024;

/** How a pool says that a process has ended that nobody had ended: what it did is lost. */
const endedMidway = /exited unexpectedly|ThreadTermination|Terminating worker/i;

/**
 * Processes that share the work on many books: a book that takes its process with it leaves the others alone, and each has its own
 * office.js and memory.
 *
 * @param worker the built file that they run
 */
export async function startWorkers(worker: string, count: number): Promise<Workers> {
  // The pool is a module alone, and most commands need none.
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    ...{ filename: worker, name: "runJob", runtime: "child_process", serialization: "advanced" },
    // As the command was started, but for what it was told to load first.
    ...{ env: environment(), execArgv: process.execArgv.filter((one) => one.startsWith("--max-")) },
    ...{ minThreads: count, maxThreads: count, maxMemoryLimitBeforeRecycle: mostBytes },
  });
  pool.on("error", () => undefined); // a process that ends between two books is replaced
  return {
    run: <Done>(call: JobCall) => answered<Done>(pool.run(call)),
    close: () => pool.destroy(),
  };
}

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

async function answered<Done>(running: Promise<JobAnswer<Done>>): Promise<JobAnswer<Done>> {
  try {
    return await running;
  } catch (error) {
    if (error instanceof CommandFailure || !(error instanceof Error)) throw error;
    if (endedMidway.test(error.message)) return { kind: "lost", printed: [] };
    throw error;
  }
}
