import { findHandOffs, servingIn, type HandOff, type Model } from "../scorecard";
import { oneLine } from "./boxText";

/**
 * The hand-offs of a unit: links between its own objectives and those of other units.
 *
 * @param whole with all units and all links
 */
export function handOffsOf({ id }: Model["scorecard"], whole: Model): readonly HandOff[] {
  return whole.scorecards.length < 2 ? [] : findHandOffs(whole, servingIn(whole), (unit) => unit.id === id);
}

/** More lines would make a box of nothing else. */
const mostLines = 3;

/**
 * The hand-offs of an objective of which the other end is not on the map, a line each: "owed to G3 of Riverland: holds" for what it
 * hands over, "needs LAB1 of Laboratory: at risk" for what it relies on.
 */
export function handOffLines(objective: string, away: readonly HandOff[]): readonly string[] {
  const lines = [...handedOver(objective, away), ...reliedOn(objective, away)].map(({ one, end, word }) => {
    const { unit, objective: scored } = one[end];
    return `${word} ${scored.objective.id} of ${oneLine(unit.name)}: ${one.standing.toLowerCase()}`;
  });
  const more = lines.length - mostLines + 1;
  return lines.length <= mostLines ? lines : [...lines.slice(0, mostLines - 1), `and ${more} more hand-offs`];
}

/** The same for people who hear it, in whole sentences. */
export function handOffSentences(objective: string, away: readonly HandOff[]): readonly string[] {
  return [...handedOver(objective, away), ...reliedOn(objective, away)].map(({ one, end }) => {
    const { unit, objective: scored } = one[end];
    const what = `${oneLine(scored.objective.name)} of ${oneLine(unit.name)}`;
    return `${end === "to" ? `Hands over to ${what}` : `Relies on ${what}`}: ${handOffText(one)}.`;
  });
}

/** Of a link that is drawn, that it leads from one unit to another, and whether what is promised is there. */
export function handOffSentence(one: HandOff): string {
  const [source, target] = [one.from, one.to].map(({ unit }) => oneLine(unit.name));
  return `A hand-off from ${source} to ${target}: ${handOffText(one)}.`;
}

/** Whether a hand-off holds, and what is promised. */
function handOffText({ standing, promised, from }: HandOff): string {
  const band = promised?.band ?? from.objective.band;
  return `${standing.toLowerCase()}, as ${oneLine(promised?.measure.name ?? from.objective.objective.name)} is ${band}`;
}

const handedOver = (objective: string, away: readonly HandOff[]) =>
  away
    .filter(({ link }) => link.from === objective)
    .map((one) => ({ one, end: "to", word: "owed to" }) as const);

const reliedOn = (objective: string, away: readonly HandOff[]) =>
  away
    .filter(({ link }) => link.to === objective)
    .map((one) => ({ one, end: "from", word: "needs" }) as const);
