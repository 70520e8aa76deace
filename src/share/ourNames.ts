import { callsUs, piecesOf } from "../sheets";
import type { Book, DefinedName } from "excel-workbench/books";

/** Whether a formula needs the add-in: it calls a function of ours, or uses a name whose formula does. */
export type NeedsUs = (formula: string, sheetId?: number) => boolean;

interface OurName {
  readonly isCallable: boolean;
}

/** What a name is, by its scope: ours, or somebody's own that hides one of ours on its sheet. */
type Names = ReadonlyMap<string, OurName | "theirs">;

/** The names of a workbook that need the add-in, through other names too; and what Excel keeps of functions that it does not know. */
export function ourNames({ names, sheets }: Book): {
  readonly gone: readonly DefinedName[];
  readonly needsUs: NeedsUs;
} {
  const known = new Map<string, OurName | "theirs">(
    names.map((name) => [keyOf(name.name, name.sheetId), "theirs"]),
  );
  const ids = new Map(sheets.map(({ name, id }) => [name.toLowerCase(), id]));
  const needsUs: NeedsUs = (formula, sheetId) =>
    callsUs(formula) || usesOurs(formula, { known, ids, sheetId });
  const gone = new Set<DefinedName>();
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    for (const name of names) {
      if (!/^_xldudf_BSC_/i.test(name.name) && !needsUs(name.formula, name.sheetId)) continue;
      gone.add(name);
      known.set(keyOf(name.name, name.sheetId), { isCallable: mayBeCalled(name.formula) });
    }
  }
  return { gone: [...gone], needsUs };
}

/** A name with a LAMBDA, or with another name that has one; `RATE(…)` is Excel's, whatever a name "Rate" stands for. */
const mayBeCalled = (formula: string) =>
  /LAMBDA\s*\(/i.test(formula) || /^=?[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(formula);

const keyOf = (name: string, sheetId?: number) => `${sheetId ?? ""}!${name.toLowerCase()}`;

interface Using {
  readonly known: Names;
  readonly ids: ReadonlyMap<string, number>;
  readonly sheetId: number | undefined;
}

/** A name in a formula, with the sheet before it and the bracket behind it; the name of a sheet is none. */
const word =
  /(?:('(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?(?<![\p{L}\p{N}_.\\])([\p{L}_\\][\p{L}\p{N}_.\\?]*)(?![\p{L}\p{N}_.\\?!])(\s*\()?/gu;

function usesOurs(formula: string, { known, ids, sheetId }: Using): boolean {
  if (known.size === 0) return false;
  return [...bareOf(formula).matchAll(word)].some(([, sheet, name = "", opening]) => {
    const scope = sheet === undefined ? sheetId : ids.get(unquoted(sheet).toLowerCase());
    const meant = known.get(keyOf(name, scope)) ?? known.get(keyOf(name));
    return meant !== undefined && meant !== "theirs" && (opening === undefined || meant.isCallable);
  });
}

/** The formula without words and columns; sheets between apostrophes stay. */
function bareOf(formula: string): string {
  return piecesOf(formula)
    .map(({ kind, text }) => (kind === "words" ? '""' : kind === "bracket" ? "[]" : text))
    .join("");
}

export const unquoted = (name: string) =>
  name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
