import {
  failed,
  type Alert,
  type Facts,
  type InitiativeId,
  type InitiativeStanding,
  type Model,
  ok,
  type Problem,
  type Result,
  type ScoredScorecard,
} from "../../scorecard";
import { factsOfUnit } from "./factsOfUnit";
import { theirsIn, type Theirs } from "./theirs";
import { withoutCommentary } from "./withoutCommentary";
import { alertsWithoutMoney, standingsWithoutMoney, withMoney, withoutMoney } from "./withoutMoney";

/** What is left out of a copy for somebody. */
export interface LeftOut {
  readonly commentary: boolean;
  readonly money: boolean;
}

/** What a copy for a unit is made of. */
export interface UnitPart {
  /** What stands in its tables. */
  readonly written: Facts;
  /** The same, read from them, with the money of all initiatives: their status looks at it. */
  paid(read: Facts): Facts;
  /** What is not in the copy that belongs to something in it. */
  readonly problems: readonly Problem[];
  /** Initiatives whose money is not told, and objectives that initiatives serve which are not in the copy. */
  readonly untold: { readonly money: ReadonlySet<string>; readonly served: ReadonlySet<string> };
  /** How initiatives stand, as it is told. */
  told(standings: readonly InitiativeStanding[]): readonly InitiativeStanding[];
  /**
   * Alerts as they are told: those that the workbook has as well, told to whom it tells.
   *
   * @param before those of the workbook
   */
  alerts(alerts: readonly Alert[], before: readonly Alert[]): readonly Alert[];
}

/** What is a unit's, and of that what may be in its copy; failed where it has nothing. */
export function partOfUnit(model: Model, unit: ScoredScorecard, leftOut: LeftOut): Result<UnitPart> {
  const theirs = theirsIn(model, unit);
  if (theirs.homes.size === 0) return failed({ code: "share-nothing-of", unit: unit.name });
  const theirFacts = factsOfUnit(model, theirs);
  const facts = leftOut.commentary ? withoutCommentary(theirFacts) : theirFacts;
  const unpaid = unpaidIn(model.facts, facts, leftOut.money);
  return ok({
    written: withoutMoney(facts, unpaid),
    paid: (read) => withMoney(read, facts),
    untold: { money: unpaid, served: servedByOthers(model.facts, facts) },
    problems: problemsOf(model.facts, facts, leftOut.money),
    told: (standings) => standingsWithoutMoney(standings, unpaid).map((one) => withOwnOutcomes(one, theirs)),
    alerts: (alerts, before) => alertsWithoutMoney(alertsAsBefore(alerts, before), unpaid),
  });
}

/** Initiatives whose money is not told: that of one that serves others too is theirs in part alone. */
function unpaidIn(before: Facts, facts: Facts, isWithout: boolean): ReadonlySet<InitiativeId> {
  const told = facts.followUp.initiatives.filter((one) => isWithout || isShared(one.id, before, facts));
  return new Set(told.map(({ id }) => id));
}

function servedByOthers(before: Facts, facts: Facts): ReadonlySet<string> {
  const others = before.followUp.initiatives.filter(({ id }) => !initiativeIn(facts, id));
  return new Set(others.flatMap(({ objectives }) => objectives));
}

const initiativeIn = (facts: Facts, id: InitiativeId) =>
  facts.followUp.initiatives.find((one) => one.id === id);

function isShared(id: InitiativeId, before: Facts, facts: Facts): boolean {
  const [was, is] = [initiativeIn(before, id), initiativeIn(facts, id)];
  return was?.objectives.length !== is?.objectives.length || was?.measures.length !== is?.measures.length;
}

function problemsOf(before: Facts, facts: Facts, isWithoutMoney: boolean): readonly Problem[] {
  return facts.followUp.initiatives.flatMap(({ id, name, gate }): readonly Problem[] => {
    const was = initiativeIn(before, id);
    const hasMoney = was?.budget !== undefined || was?.spent !== undefined;
    const isGateGone = was?.gate !== undefined && !gate;
    return [
      ...(!isWithoutMoney && hasMoney && isShared(id, before, facts)
        ? [{ code: "share-partly", initiative: name, what: "money" } as const]
        : []),
      ...(isGateGone ? [{ code: "share-partly", initiative: name, what: "gate" } as const] : []),
    ];
  });
}

/** What an initiative did to a measure is told of the figures that the workbook tells it of, or not. */
function withOwnOutcomes(standing: InitiativeStanding, theirs: Theirs): InitiativeStanding {
  return { ...standing, outcomes: standing.outcomes.filter(({ measure }) => theirs.isMeantAlike(measure)) };
}

/** A review of the unit above may answer for theirs, and a rule may name whom to tell: neither is in the copy. */
function alertsAsBefore(alerts: readonly Alert[], before: readonly Alert[]): readonly Alert[] {
  const known = new Map(before.map((alert) => [keyOf(alert), alert]));
  return alerts.flatMap((alert): readonly Alert[] => {
    const was = known.get(keyOf(alert));
    if (!was) return [];
    const { tell, ...rest } = alert;
    return [tell !== undefined && tell === was.tell ? alert : rest];
  });
}

const keyOf = ({ kind, item }: Alert) => JSON.stringify([kind, item.kind, item.id, item.unit]);
