import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";

const repository = "https://github.com/OfficeDev/office-js-snippets.git";
const clone = resolve(__dirname, "../../out/samples");

/** A sample as Script Lab keeps it: a script, and a page with the buttons that run its parts. */
export interface Sample {
  /** Its folder and file, as `44-shape/shape-images`. */
  readonly name: string;
  /** The newest ExcelApi set that it asks for, as "1.9". */
  readonly apiSet: string;
  readonly script: string;
  readonly page: string;
}

/**
 * The samples for Excel whose ExcelApi set is at most the given one ("1.14"), from the folder that the variable SAMPLES
 * names (a clone of Microsoft's repository), else fetched into `out/samples` the first time. None of them is kept here.
 */
export function samplesUpTo(newest: string): readonly Sample[] {
  const folder = join(process.env["SAMPLES"] ?? fetched(), "samples/excel");
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.yaml$/.test(entry.name) && entry.parentPath !== folder)
    .map((entry) => join(entry.parentPath, entry.name));
  return paths.sort().flatMap((path) => sampleIn(folder, path, newest));
}

function fetched(): string {
  if (existsSync(clone)) return clone;
  mkdirSync(resolve(clone, ".."), { recursive: true });
  execFileSync("git", ["clone", "--quiet", "--depth", "1", repository, clone], { stdio: "inherit" });
  return clone;
}

function sampleIn(folder: string, path: string, newest: string): readonly Sample[] {
  const { api_set: sets = {}, script, template } = parse(readFileSync(path, "utf8"));
  const apiSet: unknown = sets.ExcelApi ?? sets.ExcelAPI;
  if (typeof apiSet !== "string" || minorOf(apiSet) > minorOf(newest)) return [];
  const name = path.slice(folder.length + 1).replace(/\.yaml$/, "");
  return [{ name, apiSet, script: script.content, page: template?.content ?? "" }];
}

function minorOf(set: string): number {
  return Number(set.split(".")[1]);
}
