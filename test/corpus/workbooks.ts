import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import sources from "./sources.json";

const clones = resolve(__dirname, "../../out/corpus");

/**
 * The paths of real workbooks: those in the folders that the variable CORPUS names, else those of public repositories,
 * which are fetched into `out/corpus` the first time. None of them is kept here.
 */
export function workbooks(): readonly string[] {
  const named = process.env["CORPUS"];
  const folders =
    named === undefined ? sources.map(({ repository }) => cloned(repository)) : named.split(delimiter);
  const found = folders.flatMap((folder) => workbooksIn(resolve(folder)));
  if (found.length === 0)
    throw new Error("no workbooks found: name folders in CORPUS, or let them be fetched");
  return found;
}

function cloned(repository: string): string {
  const folder = join(clones, repository.replace("/", "+"));
  if (existsSync(folder)) return folder;
  mkdirSync(clones, { recursive: true });
  const address = `https://github.com/${repository}.git`;
  execFileSync("git", ["clone", "--quiet", "--depth", "1", address, folder], { stdio: "inherit" });
  return folder;
}

function workbooksIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.xls[xm]$/i.test(entry.name));
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}
