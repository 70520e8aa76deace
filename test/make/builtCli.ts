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
}

/** Runs the built command in a process of its own, with half a gigabyte for what it makes. */
export function runBuilt(folder: string, argv: readonly string[], flags: readonly string[] = []): BuiltRun {
  if (!existsSync(builtCli)) throw new Error("Build first: npm run build.");
  const given = ["--max-old-space-size=512", ...flags, "-r", tellMemory, builtCli, ...argv];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { cwd: folder, encoding: "utf8" });
  const [, kilobytes = "NaN"] = /most memory: (\d+) kB\n$/.exec(stderr) ?? [];
  return {
    exitCode: status,
    out: stdout,
    err: stderr.replace(/most memory: \d+ kB\n$/, ""),
    mostMegabytes: Number(kilobytes) / 1000,
  };
}
