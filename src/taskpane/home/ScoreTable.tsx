import * as React from "react";
import { lessDataText, overrideText, scoreText, type ScoredScorecard, type Status } from "../../scorecard";
import { BandMark } from "../../drawn";

const trendSigns = { Improving: "↗", Steady: "→", Worsening: "↘", "No data": "–" } as const;

type Group = Pick<
  ScoredScorecard,
  "name" | "score" | "trend" | "coverage" | "coverageBefore" | keyof Status
> & { readonly id: string };

interface Props {
  readonly of: "Perspective" | "Unit";
  readonly groups: readonly Group[];
}

/** A line for each perspective or unit: score, band, how it moved, how much of its data is there. */
export function ScoreTable({ of, groups }: Props) {
  return (
    <table className="scores">
      <caption className="heard-only">Scores by {of.toLowerCase()}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col" className="number">
            Score
          </th>
          <th scope="col">Status</th>
          <th scope="col">Trend</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((scored) => (
          <ScoreRow key={scored.id} {...scored} />
        ))}
      </tbody>
    </table>
  );
}

function ScoreRow(group: Group) {
  const { name, score, band, trend, coverage } = group;
  const less = lessDataText(group);
  const byHand = overrideText(group);
  return (
    <tr>
      <th scope="row">
        {name}
        {coverage < 1 && !less && <small>{Math.round(coverage * 100)} % complete</small>}
        {less && <small>On less data than before: {less}</small>}
        {byHand && <small>{byHand}</small>}
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
