import * as React from "react";
import { scoreText, type Band } from "../scorecard";

interface Props {
  readonly band: Band;
  /** 0..100; shown behind the word. */
  readonly score?: number | undefined;
  /** Another word than the band's own, such as an initiative's status. */
  readonly word?: string;
}

const signs: Readonly<Record<Band, string>> = {
  Green: "✔",
  Amber: "▲",
  Red: "✖",
  "No data": "○",
  "Not scored": "–",
};

/** A band as sign and word, with its colour beside them. */
export function BandMark({ band, score, word = band }: Props) {
  return (
    <span className={`band band-${band.toLowerCase().replace(" ", "-")}`}>
      <span aria-hidden="true">{signs[band]}</span> {word}
      {score !== undefined && ` ${scoreText(score)}`}
    </span>
  );
}
