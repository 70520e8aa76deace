import { isWellFormed } from "./isWellFormed";
import { callsUs, enteredAnew, isSpilledOfGoogle } from "./ourCalls";
import { piecesOf, withoutWords } from "./pieces";

/** What a cell holds, as Office.js tells it: the formula with "=", or what was typed; and what it shows. */
export interface CellSaid {
  readonly formula: unknown;
  readonly value: unknown;
}

/** Why a formula of ours does not work any more. */
export type BrokenBecause =
  "name unknown" | "left by another program" | "kept as text" | "result left behind";

/** A cell that is to be entered anew, and with what: a formula with "=", or nothing where a result takes its place. */
export interface BrokenFormula {
  readonly because: BrokenBecause;
  readonly formula: string;
}

/**
 * Whether a cell's formula of ours stopped working in a session without the add-in, in another program or in an older version, and
 * how it is entered anew. A text becomes a formula only where it has no other functions than ours and harmless ones of Excel's.
 */
export function brokenFormula({ formula, value }: CellSaid): BrokenFormula | undefined {
  if (typeof formula !== "string") return undefined;
  if (formula === value) return asText(formula);
  if (isSpilledOfGoogle(formula)) return { because: "result left behind", formula: "" };
  if (!formula.startsWith("=") || !callsUs(formula)) return undefined;
  const anew = enteredAnew(formula);
  if (anew !== formula) return { because: "left by another program", formula: anew };
  return value === "#NAME?" ? { because: "name unknown", formula } : undefined;
}

function asText(text: string): BrokenFormula | undefined {
  const typed = text.trim().replace(/^'/, "");
  if (!typed.startsWith("=") || !callsUs(typed)) return undefined;
  const formula = enteredAnew(typed);
  return isHarmless(formula) && isWellFormed(formula.slice(1))
    ? { because: "kept as text", formula }
    : undefined;
}

const harmless: ReadonlySet<string> = new Set(
  "AND AVERAGE COUNT DATE FIXED IF IFERROR IFNA INDEX ISBLANK MAX MIN N NOT OR ROUND SUM T TEXT TODAY VSTACK".split(
    " ",
  ),
);

/** Signs that stand in names of files, and in none of sheets. */
const ofFiles = /[[\]\\/:|]|\.xl\w+$/i;

/** No function that reaches out of the workbook, no other workbook, and no call of another program (`cmd|…`). */
function isHarmless(formula: string): boolean {
  const bare = withoutWords(formula);
  const called = [...bare.matchAll(/([\w.]+)\s*\(/g)].map(([, name = ""]) => name.toUpperCase());
  const reachesOut =
    /\||\.xl\w+!|(?:^|[^\p{L}\p{N}_.])\[\][\p{L}\p{N}_. ]*!/iu.test(bare) ||
    piecesOf(formula).some(({ kind, text }) => kind === "name" && ofFiles.test(text.slice(1, -1)));
  return !reachesOut && called.every((name) => name.startsWith("BSC.") || harmless.has(name));
}
