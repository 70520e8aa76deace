import {
  coverageChange,
  isSeen,
  itemText,
  lessDataText,
  overridesIn,
  overrideText,
  shownPeriod,
  type Model,
  type Overridden,
} from "../scorecard";
import { oneLine } from "./terminalText";

const signs: Readonly<Record<string, string>> = { Green: "●", Amber: "▲", Red: "✖" };

/** The scores as a few lines for people: the whole scorecard, then each perspective. */
export function summaryLines(model: Model): readonly string[] {
  const { scorecard, facts } = model;
  const width = Math.max(...scorecard.perspectives.map(({ perspective }) => perspective.name.length), 16);
  const line = (name: string, group: Group) => {
    const { score, band, coverage, change } = group;
    return [
      `  ${name.padEnd(width)}`,
      (score === undefined ? "–" : score.toFixed(1)).padStart(6),
      `${signs[band] ?? "○"} ${band.padEnd(10)}`,
      `${Math.round(coverage * 100)} % complete`.padStart(14),
      change === undefined ? "" : signedText(change).padStart(7),
      noteOn(group),
    ]
      .join("  ")
      .trimEnd();
  };
  return [
    `${oneLine(scorecard.name)} · ${shownPeriod(model) ?? "no figures yet"} · ${facts.objectives.length} objectives, ${facts.measures.length} measures, ${facts.actuals.length} actuals`,
    line("Whole scorecard", scorecard),
    ...scorecard.perspectives.map((scored) => line(oneLine(scored.perspective.name), scored)),
    ...overridesIn(model).map(overrideLine),
  ];
}

/** A status that is not what was computed is told of every item, also of those that the lines above leave out. */
function overrideLine({ kind, id, name, unitName, ...status }: Overridden): string {
  const named = kind === "objective" || kind === "measure" ? `${id} ${name}` : name;
  return oneLine(`  ${itemText({ name: named, unitName })}: ${overrideText(status) ?? ""}`);
}

type Group = Model["scorecard"] | Model["scorecard"]["perspectives"][number];

/** What must be known to read a change that is not performance alone. */
function noteOn(group: Group): string {
  const less = lessDataText(group);
  if (less) return `on less data than before (${less}): ${partsText(group)}`;
  return isReweighed(group) ? partsText(group) : "";
}

/** Whether new weights moved the score by as much as is shown. */
const isReweighed = ({ weights = 0 }: Group): boolean => isSeen(weights);

/** What a change is made of. */
function partsText(group: Group): string {
  const { performance = 0, weights = 0 } = group;
  const parts = `${signedText(performance)} performance, ${signedText(coverageChange(group) ?? 0)} coverage`;
  return isReweighed(group) ? `${parts}, ${signedText(weights)} new weights` : parts;
}

/** A change in points with its sign; what rounds to nothing has none. */
function signedText(change: number): string {
  const shown = change.toFixed(1);
  if (Number(shown) === 0) return "±0.0";
  return change > 0 ? `+${shown}` : shown;
}
