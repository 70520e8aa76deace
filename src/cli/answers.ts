import { lookAtRefresh, readSources, writeRefresh } from "../excel";
import { type Answer, type AnswersTaken, type FigureGiven, takeAnswers } from "../exchange";
import type { Source } from "../scorecard";
import type { Refresh, SourceRead } from "../sources";
import type { Io } from "./io";
import { nowText } from "./person";
import { orFail } from "./withBook";

/** What people who were asked for figures said, and what of it is or would be written. */
export interface AnswersDone {
  readonly taken: AnswersTaken;
  readonly refresh: Refresh;
}

export interface AnswersAsked {
  /** Whether a figure far from the last one is taken. */
  readonly anyway: boolean;
  /** Whether an answer is taken where somebody has typed another figure. */
  readonly theirs: boolean;
  readonly isWritten: boolean;
}

/** Takes figures from answers into the open workbook, or only looks what would be taken. */
export async function bringAnswers(
  path: string,
  answers: readonly Answer[],
  asked: AnswersAsked,
  io: Io,
): Promise<AnswersDone> {
  const { facts, lastReceived } = orFail(await readSources(), path);
  const taken = takeAnswers(answers, facts, asked.anyway);
  const refreshing = {
    reads: readsOf(taken.figures, lastReceived),
    ...{ isOver: asked.theirs, log: "Received" as const, when: nowText(io) },
  };
  const done = asked.isWritten
    ? await writeRefresh(refreshing, { signal: io.signal })
    : await lookAtRefresh(refreshing);
  return { taken, refresh: orFail(done, path) };
}

/** Each person's figures of each file are one source. */
function readsOf(
  figures: readonly FigureGiven[],
  lastReceived: (name: string) => Pick<Source, "lastSaid">,
): readonly SourceRead[] {
  const groups = new Map<string, FigureGiven[]>();
  for (const figure of figures) {
    const key = JSON.stringify([figure.by, figure.from]);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { by: name, from: location } = first;
    const source: Source = {
      ...{ name, kind: "xlsx", location, date: "", value: "", role: "Actual", ...lastReceived(name) },
      measure: { kind: "column", column: "" },
    };
    return [{ source, isPart: true, rows: group.length, figures: group.flatMap(figureOf) }];
  });
}

function figureOf({ measure, unit, period, value, numerator, denominator, comment }: FigureGiven) {
  const isRatio = numerator !== undefined && denominator !== undefined;
  const share = isRatio && denominator !== 0 ? numerator / denominator : value;
  if (share === undefined) return [];
  return [
    {
      ...{ measure, unit, period, value: share },
      ...(isRatio ? { parts: { numerator, denominator } } : {}),
      ...(comment === undefined ? {} : { comment }),
    },
  ];
}
