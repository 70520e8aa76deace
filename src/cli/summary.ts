import { coverageChange, lessDataText, shownPeriod, type Model } from "../scorecard";
import { oneLine } from "./terminalText";

const signs: Readonly<Record<string, string>> = { Green: "●", Amber: "▲", Red: "✖" };

/** The scores as a few lines for people: the whole scorecard, then each perspective. */
export function summaryLines(model: Model): readonly string[] {
  const { scorecard, facts } = model;
  const width = Math.max(...scorecard.perspectives.map(({ perspective }) => perspective.name.length), 16);
  const line = (name: string, group: Model["scorecard"] | Model["scorecard"]["perspectives"][number]) => {
    const { score, band, coverage, change } = group;
    const less = lessDataText(group);
    return [
      `  ${name.padEnd(width)}`,
      (score === undefined ? "–" : score.toFixed(1)).padStart(6),
      `${signs[band] ?? "○"} ${band.padEnd(10)}`,
      `${Math.round(coverage * 100)} % complete`.padStart(14),
      change === undefined ? "" : signedText(change).padStart(7),
      less ? `on less data than before (${less}): ${partsText(group)}` : "",
    ]
      .join("  ")
      .trimEnd();
  };
  return [
    `${oneLine(scorecard.name)} · ${shownPeriod(model) ?? "no figures yet"} · ${facts.objectives.length} objectives, ${facts.measures.length} measures, ${facts.actuals.length} actuals`,
    line("Whole scorecard", scorecard),
    ...scorecard.perspectives.map((scored) => line(oneLine(scored.perspective.name), scored)),
  ];
}

/** What a change is made of. */
function partsText(group: Model["scorecard"] | Model["scorecard"]["perspectives"][number]): string {
  const [performance, coverage] = [group.performance ?? 0, coverageChange(group) ?? 0].map(signedText);
  return `${performance} performance, ${coverage} coverage`;
}

/** A change in points with its sign; what rounds to nothing has none. */
function signedText(change: number): string {
  const shown = change.toFixed(1);
  if (Number(shown) === 0) return "±0.0";
  return change > 0 ? `+${shown}` : shown;
}
