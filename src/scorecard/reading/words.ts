import { nameKey } from "../terms";
import { type Direction, directions } from "../scoring";

/** Case, accents, spaces and punctuation do not matter when people's words are compared. */
export function plainWord(text: string): string {
  return nameKey(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}%↑↓#]/gu, "");
}

const noDataMarks = new Set(
  [
    "",
    "na",
    "n/a",
    "nd",
    "ns",
    "tbd",
    "tba",
    "tbc",
    "ka",
    "kA",
    "sd",
    "so",
    "nc",
    "none",
    "nodata",
    "notavailable",
    "notreported",
    "pending",
    "keineangabe",
    "entfallt",
    "nondisponible",
    "sindatos",
    "#n/a",
    "#na",
  ].map((mark) => plainWord(mark)),
);

/** Whether a text says that there is no data: nothing but dashes, `n/a`, `tbd` and their like. */
export function isNoDataMark(text: string): boolean {
  return noDataMarks.has(plainWord(text)) && !/\d/.test(text);
}

const yesWords = new Set([
  "yes",
  "y",
  "true",
  "1",
  "ja",
  "j",
  "oui",
  "o",
  "si",
  "s",
  "sim",
  "wahr",
  "vrai",
  "done",
  "met",
]);
const noWords = new Set([
  "no",
  "n",
  "false",
  "0",
  "nein",
  "non",
  "nao",
  "nee",
  "falsch",
  "faux",
  "notdone",
  "notmet",
]);

/** Yes or no in the interface's languages; undefined when it is neither. */
export function parseYesNo(text: string): boolean | undefined {
  const word = plainWord(text);
  if (yesWords.has(word)) return true;
  return noWords.has(word) ? false : undefined;
}

const directionWords: Readonly<Record<string, Direction>> = {
  ...Object.fromEntries(directions.map((direction) => [plainWord(direction), direction])),
  h: "Higher",
  "↑": "Higher",
  up: "Higher",
  higherisbetter: "Higher",
  maximize: "Higher",
  maximise: "Higher",
  increase: "Higher",
  hoch: "Higher",
  hoher: "Higher",
  plushaut: "Higher",
  mayor: "Higher",
  l: "Lower",
  "↓": "Lower",
  down: "Lower",
  lowerisbetter: "Lower",
  minimize: "Lower",
  minimise: "Lower",
  decrease: "Lower",
  niedriger: "Lower",
  plusbas: "Lower",
  menor: "Lower",
  band: "Range",
  between: "Range",
  within: "Range",
  bereich: "Range",
  janein: "Yes/No",
  ouinon: "Yes/No",
  boolean: "Yes/No",
};

/** A direction as people write it; undefined when the word is not known. */
export function parseDirection(text: string): Direction | undefined {
  return directionWords[plainWord(text)];
}
