import { useRef, useState } from "react";
import type { Step, Watch } from "../../excel";
import type { Problem, Result } from "../../scorecard";

/** What the pane is doing, or how the last thing went. */
export type Work =
  | { readonly kind: "idle" }
  | {
      readonly kind: "running";
      readonly title: string;
      readonly step?: Step;
      readonly cancel: () => void;
      /** Once it is cancelled: Excel may still be at a step. */
      readonly stopWaiting?: () => void;
    }
  | { readonly kind: "done"; readonly text: string }
  | { readonly kind: "failed"; readonly title: string; readonly problems: readonly Problem[] }
  /** Nobody waits for it any more, and nobody knows how it went. */
  | { readonly kind: "left"; readonly title: string };

/** One long action of the pane. */
export interface Job {
  readonly title: string;
  /** What became of it, as a sentence; undefined when people see that for themselves. */
  readonly run: (watch: Watch) => Promise<Result<string | undefined>>;
}

const idle: Work = { kind: "idle" };

/** Runs one job at a time, with its steps and a way to cancel; a second one waits for the first. A fault of ours rejects. */
export function useWork() {
  const [work, setWork] = useState<Work>(idle);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const run = async (job: Job): Promise<Work> => {
    const ended = last.current.then(() => carryOut(job, setWork));
    last.current = ended.catch(() => setWork(idle));
    // Waited for, as what was caught a line above is no unhandled rejection any more: the pane would not hear of it.
    return await ended;
  };
  return { work, run, dismiss: () => setWork(idle) };
}

type Running = Extract<Work, { kind: "running" }>;

async function carryOut({ title, run }: Job, show: (work: Work) => void): Promise<Work> {
  const cancelling = new AbortController();
  const leaving = new AbortController();
  const cancel = () => {
    cancelling.abort();
    showMore({ stopWaiting: () => leaving.abort() });
  };
  let running: Running = { kind: "running", title, cancel };
  const showMore = (more: Partial<Running>) => show((running = { ...running, ...more }));
  showMore({});
  const result = run({ signal: cancelling.signal, onStep: (step) => showMore({ step }) });
  const ended = await Promise.race([result.then((it) => endOf(title, it)), whenLeft(title, leaving.signal)]);
  show(ended);
  return ended;
}

function endOf(title: string, result: Result<string | undefined>): Work {
  if (result.kind === "failed") return { kind: "failed", title, problems: result.problems };
  return result.value === undefined ? idle : { kind: "done", text: result.value };
}

function whenLeft(title: string, signal: AbortSignal): Promise<Work> {
  return new Promise((end) => signal.addEventListener("abort", () => end({ kind: "left", title })));
}
