import type { AlertRule } from "../facts";
import { dayText, isSamePeriod, type Period, periodText, shift, spanOf } from "../periods";
import { percentText } from "../terms";
import type { InitiativeStanding, MeasureRecord } from "../initiatives";
import { itemText } from "../model";
import { recordKey } from "../lookup";
import type { AlertItem, FoundAlert } from "./alert";
import { isReviewOf } from "./isReviewOf";
import { sinceDay, sincePeriod } from "./since";
import { itemsOf, type Watched } from "./watched";

/** Missing periods that are counted before the search stops. */
const mostMissed = 60;

/** Measures without a figure for their last ended period, or for as many as the rule says. */
export function overdueData(rule: AlertRule, watched: Watched): readonly FoundAlert[] {
  const { frame } = watched.model;
  return itemsOf(rule, watched, ["measure"]).flatMap((item): readonly FoundAlert[] => {
    const record = item.unit === undefined ? undefined : watched.records.of(recordKey(item.unit, item.id));
    if (!record) return [];
    const due = record.endedBy(watched.asOf);
    const missed = missedUpTo(due, record);
    if (missed === 0 || missed < (rule.periods ?? 1)) return [];
    const first = shift(due, 1 - missed);
    const isEndless = missed >= mostMissed;
    const missing = missed === 1 ? periodText(due) : `${missed} periods, since ${periodText(first)}`;
    return [
      {
        ...{ kind: rule.kind, item, band: item.band },
        ...sincePeriod(first, frame.calendar),
        // Nothing says when the first figure would have been due.
        ...(isEndless ? { sinceText: "always" } : {}),
        text: `${itemText(item)} has no figure for ${isEndless ? "any period yet" : missing}.`,
      },
    ];
  });
}

/** Periods in a row up to one that are due and have no figure. */
function missedUpTo(due: Period, { isDueIn, isReportedIn }: MeasureRecord): number {
  const isMissed = (period: Period) => isDueIn(period) && !isReportedIn(period);
  let missed = 0;
  while (missed < mostMissed && isMissed(shift(due, -missed))) missed += 1;
  return missed;
}

/** Measures in the red of which nobody has written anything in this period. */
export function missingCommentary(rule: AlertRule, watched: Watched): readonly FoundAlert[] {
  const { period, calendar } = watched.model.frame;
  const said = watched.facts.reviews.filter(
    ({ commentary, cause, ...review }) =>
      isSamePeriod(review.period, period) && (commentary ?? cause) !== undefined,
  );
  const isSaid = (item: AlertItem) => said.some((review) => isReviewOf(review, item));
  return itemsOf(rule, watched, ["measure"])
    .filter((item) => item.band === "Red" && !isSaid(item))
    .map((item) => ({
      ...{ kind: rule.kind, item, band: item.band },
      ...sincePeriod(period, calendar),
      text: `${itemText(item)} is Red in ${periodText(period)} and nobody has said why. Write it into the Reviews table.`,
    }));
}

const itemOf = ({ initiative: { id, name, owner, at } }: InitiativeStanding): AlertItem => ({
  ...{ kind: "initiative", id, name, owner, at },
});

/** The initiatives that a rule is about: those that serve the item it names, else all. */
function standingsOf({ item }: AlertRule, { standings }: Watched): readonly InitiativeStanding[] {
  if (!item) return standings;
  return standings.filter(({ initiative }) =>
    [...initiative.objectives, ...initiative.measures].includes(item.id),
  );
}

/** Initiatives with milestones that are due and not done. */
export function overdueMilestones(rule: AlertRule, watched: Watched): readonly FoundAlert[] {
  return standingsOf(rule, watched).flatMap((standing): readonly FoundAlert[] => {
    const [first] = [...standing.overdue].sort((a, b) => a.due - b.due);
    if (!first) return [];
    const more = standing.overdue.length > 1 ? ` and ${standing.overdue.length - 1} more` : "";
    return [
      {
        ...{ kind: rule.kind, item: itemOf(standing), band: standing.band },
        ...sinceDay(first.due),
        text: `${standing.initiative.name}: "${first.name}"${more} was due on ${dayText(first.due)} and is not done.`,
      },
    ];
  });
}

/** Initiatives that have spent more than their budget, or more than the rule's share above it. */
export function overspent(rule: AlertRule, watched: Watched): readonly FoundAlert[] {
  const allowed = 1 + (typeof rule.level === "number" ? rule.level : 0);
  return standingsOf(rule, watched).flatMap((standing): readonly FoundAlert[] => {
    const { budget, spent } = standing.initiative;
    if (!budget || spent === undefined || spent <= budget * allowed) return [];
    return [
      {
        ...{ kind: rule.kind, item: itemOf(standing), band: "Red" },
        ...sinceDay(watched.asOf),
        text: `${standing.initiative.name} has spent ${percentText(spent / budget - 1)} more than its budget.`,
      },
    ];
  });
}

/** Initiatives whose gate was reached in this period. */
export function reachedGates(rule: AlertRule, watched: Watched): readonly FoundAlert[] {
  const { period, calendar } = watched.model.frame;
  const span = spanOf(period, calendar);
  return standingsOf(rule, watched).flatMap((standing): readonly FoundAlert[] => {
    const reachedIn = standing.gate?.reachedIn;
    const reachedOn = reachedIn && spanOf(reachedIn, calendar).last;
    if (reachedOn === undefined || reachedOn < span.first || reachedOn > span.last) return [];
    return [
      {
        ...{ kind: rule.kind, item: itemOf(standing), band: "Green" },
        since: reachedOn,
        sinceText: periodText(period),
        text: `${standing.initiative.name} has reached its gate ${standing.gate?.gate.text ?? ""}.`,
      },
    ];
  });
}

/** Initiatives whose gate can no longer be reached in time. */
export function missedGates(rule: AlertRule, watched: Watched): readonly FoundAlert[] {
  return standingsOf(rule, watched).flatMap((standing): readonly FoundAlert[] => {
    const { gate, initiative } = standing;
    const by = gate?.gate.by ?? initiative.end;
    if (gate?.state !== "Missed" || by === undefined) return [];
    return [
      {
        ...{ kind: rule.kind, item: itemOf(standing), band: "Red" },
        ...sinceDay(by),
        text: `${initiative.name} has missed its gate ${gate.gate.text}, which was due by ${dayText(by)}.`,
      },
    ];
  });
}
