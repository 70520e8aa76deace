import { lessDataText, scoreText, type Band, type ScoredObjective } from "../scorecard";
import { bandSigns, trendSigns, type MapLook } from "./look";
import type { SceneRun } from "./scene";

/** How an objective stood in the period that is compared with. */
export type Before = Pick<ScoredObjective, "band" | "score">;

export interface BoxTextOptions {
  readonly look: MapLook;
  readonly nameSize: number;
  readonly showsOwner: boolean;
  readonly before?: Before;
}

const statusSize = 9;
const smallSize = 9;

/** "Amber 58.3": the band in a word, with the score where there is one. */
export function statusText({ band, score }: Before): string {
  return score === undefined ? band : `${band} ${scoreText(score)}`;
}

/** The same for people who hear it. */
export function spokenStatus({ band, score }: Before): string {
  return score === undefined ? band : `${band}, score ${scoreText(score)} of 100`;
}

/** The same with the band's sign in front. */
export function signedStatus(status: Before): string {
  return `${bandSigns[status.band]} ${statusText(status)}`;
}

/** Whether the band is another than in the period that is compared with. */
export function hasTurned({ band }: { readonly band: Band }, before: Before | undefined): boolean {
  return before !== undefined && before.band !== band;
}

/** A name that was typed in several lines is wrapped anew. */
export function oneLine(name: string): string {
  return name.replace(/\s+/g, " ").trim();
}

/** The text of an objective's box: name, status with trend, what it was before, the measures' signs, the owner. */
export function boxRuns(scored: ScoredObjective, options: BoxTextOptions): readonly SceneRun[] {
  const { objective, band, trend, measures } = scored;
  const { look, nameSize, showsOwner, before } = options;
  const { ink, nameInk } = look.bands[band];
  const less = lessDataText(scored) === undefined ? [] : ["less data"];
  const signs = [...measures.map((measure) => bandSigns[measure.band]), ...less].join(" ");
  const status = before ? signedStatus(scored) : `${signedStatus(scored)} ${trendSigns[trend]}`.trimEnd();
  return [
    { text: `${oneLine(objective.name)}\n`, bold: true, color: nameInk, size: nameSize },
    { text: status, bold: true, color: ink, size: statusSize },
    ...(before && hasTurned(scored, before)
      ? [{ text: `\nwas ${signedStatus(before)}`, color: ink, size: smallSize }]
      : []),
    ...(signs ? [{ text: `\n${signs}`, color: ink, size: smallSize }] : []),
    ...(showsOwner && objective.owner
      ? [{ text: `\n${objective.owner}`, italic: true, color: nameInk, size: smallSize }]
      : []),
  ];
}
