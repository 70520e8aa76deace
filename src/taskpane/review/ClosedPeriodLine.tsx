import * as React from "react";
import type { Command } from "../../commands";
import { periodText, problemText, scoreText, toldOnce, type CellPlace, type Verified } from "../../scorecard";
import { BandMark } from "../../drawn";
import { Restatements } from "./Restatements";
import { ReopenForm } from "./ReopenForm";

interface Props {
  readonly verified: Verified;
  /** Whether the seals were checked with a passphrase. */
  readonly isSealChecked: boolean;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** One closed period: by whom and when it was closed, whether it is untouched, and what changed since. */
export function ClosedPeriodLine({ verified, isSealChecked, isBusy, start, onGoTo }: Props) {
  const { closed, problem, restatements, changes, scoreWas, scoreIs } = verified;
  const period = periodText(closed.period);
  return (
    <>
      <p className="with-band">
        <strong>{period}</strong> <Untouched {...verified} isSealChecked={isSealChecked} />
      </p>
      {problem && <p>{problemText(problem)}</p>}
      <p className="place">
        closed on {closed.closedOn}
        {closed.by && ` by ${closed.by}`}
        {closed.seal && ", sealed"}, score {scoreText(scoreWas)}
        {scoreText(scoreIs) !== scoreText(scoreWas) && `, by today's figures ${scoreText(scoreIs)}`}
      </p>
      <Restatements period={period} restatements={restatements} changes={changes} onGoTo={onGoTo} />
      <ReopenForm period={closed.period} isSealed={closed.seal !== undefined} isBusy={isBusy} start={start} />
    </>
  );
}

const problemWords: Readonly<Record<NonNullable<Verified["problem"]>["code"], string>> = {
  "closing-edited": "Edited",
  "closing-out-of-chain": "Out of its chain",
  "closing-unsealed": "Not sealed",
  "closing-passphrase": "The passphrase does not fit",
};

function Untouched({
  problem,
  restatements,
  changes,
  isSealChecked,
}: Verified & Pick<Props, "isSealChecked">) {
  if (problem) return <BandMark band="Red" word={problemWords[problem.code]} />;
  const { restated, ...told } = toldOnce({ restatements, changes });
  const causes = restated.length + told.changes.length;
  // Scores may follow from what is not closed itself.
  const count = causes > 0 ? causes : told.followed.length;
  if (count > 0) return <BandMark band="Amber" word={`${count} restated`} />;
  return <BandMark band="Green" word={isSealChecked ? "Untouched, seal fits" : "Untouched"} />;
}
