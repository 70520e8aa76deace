import * as React from "react";
import type { Band } from "../../scorecard";

const signs: Readonly<Record<Band, string>> = {
  Green: "✔",
  Amber: "▲",
  Red: "✖",
  "No data": "○",
  "Not scored": "–",
};

/** A band as sign and word, with its colour beside them. */
export function BandMark({ band }: { readonly band: Band }) {
  return (
    <span className={`band band-${band.toLowerCase().replace(" ", "-")}`}>
      <span aria-hidden="true">{signs[band]}</span> {band}
    </span>
  );
}
