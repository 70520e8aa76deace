import type { Link, ScoredObjective } from "../scorecard";
import { bandLooks, mapColors, trendSigns } from "./look";
import { boxHeight, boxWidth } from "./measures";
import type { SceneBox, SceneRun } from "./scene";
import { shortName } from "./shortName";

/** The stable name of an objective's box. */
export function objectiveBoxName(id: string): string {
  return `BSC objective ${id}`;
}

export interface ObjectivePlace {
  readonly middle: number;
  readonly top: number;
}

/** The box of one objective: its name, band in word, sign, colour and border, score, trend and the measures' bands. */
export function objectiveBox(
  scored: ScoredObjective,
  { middle, top }: ObjectivePlace,
  links: readonly Link[],
): SceneBox {
  const { objective, band } = scored;
  const look = bandLooks[band];
  return {
    name: objectiveBoxName(objective.id),
    role: "objective",
    about: objective.id,
    geometry: "RoundRectangle",
    x: middle - boxWidth / 2,
    y: top,
    width: boxWidth,
    height: boxHeight,
    fill: look.fill,
    line: { color: look.line, weight: look.weight, dash: look.dash },
    runs: boxRuns(scored),
    align: "Center",
    verticalAlign: "Middle",
    altTitle: `Objective ${objective.name}`,
    altText: altTextOf(scored, links),
  };
}

function boxRuns({ objective, band, score, trend, measures }: ScoredObjective): readonly SceneRun[] {
  const { ink, sign } = bandLooks[band];
  const shown = score === undefined ? band : `${band} ${Math.round(score)}`;
  const dots = measures.map(({ band: one }) => bandLooks[one].sign).join(" ");
  const name = shortName(objective.name);
  return [
    { text: `${name}\n`, bold: true, color: mapColors.ink, size: nameSize(name) },
    { text: `${sign} ${shown} ${trendSigns[trend]}`.trimEnd(), bold: true, color: ink, size: 9 },
    ...(dots ? [{ text: `\n${dots}`, color: ink, size: 8 }] : []),
  ];
}

/** Long names are set smaller. */
function nameSize(name: string): number {
  if (name.length <= 44) return 10;
  return name.length <= 70 ? 9 : 8;
}

function altTextOf(
  { objective, band, score, trend, measures }: ScoredObjective,
  links: readonly Link[],
): string {
  const drivers = links.filter(({ to }) => to === objective.id).map(({ from }) => from);
  const parts = [
    `${objective.name}: ${band}${score === undefined ? "" : `, score ${Math.round(score)} of 100`}.`,
    trend === "No data" ? "" : `${trend}.`,
    measures.length > 0
      ? `Measures: ${measures.map(({ measure, band: one }) => `${measure.name} ${one}`).join(", ")}.`
      : "No measures.",
    drivers.length > 0 ? `Driven by ${drivers.join(", ")}.` : "",
  ];
  return parts.filter(Boolean).join(" ");
}
