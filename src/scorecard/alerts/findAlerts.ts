import { type Acknowledgement, type AlertKind, alertKinds, type AlertRule } from "../facts";
import { atOnce, type InPieces, nameKey } from "../terms";
import type { Asked, ModelAt } from "../model";
import { spanOf } from "../periods";
import { type Alert, type FoundAlert } from "./alert";
import {
  missedGates,
  missingCommentary,
  overdueData,
  overdueMilestones,
  overspent,
  reachedGates,
} from "./followUpAlerts";
import { overdueActions } from "./overdueActions";
import { missedYears, specialCauses } from "./seriesAlerts";
import { lasting, turned } from "./statusAlerts";
import { bandKey, watchItems, type Watched } from "./watched";

/** What a rule finds; of what it looked at in vain the name alone, so that long looking comes in pieces. */
type Finder = (rule: AlertRule, watched: Watched) => Iterable<FoundAlert | string>;

/** A new kind of alert is a finder and a line here. */
const finders: Readonly<Record<AlertKind, Finder>> = {
  "Turned red": turned,
  "Red for periods": lasting,
  "Special cause": specialCauses,
  "Forecast misses the year": missedYears,
  "Data overdue": overdueData,
  "Commentary missing": missingCommentary,
  "Milestone overdue": overdueMilestones,
  "Action overdue": overdueActions,
  "Budget over": overspent,
  "Gate reached": reachedGates,
  "Gate missed": missedGates,
};

/** Without an AlertRules table: every kind, with its defaults. */
const standardRules: readonly AlertRule[] = alertKinds.map((kind) => ({ kind, isOn: true }));

/**
 * What people should know of in a period, in the order of the rules; each alert once. Those that somebody has seen to
 * are marked, not left out.
 *
 * @param modelAt a model for any period: the rules look at earlier ones too
 */
export function findAlerts(modelAt: ModelAt, asked: Asked = {}): readonly Alert[] {
  return atOnce(lookForAlerts(modelAt, asked));
}

/** The same in pieces. */
export function* lookForAlerts(modelAt: ModelAt, asked: Asked): InPieces<readonly Alert[]> {
  const watched = watchItems(modelAt, asked);
  yield watched.model.scorecard.name;
  return yield* alertsIn(watched);
}

/** The same of what is watched already. */
export function* alertsIn(watched: Watched): InPieces<readonly Alert[]> {
  const { alertRules, acknowledgements } = watched.facts.followUp;
  const rules = alertRules.length > 0 ? alertRules : standardRules;
  const alerts: Alert[] = [];
  for (const rule of rules.filter(({ isOn }) => isOn)) {
    for (const found of finders[rule.kind](rule, watched)) {
      const isFound = typeof found !== "string";
      if (isFound) alerts.push(toAlert(found, rule, watched));
      yield `${rule.kind}: ${isFound ? found.item.name : found}`;
    }
  }
  const known = new Map([...alerts].reverse().map((alert) => [keyOf(alert), alert]));
  return alerts
    .filter((alert) => known.get(keyOf(alert)) === alert)
    .map((alert) => ({ ...alert, state: stateOf(alert, acknowledgements, watched) }));
}

/** Not the name: an objective and a measure may have one id. */
const keyOf = ({ kind, item }: FoundAlert): string => JSON.stringify([kind, bandKey(item)]);

function toAlert(found: FoundAlert, { tell }: AlertRule, { model }: Watched): Alert {
  const { id, unit, byHand } = found.item;
  const place = unit === undefined || unit === model.scorecard.id ? "" : ` in ${unit}`;
  const text = byHand === undefined ? found.text : `${found.text} ${byHand}.`;
  return {
    ...found,
    text,
    name: `${found.kind}: ${id}${place}`,
    tell: tell ?? found.item.owner,
    state: "Open",
  };
}

/** With or without the colon; F1.1 is not F11. */
const alertKey = (name: string) => nameKey(nameKey(name).replace(/:/g, " "));

/** An acknowledgement, of one alert or of all of a kind, holds for as long as the alert that it saw goes on; a snooze until its day. */
function stateOf(
  { name, kind, since }: Alert,
  acknowledgements: readonly Acknowledgement[],
  { asOf, model }: Watched,
): Alert["state"] {
  const { calendar } = model.frame;
  const seen = acknowledgements.filter(
    ({ alert, period }) =>
      [name, kind].some((word) => alertKey(alert) === alertKey(word)) &&
      spanOf(period, calendar).last >= since &&
      spanOf(period, calendar).first <= asOf,
  );
  if (seen.some(({ until }) => until === undefined)) return "Acknowledged";
  return seen.some(({ until = 0 }) => asOf <= until) ? "Snoozed" : "Open";
}
