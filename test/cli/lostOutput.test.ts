import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { bsc, newFolder } from "../make/cli";

const builtCli = join(__dirname, "../../dist/cli/bsc.js");
const folder = newFolder();
beforeAll(() => bsc(folder, "init", "book.xlsx", "--template", "example"));

/** Runs the built command with a redirection or a pipe behind it, as a shell does. */
function runInShell(behind: string, ...argv: readonly string[]) {
  const line = `"$0" "$@" ${behind}`;
  const { status, stderr } = spawnSync(
    "bash",
    ["-o", "pipefail", "-c", line, process.execPath, builtCli, ...argv],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  return { status, stderr };
}

const hasShell = process.platform !== "win32";

(hasShell ? test : test.skip)(
  "whoever stops reading what is printed, the work is done and the exit code tells of it",
  () => {
    expect(runInShell("| true", "check", "missing.xlsx")).toMatchObject({ status: 3 });
    expect(runInShell("2>&1 | true", "check", "missing.xlsx", "also missing.xlsx")).toMatchObject({
      status: 3,
    });
    expect(runInShell("| true", "build", "book.xlsx", "--out", "built.xlsx")).toEqual({
      status: 0,
      stderr: "",
    });
    expect(readdirSync(folder)).toContain("built.xlsx");
  },
);

(existsSync("/dev/full") ? test : test.skip)(
  "a full disk under what is printed is told with a sentence and exit code 3",
  () => {
    expect(runInShell("> /dev/full", "model", "book.xlsx", "--json")).toEqual({
      status: 3,
      stderr: "What is printed: the disk is full. Make room, or name another place with --out.\n",
    });
  },
);
