import { lookAtRefresh, readSources, writeRefresh } from "../excel";
import { type Answer, type AnswersTaken, readsOfAnswers, takeAnswers } from "../exchange";
import type { Refresh } from "../sources";
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
    reads: readsOfAnswers(taken.figures, lastReceived),
    ...{ isOver: asked.theirs, log: "Received" as const, when: nowText(io) },
  };
  const done = asked.isWritten
    ? await writeRefresh(refreshing, { signal: io.signal })
    : await lookAtRefresh(refreshing);
  return { taken, refresh: orFail(done, path) };
}
