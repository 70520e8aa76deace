import * as React from "react";
import { overrideText, type Status } from "../../scorecard";

/** By whom a status was set by hand, why, and what was computed; nothing of a computed one. */
export function ByHand(status: Status) {
  const text = overrideText(status);
  return text === undefined ? null : <p className="about">{text}.</p>;
}
