import * as React from "react";
import { useMemo } from "react";
import { buildAlignmentCommand, type Command } from "../../commands";
import { BandMark } from "../../drawn";
import {
  alignmentOf,
  alignmentProblems,
  toFinding,
  type AlignedObjective,
  type CellPlace,
  type Model,
  type ScoredScorecard,
} from "../../scorecard";
import { FindingList } from "../findings/FindingList";
import { ActionButton } from "../ui/ActionButton";

interface Props {
  readonly model: Model;
  readonly unit: ScoredScorecard;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** Who below a unit carries its objectives, and what does not fit together; each place leads to its cell. */
export function Alignment({ model, unit, isBusy, start, onGoTo }: Props) {
  const alignment = useMemo(() => alignmentOf(model, unit), [model, unit]);
  const findings = useMemo(() => alignmentProblems(alignment).map(toFinding), [alignment]);
  const { below, objectives } = alignment;
  return (
    <section aria-label="Alignment">
      {below.length === 0 && <p>No unit stands below {unit.name}.</p>}
      {below.length > 0 && objectives.length === 0 && <p>{unit.name} has no objectives of its own.</p>}
      {below.length > 0 && (
        <ul className="plain-list">
          {objectives.map((one) => (
            <li key={one.objective.objective.id}>
              <Carriers {...one} onGoTo={onGoTo} />
            </li>
          ))}
        </ul>
      )}
      {findings.length === 0 ? (
        <p>Nothing to ask about.</p>
      ) : (
        <FindingList {...{ findings, isBusy, start, onGoTo }} />
      )}
      <ActionButton
        text="Build the Alignment sheet"
        isOff={isBusy}
        onClick={() => start(buildAlignmentCommand(unit.id))}
      />
    </section>
  );
}

interface CarriersProps extends AlignedObjective {
  readonly onGoTo: (place: CellPlace) => void;
}

function Carriers({ objective: { objective, band, score }, carriedBy, onGoTo }: CarriersProps) {
  return (
    <>
      <button type="button" className="link" onClick={() => onGoTo(objective.at)}>
        {objective.name}
      </button>{" "}
      <BandMark band={band} score={score} />
      <ul className="plain-list">
        {carriedBy.length === 0 && <li>Carried by no unit below.</li>}
        {carriedBy.map(({ unit, how, objective: own }) => (
          <li key={`${unit.id} ${own.objective.id}`}>
            {unit.name}: {how === "shares" ? "shares it" : own.objective.name}{" "}
            <BandMark band={own.band} score={own.score} />
          </li>
        ))}
      </ul>
    </>
  );
}
