import { cascadeProblem, failed, isSameName, ok, type Result } from "../../scorecard";

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Ids and names that may stand in one text with commas between them, one by one. A name that has commas itself is found as a whole.
 *
 * @returns failed where a text can be read in more than one way
 */
export function namesListed(words: readonly string[], known: readonly Named[]): Result<readonly string[]> {
  const listed: string[] = [];
  for (const text of words) {
    const pieces = text.split(",");
    const ways = waysToRead(pieces, known);
    if (ways.length > 1) return failed(cascadeProblem({ code: "cascade-list-unclear", text: text.trim() }));
    listed.push(...(ways[0] ?? longestFirst(pieces, known)));
  }
  return ok(listed);
}

const isKnown = (word: string, known: readonly Named[]): boolean =>
  known.some(({ id, name }) => isSameName(id, word) || isSameName(name, word));

/** The first pieces taken together, in all ways, with what is left. */
const heads = (pieces: readonly string[]) =>
  pieces.map((_, index) => ({
    word: pieces
      .slice(0, index + 1)
      .join(",")
      .trim(),
    rest: pieces.slice(index + 1),
  }));

/** The ways in which all of the pieces are ids and names; two are enough to know that it is not clear. */
function waysToRead(pieces: readonly string[], known: readonly Named[]): readonly (readonly string[])[] {
  const [first] = pieces;
  if (first === undefined) return [[]];
  if (first.trim() === "") return waysToRead(pieces.slice(1), known);
  return heads(pieces)
    .filter(({ word }) => isKnown(word, known))
    .flatMap(({ word, rest }) => waysToRead(rest, known).map((way) => [word, ...way]))
    .slice(0, 2);
}

/** So that only what is not known is told as not known. */
function longestFirst(pieces: readonly string[], known: readonly Named[]): readonly string[] {
  const [first] = pieces;
  if (first === undefined) return [];
  const head = heads(pieces).findLast(({ word }) => isKnown(word, known));
  if (head) return [head.word, ...longestFirst(head.rest, known)];
  const others = longestFirst(pieces.slice(1), known);
  return first.trim() === "" ? others : [first.trim(), ...others];
}
