import * as React from "react";
import { scoreText, type ScoredPerspective } from "../../scorecard";
import { BandMark } from "../ui/BandMark";

const trendSigns = { Improving: "↗", Steady: "→", Worsening: "↘", "No data": "–" } as const;

/** A line for each perspective: score, band, how it moved, how much of its data is there. */
export function ScoreTable({ perspectives }: { readonly perspectives: readonly ScoredPerspective[] }) {
  return (
    <table className="scores">
      <caption className="heard-only">Scores by perspective</caption>
      <thead>
        <tr>
          <th scope="col">Perspective</th>
          <th scope="col" className="number">
            Score
          </th>
          <th scope="col">Status</th>
          <th scope="col">Trend</th>
        </tr>
      </thead>
      <tbody>
        {perspectives.map((scored) => (
          <ScoreRow key={scored.perspective.id} {...scored} />
        ))}
      </tbody>
    </table>
  );
}

function ScoreRow({ perspective, score, band, trend, coverage }: ScoredPerspective) {
  return (
    <tr>
      <th scope="row">
        {perspective.name}
        {coverage < 1 && <small>{Math.round(coverage * 100)} % complete</small>}
      </th>
      <td className="number">{scoreText(score)}</td>
      <td>
        <BandMark band={band} />
      </td>
      <td>
        <span title={trend} aria-label={trend} role="img">
          {trendSigns[trend]}
        </span>
      </td>
    </tr>
  );
}
