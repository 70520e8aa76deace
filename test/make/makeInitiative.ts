import type { FollowUp, Initiative, Milestone } from "../../src/scorecard";
import { noFollowUp, spanOf } from "../../src/scorecard";
import { makePeriod } from "./makePeriod";

const calendar = { fiscalYearStart: 1 };

/** The first and the last day of a period such as `2026-03`. */
export const firstDay = (period: string) => spanOf(makePeriod(period), calendar).first;
export const lastDay = (period: string) => spanOf(makePeriod(period), calendar).last;

/** An initiative I1 that should move M1. */
export function makeInitiative(given: Partial<Initiative> = {}): Initiative {
  const id = given.id ?? "I1";
  return {
    ...{ id, name: id, objectives: ["O1"], measures: ["M1"] },
    at: { sheet: "Initiatives", cell: "B2" },
    ...given,
  };
}

export function makeMilestone(given: Partial<Milestone> & Pick<Milestone, "due">): Milestone {
  const at = { sheet: "Milestones", cell: "B2" };
  return { initiative: "I1", name: "Pilot", isDone: false, at, ...given };
}

export function makeFollowUp(given: Partial<FollowUp>): FollowUp {
  return { ...noFollowUp, ...given };
}
