import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const builtCli = join(__dirname, "../../dist/cli/bsc.js");
const tellMemory = join(__dirname, "tellMemory.js");

/** What a run of the built command came to. */
export interface BuiltRun {
  /** Null where it was ended from outside, or ran out of memory. */
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
  /** The most memory that it had at once. */
  readonly mostMegabytes: number;
  /** What was still in use when it told of `memoryAt`. */
  readonly heldMegabytes: number;
}

/**
 * Runs the built command in a process of its own, with half a gigabyte for what it makes.
 *
 * @param memoryAt what it is told of when the memory in use is measured
 */
export function runBuilt(
  folder: string,
  argv: readonly string[],
  { memoryAt }: { readonly memoryAt?: string } = {},
): BuiltRun {
  if (!existsSync(builtCli)) throw new Error("Build first: npm run build.");
  const given = ["--max-old-space-size=512", "--expose-gc", "-r", tellMemory, builtCli, ...argv];
  const env = { ...process.env, ...(memoryAt === undefined ? {} : { MEMORY_AT: memoryAt }) };
  const { status, stdout, stderr } = spawnSync(process.execPath, given, {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  const [told = "", held = "NaN", most = "NaN"] =
    /memory held: (\d+) kB, at most (\d+) kB\n$/.exec(stderr) ?? [];
  return {
    exitCode: status,
    out: stdout,
    err: stderr.slice(0, stderr.length - told.length),
    mostMegabytes: Number(most) / 1000,
    heldMegabytes: Number(held) / 1000,
  };
}
