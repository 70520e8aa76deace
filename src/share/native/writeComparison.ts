import type { Argument } from "./argument";
import type { CallWriter } from "./callWriter";
import { directionOf, signOf } from "./direction";
import { foldWord } from "./foldWord";
import { bandOf, either } from "./phrases";
import { byNumber, nothing, wrong } from "./scoring/scoring";

interface Compared {
  readonly actual: string;
  readonly target: string;
  /** Favourable is positive. */
  readonly variance: string;
}

/** VARIANCE: actual, target, direction, as. */
export function writeVariance(writer: CallWriter, given: readonly Argument[]): string {
  const way = foldWord(writer, given[3], ["Value", "Percent"], "Value");
  return comparing(writer, given.slice(0, 3), ({ target, variance }) => {
    if (!way) return wrong;
    return way === "Value" ? variance : either(`${target}=0`, nothing, `(${variance})/ABS(${target})`);
  });
}

/** ATTAINMENT: actual, target, direction, baseline. */
export function writeAttainment(writer: CallWriter, given: readonly Argument[]): string {
  const baseline = writer.named(given[3], "baseline");
  return comparing(writer, given, ({ actual, target, variance }) =>
    byNumber(writer, baseline, (from) => {
      if (from === undefined) return either(`${target}=0`, nothing, `1+(${variance})/ABS(${target})`);
      return either(`${from}=${target}`, wrong, `(${actual}-${from})/(${target}-${from})`);
    }),
  );
}

function comparing(
  writer: CallWriter,
  given: readonly Argument[],
  form: (compared: Compared) => string,
): string {
  const [actual, target] = [writer.named(given[0], "actual"), writer.named(given[1], "target")];
  if (!writer.answerEach(given)) return wrong;
  const direction = directionOf(writer, given[2]);
  if (direction.kind === "wrong") return wrong;
  const sign = direction.kind === "live" ? writer.name("betterIs", signOf(direction.text, "1")) : undefined;
  const way = direction.kind === "word" ? direction.way : "Higher";
  return byNumber(writer, actual, (value) =>
    byNumber(writer, target, (level) => {
      if (value === undefined || level === undefined) return nothing;
      return form({ actual: value, target: level, variance: varianceOf(value, level, sign ?? way) });
    }),
  );
}

function varianceOf(actual: string, target: string, way: string): string {
  switch (way) {
    case "Higher":
    case "Yes/No":
      return `${actual}-${target}`;
    case "Lower":
      return `${target}-${actual}`;
    case "Range":
      return `-ABS(${actual}-${target})`;
    default:
      return `${way}*(${actual}-${target})`;
  }
}

/** BAND: scores. */
export function writeBand(writer: CallWriter, [given]: readonly Argument[]): string {
  writer.answerEach([given]);
  return byNumber(writer, writer.named(given, "score"), (score) =>
    score === undefined ? '"No data"' : bandOf(score),
  );
}
