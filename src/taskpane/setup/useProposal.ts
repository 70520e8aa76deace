import { useState } from "react";
import {
  answered,
  proposeFigures,
  rangesFound,
  type FiguresProposed,
  type MappingRow,
  type Question,
  type RangeFound,
} from "../../excel";
import { ok } from "../../scorecard";
import type { Job } from "../parts/useWork";

/** A question and what has been answered so far. */
export interface Asked {
  readonly question: Question;
  readonly answer?: string;
}

/** What was found in the sheets, and what a person has said about it. */
export interface Proposed {
  readonly ranges: readonly RangeFound[];
  /** Ranges that are not to be used, by their place among them. */
  readonly unwanted: ReadonlySet<number>;
  readonly asked: readonly Asked[];
  /** How the wanted ranges are read, answers included. */
  readonly mapping: readonly MappingRow[];
}

interface Said {
  readonly found: FiguresProposed;
  readonly unwanted: ReadonlySet<number>;
  readonly answers: ReadonlyMap<number, string>;
}

/** Looking for figures in the sheets, and deciding about them. */
export function useProposal(run: (job: Job) => void) {
  const [said, setSaid] = useState<Said>();
  const look = () =>
    run({
      title: "Looking for figures in your sheets",
      run: async () => {
        const found = await proposeFigures();
        if (found.kind === "failed") return found;
        setSaid({ found: found.value, unwanted: new Set(), answers: new Map() });
        return ok(undefined);
      },
    });
  const change = (next: (said: Said) => Partial<Said>) => setSaid((now) => now && { ...now, ...next(now) });
  return {
    proposed: said && toProposed(said),
    look,
    want: (index: number, isWanted: boolean) =>
      change(({ unwanted }) => ({ unwanted: changedSet(unwanted, index, !isWanted) })),
    answer: (index: number, answer: string) =>
      change(({ answers }) => ({ answers: new Map(answers).set(index, answer) })),
  };
}

function changedSet(set: ReadonlySet<number>, index: number, isIn: boolean): ReadonlySet<number> {
  const others = [...set].filter((one) => one !== index);
  return new Set(isIn ? [...others, index] : others);
}

function toProposed({ found, unwanted, answers }: Said): Proposed {
  const ranges = rangesFound(found);
  const isUnwanted = ({ sheet, range }: MappingRow) =>
    ranges.some((one, index) => unwanted.has(index) && one.sheet === sheet && one.range === range);
  const agreed = found.questions.reduce((rows: readonly MappingRow[], question, index) => {
    const answer = answers.get(index);
    return answer ? answered(rows, question, answer) : rows;
  }, found.mapping);
  return {
    ranges,
    unwanted,
    asked: found.questions.map((question, index) => ({ question, answer: answers.get(index) })),
    mapping: agreed.filter((row) => !isUnwanted(row)),
  };
}
