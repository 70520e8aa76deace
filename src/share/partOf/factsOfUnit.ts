import type { Facts, Model, Objective, Unit } from "../../scorecard";
import { figuresOf } from "./figuresOf";
import { followUpOf } from "./followUpOf";
import { saidOf } from "./saidOf";
import type { Theirs } from "./theirs";

/**
 * The facts of a unit and of those below it, and nothing of anybody else's: with the unit on top, in the period and view of the model.
 * What leads to others is left out: the unit above, objectives of others that theirs contribute to, links of which one end is theirs.
 */
export function factsOfUnit(model: Model, theirs: Theirs): Facts {
  const { facts } = model;
  const { homes, perspectives, measures } = theirs;
  return {
    settings: settingsOf(model, theirs),
    scorecards: facts.scorecards.filter(({ id }) => theirs.units.has(id)).map((unit) => unitOf(unit, theirs)),
    perspectives: facts.perspectives.filter(({ id }) => perspectives.has(id)),
    objectives: facts.objectives.flatMap((objective) => objectiveOf(objective, theirs)),
    links: facts.links.filter(({ from, to }) => homes.has(from) && homes.has(to)),
    measures: facts.measures.filter(({ id }) => measures.has(id)),
    ...figuresOf(facts, theirs),
    reviews: saidOf(facts, theirs),
    followUp: followUpOf(facts, theirs),
  };
}

/** The name is the unit's; the vision is that of the one on top. */
function settingsOf({ facts, frame }: Model, { unit, isAll }: Theirs): Facts["settings"] {
  const { vision, name, ...settings } = facts.settings;
  const isKnown = facts.actuals.length > 0 || settings.period !== undefined;
  return {
    ...settings,
    ...(isAll ? { name, vision } : { name: unit.name }),
    ...(isKnown ? { period: frame.period } : {}),
    view: frame.view,
  };
}

/** What the one on top weighs in the unit above is that unit's. */
function unitOf({ parent, ...unit }: Unit, theirs: Theirs): Unit {
  if (unit.id === theirs.unit.id) return { ...unit, weight: 1 };
  return parent === undefined ? unit : { ...unit, parent };
}

/** One that a unit outside has defined belongs to one of theirs, and then contributes to nothing. */
function objectiveOf({ contributesTo, ...objective }: Objective, theirs: Theirs): readonly Objective[] {
  const { homes, unit } = theirs;
  const home = homes.get(objective.id);
  if (home === undefined) return [];
  const isOwn = (id: string) => theirs.units.has(theirs.homeBefore(id));
  const isInside = contributesTo !== undefined && [objective.id, contributesTo].every(isOwn);
  return [
    {
      ...objective,
      scorecard: home === unit.id ? undefined : home,
      ...(isInside ? { contributesTo } : {}),
    },
  ];
}
