import { periodText, type Model } from "../scorecard";

const signs: Readonly<Record<string, string>> = { Green: "●", Amber: "▲", Red: "✖" };

/** The scores as a few lines for people: the whole scorecard, then each perspective. */
export function summaryLines({ scorecard, frame, facts }: Model): readonly string[] {
  const width = Math.max(...scorecard.perspectives.map(({ perspective }) => perspective.name.length), 16);
  const line = (
    name: string,
    { score, band, coverage, change }: Model["scorecard"] | Model["scorecard"]["perspectives"][number],
  ) =>
    [
      `  ${name.padEnd(width)}`,
      (score === undefined ? "–" : score.toFixed(1)).padStart(6),
      `${signs[band] ?? "○"} ${band.padEnd(10)}`,
      `${Math.round(coverage * 100)} % complete`.padStart(14),
      change === undefined ? "" : `${change >= 0 ? "+" : ""}${change.toFixed(1)}`.padStart(7),
    ]
      .join("  ")
      .trimEnd();
  return [
    `${scorecard.name} · ${periodText(frame.period)} · ${facts.objectives.length} objectives, ${facts.measures.length} measures, ${facts.actuals.length} actuals`,
    line("Whole scorecard", scorecard),
    ...scorecard.perspectives.map((scored) => line(scored.perspective.name, scored)),
  ];
}
