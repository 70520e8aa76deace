import { availableParallelism } from "node:os";
import { problemText } from "../scorecard";
import { CommandFailure, type Io } from "./io";
import { progressBar } from "./progressBar";

/** What is done for each of many books, here or in a process of its own: what goes in and comes out is plain data. */
export interface Job<Task, Done> {
  readonly name: string;
  run(task: Task, io: Io): Promise<Done>;
  /** What the process that did it is told to have come to, where it ended midway. */
  lost(task: Task, io: Io): Done;
  /** What the progress bar says of a task. */
  label(task: Task): string;
}

export interface JobsOptions {
  /** How many processes, as the command line says; left out: one a core, up to four. */
  readonly jobs?: string;
}

/** A task as it is sent to another process. */
export interface JobCall {
  readonly name: string;
  /** As JSON. */
  readonly task: string;
  readonly folder: string;
  readonly keepsBackups: boolean;
}

/** What a task came to in another process, with what it printed. */
export type JobAnswer<Done> = { readonly printed: readonly Printed[] } & (
  | { readonly kind: "done"; readonly done: Done }
  | { readonly kind: "failed"; readonly exitCode: CommandFailure["exitCode"]; readonly message: string }
  | { readonly kind: "lost" }
);

export interface Printed {
  readonly to: "out" | "err";
  readonly text: string;
}

/** What is said of a book whose process ended midway, when nobody had ended it. */
export const lostText =
  "the process that worked on it ended midway, perhaps for want of memory. Try it alone; the others were done.";

/** Processes that do jobs. */
export interface Workers {
  run<Done>(call: JobCall): Promise<JobAnswer<Done>>;
  close(): Promise<void>;
}

const mostJobs = 4;

/** How many processes; wrong usage where it is no number. */
export function jobsAsked({ jobs }: JobsOptions): number {
  if (jobs === undefined) return Math.min(availableParallelism(), mostJobs);
  const count = Number(jobs);
  if (Number.isInteger(count) && count >= 1 && count <= 64) return count;
  throw new CommandFailure(2, `--jobs ${jobs}: write how many processes work at once, 1 to 64.`);
}

/**
 * Does a job for each task, in processes of their own where there are several of both, and tells the results in the order of the tasks.
 * A task whose process ends midway is lost, and the others go on. Cancelled, what is not begun is left.
 */
export async function inTurn<Task, Done>(
  job: Job<Task, Done>,
  tasks: readonly Task[],
  options: JobsOptions,
  io: Io,
): Promise<readonly Done[]> {
  const count = Math.min(jobsAsked(options), tasks.length);
  if (count < 2 || !io.startWorkers) return oneByOne(job, tasks, io);
  const workers = await io.startWorkers(count);
  try {
    return await together(job, tasks, { workers, count }, io);
  } finally {
    await workers.close();
  }
}

async function oneByOne<Task, Done>(
  job: Job<Task, Done>,
  tasks: readonly Task[],
  io: Io,
): Promise<readonly Done[]> {
  const all: Done[] = [];
  for (const task of tasks) {
    if (io.signal?.aborted && all.length > 0) break;
    all.push(await job.run(task, io));
  }
  return all;
}

interface Hands {
  readonly workers: Workers;
  readonly count: number;
}

/** A few more than there are processes are under way, so that results that wait for their turn stay few. */
const aheadOf = (count: number) => 3 * count;

async function together<Task, Done>(
  job: Job<Task, Done>,
  tasks: readonly Task[],
  { workers, count }: Hands,
  io: Io,
): Promise<readonly Done[]> {
  const bar = progressBar(io, job.name);
  const call = (task: Task) => {
    const { folder, keepsBackups = true } = io;
    const answer = workers.run<Done>({ name: job.name, task: JSON.stringify(task), folder, keepsBackups });
    answer.catch(() => undefined); // it is told in its turn
    return { task, answer };
  };
  const all: Done[] = [];
  const begun = tasks.slice(0, aheadOf(count)).map(call);
  try {
    for (const [index] of tasks.entries()) {
      const one = begun.shift();
      if (!one || io.signal?.aborted) break;
      bar.onStep?.({ done: index, total: tasks.length, text: job.label(one.task) });
      const answer = await untilCancelled(one.answer, io);
      if (!answer) break;
      all.push(toldOf(job, one.task, answer, io));
      const next = tasks[index + aheadOf(count)];
      if (next !== undefined) begun.push(call(next));
    }
  } finally {
    bar.stop();
  }
  return all;
}

function toldOf<Task, Done>(job: Job<Task, Done>, task: Task, answer: JobAnswer<Done>, io: Io): Done {
  for (const { to, text } of answer.printed) io[to](text);
  if (answer.kind === "lost") return job.lost(task, io);
  if (answer.kind === "failed") throw new CommandFailure(answer.exitCode, answer.message);
  return answer.done;
}

/** What is promised; undefined where the command is cancelled before. */
async function untilCancelled<Value>(promised: Promise<Value>, { signal }: Io): Promise<Value | undefined> {
  if (!signal) return promised;
  const cancelling = new AbortController();
  const cancelled = new Promise<undefined>((resolve) =>
    signal.addEventListener("abort", () => resolve(undefined), { once: true, signal: cancelling.signal }),
  );
  try {
    return await Promise.race([promised, cancelled]);
  } finally {
    cancelling.abort();
  }
}

/** Ends a command that was cancelled before it was done. */
export function refuseCancelled({ signal }: Io): void {
  if (signal?.aborted) throw new CommandFailure(1, problemText({ code: "cancelled" }));
}
