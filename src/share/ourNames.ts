import { callsUs, withoutWords } from "../sheets";
import type { Book } from "excel-workbench/books";

/** Whether a formula needs the add-in: it calls a function of ours, or uses a name whose formula does. */
export type NeedsUs = (formula: string) => boolean;

/** The names that need the add-in, through other names too; and what Excel keeps of functions that it does not know. */
export function ourNames({ names }: Book): ReadonlySet<string> {
  const ours = new Set(
    names.filter(({ name }) => /^_xldudf_BSC_/i.test(name)).map(({ name }) => name.toLowerCase()),
  );
  for (let before = -1; before !== ours.size;) {
    before = ours.size;
    const needsUs = needing(ours);
    for (const { name, formula } of names) if (needsUs(formula)) ours.add(name.toLowerCase());
  }
  return ours;
}

/** @param names of those that need the add-in, in small letters */
export function needing(names: ReadonlySet<string>): NeedsUs {
  return (formula) => callsUs(formula) || wordsOf(formula, names.size).some((word) => names.has(word));
}

function wordsOf(formula: string, names: number): readonly string[] {
  if (names === 0) return [];
  return (
    withoutWords(formula)
      .toLowerCase()
      .match(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu) ?? []
  );
}
