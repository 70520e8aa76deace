import * as React from "react";
import type { Command } from "../../commands";
import { periodText, scoreText, type CellPlace, type Verified } from "../../scorecard";
import { BandMark } from "../ui/BandMark";
import { Restatements } from "./Restatements";
import { ReopenForm } from "./ReopenForm";

interface Props {
  readonly verified: Verified;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** One closed period: by whom and when it was closed, whether it is untouched, and what changed since. */
export function ClosedPeriodLine({ verified, isBusy, start, onGoTo }: Props) {
  const { closed, restatements, scoreWas, scoreIs } = verified;
  const period = periodText(closed.period);
  return (
    <>
      <p className="with-band">
        <strong>{period}</strong> <Untouched {...verified} />
      </p>
      <p className="place">
        closed on {closed.closedOn}
        {closed.by && ` by ${closed.by}`}
        {closed.seal && ", sealed"}, score {scoreText(scoreWas)}
        {scoreText(scoreIs) !== scoreText(scoreWas) && `, by today's figures ${scoreText(scoreIs)}`}
      </p>
      <Restatements period={period} restatements={restatements} onGoTo={onGoTo} />
      <ReopenForm period={closed.period} isBusy={isBusy} start={start} />
    </>
  );
}

function Untouched({ isIntact, isSealIntact, restatements }: Verified) {
  if (!isIntact) return <BandMark band="Red" word="Its sheet was changed by hand" />;
  if (isSealIntact === false) return <BandMark band="Red" word="The seal does not fit" />;
  if (restatements.length > 0) return <BandMark band="Amber" word={`${restatements.length} restated`} />;
  return <BandMark band="Green" word={isSealIntact ? "Untouched, seal fits" : "Untouched"} />;
}
