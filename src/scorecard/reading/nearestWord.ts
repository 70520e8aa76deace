import { closest, distance } from "fastest-levenshtein";
import { plainWord } from "./words";

/** The choice that somebody most likely meant; undefined when none is near. */
export function nearestWord(found: string, choices: readonly string[]): string | undefined {
  if (choices.length === 0) return undefined;
  const plain = choices.map(plainWord);
  const wanted = plainWord(found);
  const nearest = closest(wanted, plain);
  const isNear = distance(wanted, nearest) <= Math.max(1, Math.floor(wanted.length / 3));
  return isNear ? choices[plain.indexOf(nearest)] : undefined;
}
