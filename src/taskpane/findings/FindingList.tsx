import * as React from "react";
import { ActionButton } from "../ui/ActionButton";
import { correctCellCommand, type Command } from "../../commands";
import { placeText, severities, type CellPlace, type Finding, type Severity } from "../../scorecard";

interface Props {
  readonly findings: readonly Finding[];
  readonly onGoTo: (place: CellPlace) => void;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
}

const headings: Readonly<Record<Severity, string>> = {
  error: "Errors: what depends on them is left out",
  warning: "Warnings: worth a look",
  advice: "Advice: the craft of the scorecard",
};

/** Everything that is wrong or worth a thought, the gravest first; a click selects its cell. */
export function FindingList({ findings, ...ways }: Props) {
  if (findings.length === 0) return <p>Nothing to put right: every table reads cleanly.</p>;
  return (
    <>
      {severities.map((severity) => {
        const found = findings.filter((finding) => finding.severity === severity);
        return found.length > 0 && <Group key={severity} {...{ severity, found, ...ways }} />;
      })}
    </>
  );
}

type Ways = Omit<Props, "findings">;

interface GroupProps extends Ways {
  readonly severity: Severity;
  readonly found: readonly Finding[];
}

function Group({ severity, found, ...ways }: GroupProps) {
  return (
    <section className={`findings findings-${severity}`} aria-label={headings[severity]}>
      <h3>
        {headings[severity]} ({found.length})
      </h3>
      <ul>
        {found.map((finding, index) => (
          <li key={index}>
            <FindingLine {...finding} {...ways} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FindingLine({ text, place, correction, onGoTo, isBusy, start }: Finding & Ways) {
  if (!place) return <span className="finding">{text}</span>;
  return (
    <>
      <button type="button" className="finding" onClick={() => onGoTo(place)}>
        <span className="place">{placeText(place)}</span>
        {text}
      </button>
      {correction && (
        <ActionButton
          text={`Write "${correction.meant}" into ${place.cell}`}
          isOff={isBusy}
          onClick={() => start(correctCellCommand(place, correction))}
        />
      )}
    </>
  );
}
