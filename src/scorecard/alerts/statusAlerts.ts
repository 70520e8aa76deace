import type { AlertRule } from "../facts";
import type { InPieces } from "../terms";
import { itemText } from "../model";
import { periodText, shift } from "../periods";
import type { FoundAlert } from "./alert";
import { sincePeriod } from "./since";
import { bandKey, itemsOf, type Watched, type WatchedItem } from "./watched";

/** How far back the beginning of a status is looked for. */
const furthestBack = 24;
const redForDefault = 3;

/** Items whose status is the rule's (Red where it says none) and was another one the period before. */
export function turned(rule: AlertRule, watched: Watched): readonly FoundAlert[] {
  const level = levelOf(rule);
  const before = watched.bandsBefore(1);
  const { period, calendar } = watched.model.frame;
  return itemsOf(rule, watched)
    .filter((item) => item.band === level && before.get(bandKey(item)) !== level)
    .map((item) => ({
      ...{ kind: rule.kind, item, band: item.band },
      ...sincePeriod(period, calendar),
      text: `${itemText(item)} turned from ${before.get(bandKey(item)) ?? "No data"} to ${level} in ${periodText(period)}.`,
    }));
}

/** Items whose status has been the rule's for so many periods in a row, 3 where it says none; each looks far back. */
export function* lasting(rule: AlertRule, watched: Watched): Iterable<FoundAlert | string> {
  const periods = rule.periods ?? redForDefault;
  for (const item of itemsOf(rule, watched).filter(({ band }) => band === levelOf(rule))) {
    const lasted = yield* lastedFor(item, watched);
    if (lasted >= periods) yield lastingAlert(rule, watched, item, lasted);
  }
}

function lastingAlert(rule: AlertRule, { model }: Watched, item: WatchedItem, lasted: number): FoundAlert {
  const first = shift(model.frame.period, 1 - lasted);
  const atLeast = lasted > furthestBack ? "more than " : "";
  return {
    ...{ kind: rule.kind, item, band: item.band },
    ...sincePeriod(first, model.frame.calendar),
    text: `${itemText(item)} has been ${item.band} for ${atLeast}${Math.min(lasted, furthestBack)} periods in a row.`,
  };
}

/** For how many periods the item has had the status that it has now; a period before may have to be worked out first. */
function* lastedFor(item: WatchedItem, watched: Watched): InPieces<number> {
  let lasted = 1;
  while (lasted <= furthestBack && watched.bandsBefore(lasted).get(bandKey(item)) === item.band) {
    lasted += 1;
    yield item.name;
  }
  return lasted;
}

function levelOf({ level }: AlertRule) {
  return typeof level === "string" ? level : "Red";
}
