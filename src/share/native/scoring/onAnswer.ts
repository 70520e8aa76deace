import { either, noDataMarks, placeAmong } from "../phrases";
import { nothing, type Scoring } from "./scoring";

const yesWords = [
  "yes",
  "y",
  "true",
  "1",
  "ja",
  "j",
  "oui",
  "o",
  "si",
  "sí",
  "s",
  "sim",
  "wahr",
  "vrai",
  "done",
  "met",
];
const noWords = [
  "no",
  "n",
  "false",
  "0",
  "nein",
  "non",
  "nao",
  "não",
  "nee",
  "falsch",
  "faux",
  "not done",
  "not met",
];

/** 100 for the good answer, 0 for the other. */
export function onAnswer(scoring: Scoring): string {
  const { actual, asked, options } = scoring;
  const noData = asked === "status" ? '"No data"' : nothing;
  if (!actual || actual.kind === "left out") return noData;
  const answer = (isYes: boolean) => metOrNotKnown(scoring, isYes === options.yesIsGood);
  const { text } = actual;
  const isIn = (words: readonly string[]) => `ISNUMBER(${placeAmong(text, words)})`;
  const otherwise = `IF(${placeAmong(text, noDataMarks)},${noData})`;
  const byWord = either(isIn(yesWords), answer(true), either(isIn(noWords), answer(false), otherwise));
  const [yes, no] = [answer(true), answer(false)];
  return either(`ISLOGICAL(${text})`, either(text, yes, no), byWord);
}

function metOrNotKnown({ asked }: Scoring, isGood: boolean): string {
  if (asked === "status") return isGood ? '"Green"' : '"Red"';
  return isGood ? "100" : "0";
}
