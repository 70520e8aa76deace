import { setTimeout as waited } from "node:timers/promises";
import { inTurn, type Job, type JobCall, type Workers } from "../../src/cli/jobs";
import { refusalOf, ioIn } from "../make/cli";
import { jobsAsked } from "../../src/cli/jobs";

const tasks = Array.from({ length: 20 }, (_, index) => index);

/** Says what each task is; here it is done at once. */
const job: Job<number, string> = {
  name: "say",
  run: async (task) => `here ${task}`,
  lost: (task, io) => {
    io.err(`lost ${task}\n`);
    return `lost ${task}`;
  },
  label: (task) => `task ${task}`,
};

interface Given {
  /** How long a task takes. */
  readonly delay?: (task: number) => number;
  readonly isLost?: (task: number) => boolean;
}

/** Processes as they are seen from here: each task takes its time, and some end midway. */
function workers({ delay = () => 0, isLost = () => false }: Given = {}) {
  const seen = { called: 0, closed: 0, under: 0, most: 0 };
  const run = async ({ task }: JobCall) => {
    const number: number = JSON.parse(task);
    seen.called++;
    seen.most = Math.max(seen.most, ++seen.under);
    await waited(delay(number));
    seen.under--;
    if (isLost(number)) return { kind: "lost", printed: [] } as const;
    return {
      kind: "done",
      printed: [{ to: "out", text: `did ${number}\n` }],
      done: JSON.parse(`"there ${number}"`),
    } as const;
  };
  const start = async (): Promise<Workers> => ({ run, close: async () => void seen.closed++ });
  return { seen, start };
}

test("results and what was printed come in the order of the tasks, whichever is done first", async () => {
  const { seen, start } = workers({ delay: (task) => (task * 7) % 5 });
  let out = "";
  const io = ioIn(".", { startWorkers: start, out: (text) => void (out += text) });
  expect(await inTurn(job, tasks, { jobs: "2" }, io)).toEqual(tasks.map((task) => `there ${task}`));
  expect(out).toBe(tasks.map((task) => `did ${task}\n`).join(""));
  expect([seen.called, seen.closed]).toEqual([20, 1]);
  expect(seen.most).toBeLessThan(tasks.length);
});

test("a task whose process ended midway is told in its turn, and the others are done", async () => {
  const { start } = workers({ isLost: (task) => task === 3 });
  let err = "";
  const io = ioIn(".", { startWorkers: start, err: (text) => void (err += text) });
  const all = await inTurn(job, tasks, { jobs: "2" }, io);
  expect(all.map((text) => text.startsWith("lost"))).toEqual(tasks.map((task) => task === 3));
  expect(err).toBe("lost 3\n");
});

test("cancelled, what is not begun is left, what is told stays, and no process is kept", async () => {
  const cancelling = new AbortController();
  const { seen, start } = workers({ delay: (task) => (task < 4 ? 0 : 60_000) });
  const out = (text: string) => text === "did 3\n" && cancelling.abort();
  const io = ioIn(".", { startWorkers: start, out, signal: cancelling.signal });
  expect(await inTurn(job, tasks, { jobs: "2" }, io)).toEqual([0, 1, 2, 3].map((task) => `there ${task}`));
  expect(seen.called).toBeLessThan(tasks.length);
  expect(seen.closed).toBe(1);
});

test("one task, or one process, is done here", async () => {
  const { seen, start } = workers();
  const io = ioIn(".", { startWorkers: start });
  expect(await inTurn(job, [1], { jobs: "4" }, io)).toEqual(["here 1"]);
  expect(await inTurn(job, [1, 2], { jobs: "1" }, io)).toEqual(["here 1", "here 2"]);
  expect(seen.called).toBe(0);
});

test.each(["0", "-1", "1.5", "many", "", "65"])("--jobs %s is refused", (jobs) => {
  expect(refusalOf(() => jobsAsked({ jobs }))).toContain(`2: --jobs ${jobs}: write how many`);
});
