import {
  ok,
  periodText,
  whyIn,
  whyLines,
  whySteps,
  type Model,
  type Result,
  type Why,
  type WhyLine,
} from "../scorecard";
import { readWord } from "./arguments/readArguments";
import { type DriversQuestion, readQuestion } from "./driverRows";
import type { LiveModelState, LiveValue } from "./showLive";

/** What WHY asks for, as Excel hands it over. */
interface WhyQuestion extends DriversQuestion {
  readonly shape: unknown;
}

/** Why a score changed: a line a row, level by level, or the steps of a waterfall from one score to the other. */
export function whyRows(state: LiveModelState, { shape, ...question }: WhyQuestion): Result<LiveValue[][]> {
  const wanted = readWord(shape, "shape", ["Lines", "Steps"], "Lines");
  if (wanted.kind === "failed") return wanted;
  const found = whyAsked(state, question);
  if (found.kind === "failed") return found;
  const { why, after } = found.value;
  return ok(wanted.value === "Steps" ? stepRows(why, after) : lineRows(why, after));
}

function whyAsked(
  state: LiveModelState,
  question: DriversQuestion,
): Result<{ readonly why: Why; readonly after: Model }> {
  const read = readQuestion(state, question);
  if (read.kind === "failed") return read;
  const { after, ...asked } = read.value;
  const why = whyIn(after, asked, state.modelAt);
  return why.kind === "failed" ? why : ok({ why: why.value, after });
}

function lineRows(why: Why, after: Model): LiveValue[][] {
  const [start, end] = [why.before, after].map(({ frame }) => periodText(frame.period));
  return whyLines(why).map(({ level, says, ...line }) =>
    rowOf({ ...line, level, says: level === 0 ? `${start} to ${end}: ${says}` : says }),
  );
}

const rowOf = ({ name, from, to, part, kind, id, says, level }: WhyLine): LiveValue[] => [
  ...[name, from ?? "", to ?? "", part ?? "", kind, id, says, level],
];

/** Name, what holds the step up, the whole score, what raises it, what lowers it; the scores of the two periods first and last. */
function stepRows({ before, change }: Why, after: Model): LiveValue[][] {
  const [start, end] = [before, after].map(({ frame }) => periodText(frame.period));
  const steps = whySteps(change).map(({ name, part, from, to }) => [
    ...[name, Math.min(from, to), ""],
    ...(part < 0 ? ["", -part] : [part, ""]),
  ]);
  return [[start ?? "", "", change.from, "", ""], ...steps, [end ?? "", "", change.to, "", ""]];
}
