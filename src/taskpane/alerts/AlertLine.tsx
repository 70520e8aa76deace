import * as React from "react";
import type { Alert } from "../../scorecard";
import { BandMark } from "../../drawn";

interface Props {
  readonly alert: Alert;
  /** Leads to what it is about; left out where nothing can be shown. */
  readonly onSelect: (() => void) | undefined;
}

/** One alert: how grave, what happened, since when, and who is told. */
export function AlertLine({ alert, onSelect }: Props) {
  const look = `finding edge-${alert.band.toLowerCase().replace(" ", "-")}`;
  if (!onSelect)
    return (
      <div className={look}>
        <AlertText {...alert} />
      </div>
    );
  return (
    <button type="button" className={look} onClick={onSelect}>
      <AlertText {...alert} />
    </button>
  );
}

function AlertText({ band, name, sinceText, text, tell, state }: Alert) {
  return (
    <>
      <span className="with-band">
        <BandMark band={band} /> <strong>{name}</strong>
      </span>
      <span className="sentence">{text}</span>
      <span className="place">
        Since {sinceText}
        {tell && `, tell ${tell}`}
        {state !== "Open" && `, ${state.toLowerCase()}`}
      </span>
    </>
  );
}
