import * as React from "react";
import { overrideText, type Status } from "../../scorecard";
import { BandMark } from "../../drawn";

interface ItemProps extends Status {
  readonly score?: number | undefined;
  readonly name: string;
  readonly onClick: () => void;
}

/** A line that leads to what it names. */
export function Item({ name, score, onClick, ...status }: ItemProps) {
  const { band } = status;
  const byHand = overrideText(status);
  return (
    <button type="button" className="item" onClick={onClick}>
      <span>
        {name}
        {byHand && <small> {byHand}</small>}
      </span>
      <BandMark band={band} score={score} />
    </button>
  );
}
