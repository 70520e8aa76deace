import type { MethodName } from "../../../scorecard";
import type { Argument } from "../argument";
import type { CallWriter } from "../callWriter";
import { directionOf } from "../direction";
import { optionsOf } from "../options";
import { onExpected, onMinMax, onPoints, onProgress } from "./onAnchors";
import { onAnswer } from "./onAnswer";
import { onGoalOnly, onTwoColours } from "./onColours";
import { onTarget } from "./onTarget";
import { always, byNumber, type Levels, nothing, type Scoring, wrong } from "./scoring";

type Form = (scoring: Scoring, levels: Levels) => string;

/** How each method is written out, for levels that are numbers or not there. */
const forms: Readonly<Record<Exclude<MethodName, "Yes/No">, Form>> = {
  Target: onTarget,
  "Goal only": onGoalOnly,
  "Two colour": onTwoColours,
  "Min-max": onMinMax,
  Progress: onProgress,
  Expected: onExpected,
  Points: onPoints,
  None: (scoring) => always(scoring, [], scoring.asked === "status" ? '"Not scored"' : nothing),
};

/** A call of STATUS or SCORE: actual, target, red flag, direction, options. */
export function writeScoring(
  writer: CallWriter,
  given: readonly Argument[],
  asked: Scoring["asked"],
): string {
  const [, , , way, optionsGiven] = given;
  const [actual, target, redFlag] = ["actual", "target", "redFlag"].map((name, index) =>
    writer.named(given[index], name),
  );
  if (!writer.answerEach(given.slice(0, 4))) return wrong;
  const options = optionsOf(writer, optionsGiven);
  if (!options) return wrong;
  const followed = !options.levels.has("target high");
  const direction = directionOf(writer, way, followed);
  if (direction.kind === "wrong") return wrong;
  const scoring = { writer, asked, actual, direction, options };
  const isAnswer = direction.kind === "word" && direction.way === "Yes/No";
  if (options.method === "Yes/No" || isAnswer) return onAnswer(scoring);
  const form = forms[options.method];
  return byNumber(writer, target, (level) =>
    byNumber(writer, redFlag, (flag) => form(scoring, { target: level, redFlag: flag })),
  );
}
