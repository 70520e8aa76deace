import {
  alertKinds,
  nameKey,
  type Acknowledgement,
  type ActionItem,
  type AlertKind,
  type AlertRule,
  type Facts,
  type FollowUp,
  type Initiative,
  type SurveyAnswer,
} from "../../scorecard";
import { isOwnItem, isTheirItem } from "./saidOf";
import type { Theirs } from "./theirs";

/** What is done about what is theirs: initiatives that serve it with their milestones, actions, alerts, answers to surveys. */
export function followUpOf(facts: Facts, theirs: Theirs): FollowUp {
  const { followUp } = facts;
  const initiatives = followUp.initiatives.flatMap((one) => initiativeOf(one, theirs));
  const ids = new Set(initiatives.map(({ id }) => id));
  return {
    initiatives,
    milestones: followUp.milestones.filter(({ initiative }) => ids.has(initiative)),
    actions: followUp.actions.filter(({ item }) => isAbout(item, theirs, ids)),
    alertRules: rulesOf(followUp.alertRules, theirs),
    acknowledgements: followUp.acknowledgements.flatMap((one) => acknowledgedIn(one, facts, theirs)),
    survey: followUp.survey
      .filter((answer) => isTheirAnswer(answer, theirs))
      .map((answer) => inUnit(answer, theirs)),
  };
}

/** An initiative with those of its objectives and measures that are theirs; a gate whose figures are not all theirs goes. */
function initiativeOf(initiative: Initiative, theirs: Theirs): readonly Initiative[] {
  if (theirs.isAll) return [initiative];
  const objectives = initiative.objectives.filter((id) => theirs.homes.has(id));
  const measures = initiative.measures.filter((id) => theirs.measures.has(id));
  const isOwn =
    objectives.some((id) => isOwnItem({ kind: "objective", id }, theirs)) ||
    measures.some((id) => isOwnItem({ kind: "measure", id }, theirs));
  if (!isOwn) return [];
  const { gate, ...rest } = initiative;
  const isOwnGate =
    gate && isOwnItem({ kind: "measure", id: gate.measure }, theirs) && theirs.isMeantAlike(gate.measure);
  return [{ ...rest, objectives, measures, ...(isOwnGate ? { gate } : {}) }];
}

/** An action about nothing in particular is that of the one on top. */
function isAbout(item: ActionItem | undefined, theirs: Theirs, initiatives: ReadonlySet<string>): boolean {
  if (theirs.isAll) return true;
  if (!item) return false;
  const { kind, id } = item;
  return kind === "initiative" ? initiatives.has(id) : isOwnItem({ kind, id }, theirs);
}

/** Rules for all items, and for those that they share, hold for theirs as well, but whom they tell is not theirs. */
function rulesOf(rules: readonly AlertRule[], theirs: Theirs): readonly AlertRule[] {
  if (theirs.isAll) return rules;
  const kept = rules.flatMap((rule): readonly AlertRule[] => {
    const { item, tell: _tell, ...ofAll } = rule;
    if (!item) return [ofAll];
    if (!isTheirItem(item, theirs)) return [];
    return [isOwnItem(item, theirs) ? rule : { ...ofAll, item }];
  });
  // A table of rules that is gone would mean all rules.
  const [first] = rules;
  return first && kept.length === 0 ? [{ kind: first.kind, isOn: false }] : kept;
}

/** An alert is named anew, as the unit on top of the copy is not named in it. */
function acknowledgedIn(
  { by, ...seen }: Acknowledgement,
  facts: Facts,
  theirs: Theirs,
): readonly Acknowledgement[] {
  if (theirs.isAll) return [{ by, ...seen }];
  const said = keyOf(seen.alert);
  const kind = alertKinds.find((one) => said.startsWith(keyOf(one)));
  if (kind === undefined) return [];
  if (said === keyOf(kind)) return [seen];
  const named = namesOf(facts, theirs, kind).find(({ was }) => keyOf(was) === said);
  return named ? [{ ...seen, ...(by === undefined ? {} : { by }), alert: named.is }] : [];
}

/** With or without the colon, as alerts are known by. */
const keyOf = (name: string) => nameKey(nameKey(name).replace(/:/g, " "));

/** What the alerts of a kind about what is theirs are called in the workbook and in the copy. */
function namesOf({ scorecards, followUp }: Facts, theirs: Theirs, kind: AlertKind) {
  const [root] = scorecards;
  const items = [...theirs.measures, ...theirs.homes.keys()];
  const ofUnits = [...theirs.units].flatMap((unit) =>
    items.map((id) => ({
      was: `${kind}: ${id}${unit === root?.id ? "" : ` in ${unit}`}`,
      is: `${kind}: ${id}${unit === theirs.unit.id ? "" : ` in ${unit}`}`,
    })),
  );
  const ofInitiatives = followUp.initiatives
    .filter((one) => initiativeOf(one, theirs).length > 0)
    .map(({ id }) => ({ was: `${kind}: ${id}`, is: `${kind}: ${id}` }));
  return [...ofUnits, ...ofInitiatives];
}

function isTheirAnswer({ measure, scorecard }: SurveyAnswer, theirs: Theirs): boolean {
  if (theirs.isAll) return true;
  return (
    measure !== undefined &&
    theirs.measures.has(measure) &&
    theirs.units.has(scorecard ?? theirs.homeOf(measure))
  );
}

function inUnit(answer: SurveyAnswer, { homeOf, newHomeOf }: Theirs): SurveyAnswer {
  const { measure, scorecard } = answer;
  if (measure === undefined) return answer;
  const unit = scorecard ?? homeOf(measure);
  return { ...answer, scorecard: unit === newHomeOf(measure) ? undefined : unit };
}
