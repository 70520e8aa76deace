import { join } from "node:path";
import { isFolder } from "./files";
import { CommandFailure, type Io } from "./io";
import type { OutOptions } from "./outFor";

/** Where packs go: workbooks, presentations and PDFs, as far as they are asked for. */
export interface PackPaths {
  readonly out?: string;
  readonly pptx?: string;
  readonly pdf?: string;
}

/** Where the pack of one unit goes. */
export interface PackTarget extends PackPaths {
  /** The unit's id; left out: the one on top. */
  readonly unit?: string;
}

export interface UnitsOptions extends PackPaths, OutOptions {
  readonly unit?: string;
  /** "all": a pack for each unit, in a folder. */
  readonly units?: string;
}

/** The folders that the packs of all units go to; wrong usage where they are not said. */
export function packFolders({ units, unit, inPlace, out, pptx, pdf }: UnitsOptions, io: Io): PackPaths {
  const paths = Object.entries({ out, pptx, pdf }).filter(([, path]) => path !== undefined);
  const file = paths.find(([, path = ""]) => !isFolder(path, io));
  const wrong = [
    units !== "all" && `--units ${units}: write --units all, or --unit with the name of one.`,
    unit !== undefined && "Give either --unit or --units, not both.",
    inPlace && "--in-place is for one pack. For several units name a folder: --out, --pptx or --pdf.",
    paths.length === 0 && "Say where the packs go, each in a folder: --out, --pptx or --pdf.",
    file && `For several units --${file[0]} must be a folder; ${file[1]} is a file.`,
  ].find((sentence) => typeof sentence === "string");
  if (wrong) throw new CommandFailure(2, wrong);
  return { out, pptx, pdf };
}

/**
 * A file for each unit in each of the folders, called by the unit's id.
 *
 * @param ending how the names of the workbooks end
 */
export function packTargets(
  units: readonly string[],
  { out, pptx, pdf }: PackPaths,
  ending: string,
): readonly PackTarget[] {
  const names = fileNames(units);
  return units.map((unit, index) => {
    const inFolder = (folder: string | undefined, end: string) =>
      folder === undefined ? undefined : join(folder, `${names[index] ?? unit}${end}`);
    return { unit, out: inFolder(out, ending), pptx: inFolder(pptx, ".pptx"), pdf: inFolder(pdf, ".pdf") };
  });
}

/** What no file system refuses, nor takes for the same as another. */
function fileNames(units: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return units.map((unit) => {
    const plain = unit.replace(/[^\p{L}\p{N} ._-]/gu, "_");
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain} ${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
