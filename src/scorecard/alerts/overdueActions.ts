import type { Band } from "../terms";
import type { Action, AlertRule } from "../facts";
import { isOverdue } from "../initiatives";
import { dayText } from "../periods";
import type { AlertItem, FoundAlert } from "./alert";
import { sinceDay } from "./since";
import type { Watched } from "./watched";

interface About {
  readonly item: AlertItem;
  readonly band: Band;
}

/** Initiatives with actions that were due and are not done. */
export function overdueActions(rule: AlertRule, watched: Watched): readonly FoundAlert[] {
  const late = watched.facts.followUp.actions.filter((action) => isOverdue(action, watched.asOf));
  return aboutWhat(rule, watched).flatMap((about): readonly FoundAlert[] => {
    const [first, ...others] = late
      .filter(({ item }) => item?.kind === about.item.kind && item.id === about.item.id)
      .sort((a, b) => (a.due ?? 0) - (b.due ?? 0));
    return first ? [alertOf(rule, about, [first, ...others])] : [];
  });
}

function aboutWhat({ item }: AlertRule, { standings }: Watched): readonly About[] {
  return standings
    .filter(({ initiative }) => !item || [...initiative.objectives, ...initiative.measures].includes(item.id))
    .map(({ initiative: { id, name, owner, at }, band }) => ({
      item: { kind: "initiative", id, name, owner, at },
      band,
    }));
}

function alertOf(
  { kind }: AlertRule,
  { item, band }: About,
  [first, ...others]: readonly [Action, ...Action[]],
): FoundAlert {
  const { name, owner, due = 0 } = first;
  const who = owner === undefined ? "" : ` (${owner})`;
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  return {
    ...{ kind, band, item },
    ...sinceDay(due),
    text: `${item.name}: the action "${name}"${who}${more} was due on ${dayText(due)} and is not done.`,
  };
}
