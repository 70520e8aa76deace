import {
  bands,
  lessDataText,
  overrideNote,
  scoreText,
  type Band,
  type ScoredObjective,
  type Status,
} from "../scorecard";
import { bandSigns, trendSigns, type MapLook } from "./look";
import type { SceneRun } from "./scene";

/** A status as the map tells it. */
export type Shown = Status & Pick<ScoredObjective, "score">;

export interface BoxTextOptions {
  readonly look: MapLook;
  readonly nameSize: number;
  readonly showsOwner: boolean;
  /** How it stood in the period that is compared with. */
  readonly before?: Shown;
  /** Its hand-offs to and from other units, a line each. */
  readonly handOffs?: readonly string[];
}

const statusSize = 9;
const smallSize = 9;
/** Of a reason: a box has little room; its alternative text has the whole. */
const mostLetters = 60;

/** "Amber 58.3": the band in a word, with the score where there is one. */
export function statusText({ band, score }: Pick<Shown, "band" | "score">): string {
  return score === undefined ? band : `${band} ${scoreText(score)}`;
}

/** The same for people who hear it, with all that is said of one that was set by hand. */
export function spokenStatus(shown: Shown): string {
  const { band, score } = shown;
  const scored = score === undefined ? band : `${band}, score ${scoreText(score)} of 100`;
  return [scored, overrideNote(shown)].filter(Boolean).join(", ");
}

/** The same with the band's sign in front. */
export function signedStatus(status: Pick<Shown, "band" | "score">): string {
  return `${bandSigns[status.band]} ${statusText(status)}`;
}

/** Whether the band is another than in the period that is compared with. */
export function hasTurned(
  { band }: { readonly band: Band },
  before: Pick<Shown, "band"> | undefined,
): boolean {
  return before !== undefined && before.band !== band;
}

/** A name that was typed in several lines is wrapped anew. */
export function oneLine(name: string): string {
  return name.replace(/\s+/g, " ").trim();
}

/** The text of an objective's box: name, status with trend, what it was before, the measures' signs, the owner. */
export function boxRuns(scored: ScoredObjective, options: BoxTextOptions): readonly SceneRun[] {
  const { objective, band, trend, measures } = scored;
  const { look, nameSize, showsOwner, before, handOffs = [] } = options;
  const { ink, nameInk } = look.bands[band];
  const signs = [
    ...measures.map((measure) => bandSigns[measure.band]),
    ...unitCounts(scored),
    ...marksOn(scored),
  ].join(" ");
  const status = before ? signedStatus(scored) : `${signedStatus(scored)} ${trendSigns[trend]}`.trimEnd();
  return [
    { text: `${oneLine(objective.name)}\n`, bold: true, color: nameInk, size: nameSize },
    { text: status, bold: true, color: ink, size: statusSize },
    ...handRuns(scored, ink),
    ...(before && hasTurned(scored, before)
      ? [{ text: `\nwas ${signedStatus(before)}`, color: ink, size: smallSize }, ...handRuns(before, ink)]
      : []),
    ...(signs ? [{ text: `\n${signs}`, color: ink, size: smallSize }] : []),
    ...handOffs.map((line) => ({ text: `\n${line}`, color: ink, size: smallSize })),
    ...(showsOwner && objective.owner
      ? [{ text: `\n${objective.owner}`, italic: true, color: nameInk, size: smallSize }]
      : []),
  ];
}

/** That a status was set by hand, on a line of its own; nothing of a computed one. */
export function handRuns(shown: Shown, color: string): readonly SceneRun[] {
  const note = overrideNote(shown, mostLetters);
  return note === undefined ? [] : [{ text: `\n${note}`, italic: true, color, size: smallSize }];
}

/** How many objectives of other units that contribute are in each band. */
function unitCounts({ contributions }: ScoredObjective): readonly string[] {
  const counts = bands.flatMap((band) => {
    const count = contributions.filter((one) => one.band === band).length;
    return count === 0 ? [] : [`${count} ${bandSigns[band]}`];
  });
  return counts.length === 0 ? [] : [`units: ${counts.join(", ")}`];
}

/** What the signs of the measures do not tell: that there is less data, and that somebody set some of them by hand. */
function marksOn(scored: ScoredObjective): readonly string[] {
  const byHand = scored.measures.filter(({ override }) => override).length;
  return [
    ...(lessDataText(scored) === undefined ? [] : ["less data"]),
    ...(byHand === 0 ? [] : [`${byHand} set by hand`]),
  ];
}
