import type { Alert, Facts, Initiative, InitiativeId, InitiativeStanding } from "../../scorecard";

/** Facts in which some initiatives say neither what they may cost nor what they have cost. */
export function withoutMoney(facts: Facts, initiatives: ReadonlySet<InitiativeId>): Facts {
  const { followUp } = facts;
  const kept = followUp.initiatives.map((one) => (initiatives.has(one.id) ? unpaid(one) : one));
  return { ...facts, followUp: { ...followUp, initiatives: kept } };
}

function unpaid({ budget: _budget, spent: _spent, ...initiative }: Initiative): Initiative {
  return initiative;
}

/** Facts with the money that other facts have of the same initiatives. */
export function withMoney(facts: Facts, paid: Facts): Facts {
  const { followUp } = facts;
  const known = new Map(paid.followUp.initiatives.map(({ id, budget, spent }) => [id, { budget, spent }]));
  const initiatives = followUp.initiatives.map((one) => ({ ...one, ...known.get(one.id) }));
  return { ...facts, followUp: { ...followUp, initiatives } };
}

/** How they stand, their status with the money that is not told: without it, it would be another one. */
export function standingsWithoutMoney(
  standings: readonly InitiativeStanding[],
  initiatives: ReadonlySet<InitiativeId>,
): readonly InitiativeStanding[] {
  return standings.map((standing) => {
    if (!initiatives.has(standing.initiative.id)) return standing;
    const { initiative, asOf, status, band, complete, milestones, overdue, outcomes } = standing;
    const { gate, planned, scheduleIndex } = standing;
    return {
      ...{ initiative: unpaid(initiative), asOf, status, band, complete, milestones, overdue, outcomes },
      ...{ gate, planned, scheduleIndex, because: `${status}.` },
    };
  });
}

/** Alerts but for those that tell what such an initiative has cost. */
export function alertsWithoutMoney(
  alerts: readonly Alert[],
  initiatives: ReadonlySet<InitiativeId>,
): readonly Alert[] {
  return alerts.filter(({ kind, item }) => kind !== "Budget over" || !initiatives.has(item.id));
}
