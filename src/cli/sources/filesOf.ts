import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { SourceFailure } from "./engine";

/** The files that a place names: itself, or those that its last part's stars stand for, by name. */
export function filesOf(place: string): readonly string[] {
  const pattern = basename(place);
  if (!pattern.includes("*")) return [there(place)];
  const shape = new RegExp(`^${pattern.split("*").map(escaped).join(".*")}$`, "i");
  const folder = dirname(place);
  const found = namesIn(folder).filter((name) => shape.test(name));
  const files = found.sort().map((name) => join(folder, name));
  if (files.length === 0) throw new SourceFailure(`No file in ${folder} is called ${pattern}.`);
  return files;
}

const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");

function namesIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  } catch {
    throw new SourceFailure(`There is no folder ${folder}.`);
  }
}

function there(place: string): string {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) throw new SourceFailure(`There is no file ${place}.`);
  if (found.isDirectory())
    throw new SourceFailure(`${place} is a folder. Name its files, such as ${place}/*.csv.`);
  return place;
}
