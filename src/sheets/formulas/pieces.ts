/** A part of a formula: words in quotes, a sheet or file in apostrophes, a column or file in brackets, or what stands between them. */
interface Piece {
  readonly kind: "words" | "name" | "bracket" | "code";
  readonly text: string;
}

/** In brackets an apostrophe marks the sign behind it (`Plan[No'#]`); it opens no name there. */
const enclosed = new RegExp(
  [/("(?:[^"]|"")*")/, /('(?:[^']|'')*')/, /(\[(?:'.|[^'[\]]|\[(?:'.|[^'[\]]|\[(?:'.|[^'[\]])*\])*\])*\])/]
    .map(({ source }) => source)
    .join("|"),
  "gs",
);

/** The parts of a formula in their order; nothing is lost. What is not closed counts as code. */
export function piecesOf(formula: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { index, 0: text, 1: words, 2: name } of formula.matchAll(enclosed)) {
    if (index > end) pieces.push({ kind: "code", text: formula.slice(end, index) });
    pieces.push({ kind: words ? "words" : name ? "name" : "bracket", text });
    end = index + text.length;
  }
  if (end < formula.length) pieces.push({ kind: "code", text: formula.slice(end) });
  return pieces;
}

const emptied = { words: () => '""', name: () => '""', bracket: () => "[]", code: (text: string) => text };

/** The formula with what is enclosed taken out, so that what is looked for in it is none of that. */
export function withoutWords(formula: string): string {
  return piecesOf(formula)
    .map(({ kind, text }) => emptied[kind](text))
    .join("");
}
