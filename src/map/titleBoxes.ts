import { dayText, itemNamed, shownPeriod, spanOf, type Model, type View } from "../scorecard";
import { hasTurned, signedStatus, spokenStatus } from "./boxText";
import { textBox } from "./frameBoxes";
import type { MapContent } from "./mapContent";
import { margin, titleHeight, visionHeight } from "./measures";
import type { SceneBox, SceneRun } from "./scene";

const viewTexts: Readonly<Record<View, string>> = {
  period: "",
  quarter: ", quarter to date",
  ytd: ", year to date",
  rolling12: ", rolling 12 months",
  year: ", full year",
};

/** The title with period, as-of date and overall score, and the vision below it. */
export function titleBoxes(content: MapContent, width: number): readonly SceneBox[] {
  const { model, look } = content;
  const place = { x: margin, y: margin, width, height: titleHeight };
  const spoken = `${titleText(content)}. ${periodLine(content)}. ${content.before ? turnedText(content) : spokenStatus(model.scorecard)}.`;
  const words = textBox("BSC title", "title", place, [
    { text: titleText(content), bold: true, color: look.brand, size: 18 },
    { text: `   ${periodLine(content)}   `, color: look.faintInk, size: 11 },
    ...overall(content),
  ]);
  const title = { ...words, altText: spoken };
  const vision = model.facts.settings.vision;
  if (!vision) return [title];
  const below = { x: margin, y: margin + titleHeight, width, height: visionHeight };
  return [
    title,
    textBox("BSC vision", "title", below, [{ text: vision, italic: true, color: look.ink, size: 12 }]),
  ];
}

function titleText({ model, view }: MapContent): string {
  const { scorecard, facts } = model;
  if (view.objective !== undefined) {
    const shown = itemNamed(view.objective, facts.objectives);
    return `${scorecard.name} – what drives “${shown?.name ?? view.objective}”`;
  }
  return `${scorecard.name} – ${view.theme === undefined ? "strategy map" : `theme ${view.theme}`}`;
}

function periodLine({ model, against }: MapContent): string {
  const shown = whenText(model);
  const before = against && shownPeriod(against);
  return before ? `${shown}, against ${before}` : shown;
}

function whenText(model: Model): string {
  const period = shownPeriod(model);
  if (!period) return "no figures yet";
  const { frame } = model;
  return `${period}${viewTexts[frame.view]}, as of ${dayText(spanOf(frame.period, frame.calendar).last)}`;
}

/** The whole score; of a comparison, how many objectives have turned; of one theme or chain, nothing. */
function overall(content: MapContent): readonly SceneRun[] {
  const { model, view, look } = content;
  if (content.before) return [{ text: turnedText(content), bold: true, color: look.ink, size: 12 }];
  if (view.theme !== undefined || view.objective !== undefined) return [];
  const { scorecard } = model;
  const color = look.bands[scorecard.band].fill === look.paper ? look.bands[scorecard.band].ink : look.ink;
  const { ink } = look.bands[scorecard.band];
  return [{ text: signedStatus(scorecard), bold: true, color: ink === look.paper ? color : ink, size: 12 }];
}

const order = ["Red", "Amber", "Green"] as const;

function turnedText({ model, before }: MapContent): string {
  const turned = model.scorecard.perspectives
    .flatMap(({ objectives }) => objectives)
    .map((now) => ({ now, was: before?.get(now.objective.id) }))
    .filter(({ now, was }) => hasTurned(now, was));
  const rank = (band: string) => order.findIndex((one) => one === band);
  const isKnown = (band: string) => rank(band) >= 0;
  const graded = turned.filter(({ now, was }) => isKnown(now.band) && isKnown(was?.band ?? ""));
  const better = graded.filter(({ now, was }) => rank(now.band) > rank(was?.band ?? "")).length;
  const other = turned.length - graded.length;
  const parts = [
    `${better} better`,
    `${graded.length - better} worse`,
    other > 0 ? `${other} to or from no data` : "",
  ];
  return turned.length === 0 ? "no objective has turned" : `turned: ${parts.filter(Boolean).join(", ")}`;
}
