import { dayText, itemNamed, overrideNote, shownPeriod, spanOf, type Model, type View } from "../scorecard";
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

/** The title with period, as-of date and overall score; below it who set its status by hand, if anybody did, and the vision. */
export function titleBoxes(content: MapContent, width: number): readonly SceneBox[] {
  const place = { x: margin, y: margin, width, height: titleHeight };
  return [titleBox(content, place), ...linesBelow(content, width)];
}

type Place = Pick<SceneBox, "x" | "y" | "width" | "height">;

function titleBox(content: MapContent, place: Place): SceneBox {
  const { model, look } = content;
  const spoken = `${titleText(content)}. ${periodLine(content)}. ${content.before ? turnedText(content) : spokenStatus(model.scorecard)}.`;
  const words = textBox("BSC title", "title", place, [
    { text: titleText(content), bold: true, color: look.brand, size: 18 },
    { text: `   ${periodLine(content)}   `, color: look.faintInk, size: 11 },
    ...overall(content),
  ]);
  return { ...words, altText: spoken };
}

/** How much room the title takes, with what stands below it. */
export function titlesHeight(content: MapContent): number {
  return titleHeight + textsBelow(content).length * visionHeight;
}

function linesBelow(content: MapContent, width: number): readonly SceneBox[] {
  return textsBelow(content).map(({ name, text, size }, line) => {
    const y = margin + titleHeight + line * visionHeight;
    const runs = [{ text, italic: true, color: content.look.ink, size }];
    return textBox(name, "title", { x: margin, y, width, height: visionHeight }, runs);
  });
}

/** Letters of a reason for which even the narrowest map has room; the title's alternative text has the whole. */
const mostLetters = 60;

interface TextBelow {
  readonly name: string;
  readonly text: string;
  readonly size: number;
}

function textsBelow(content: MapContent): readonly TextBelow[] {
  const { facts, scorecard } = content.model;
  const byHand = showsStatus(content) ? overrideNote(scorecard, mostLetters) : undefined;
  const { vision } = facts.settings;
  return [
    ...(byHand ? [{ name: "BSC status", text: `Status ${byHand}`, size: 10 }] : []),
    ...(vision ? [{ name: "BSC vision", text: vision, size: 12 }] : []),
  ];
}

/** A comparison tells what has turned, a theme or a chain nothing of the whole. */
function showsStatus({ before, view }: MapContent): boolean {
  return !before && view.theme === undefined && view.objective === undefined;
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
  const { model, look } = content;
  if (content.before) return [{ text: turnedText(content), bold: true, color: look.ink, size: 12 }];
  if (!showsStatus(content)) return [];
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
