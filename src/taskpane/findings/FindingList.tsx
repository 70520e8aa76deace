import * as React from "react";
import { placeText, severities, type CellPlace, type Finding, type Severity } from "../../scorecard";

interface Props {
  readonly findings: readonly Finding[];
  readonly onGoTo: (place: CellPlace) => void;
}

const headings: Readonly<Record<Severity, string>> = {
  error: "Errors: what depends on them is left out",
  warning: "Warnings: worth a look",
  advice: "Advice: the craft of the scorecard",
};

/** Everything that is wrong or worth a thought, the gravest first; a click selects its cell. */
export function FindingList({ findings, onGoTo }: Props) {
  if (findings.length === 0) return <p>Nothing to put right: every table reads cleanly.</p>;
  return (
    <>
      {severities.map((severity) => {
        const found = findings.filter((finding) => finding.severity === severity);
        return found.length > 0 && <Group key={severity} {...{ severity, found, onGoTo }} />;
      })}
    </>
  );
}

interface GroupProps extends Pick<Props, "onGoTo"> {
  readonly severity: Severity;
  readonly found: readonly Finding[];
}

function Group({ severity, found, onGoTo }: GroupProps) {
  return (
    <section className={`findings findings-${severity}`} aria-label={headings[severity]}>
      <h3>
        {headings[severity]} ({found.length})
      </h3>
      <ul>
        {found.map((finding, index) => (
          <li key={index}>
            <FindingLine {...finding} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FindingLine({ text, place, onGoTo }: Finding & Pick<Props, "onGoTo">) {
  if (!place) return <span className="finding">{text}</span>;
  return (
    <button type="button" className="finding" onClick={() => onGoTo(place)}>
      <span className="place">{placeText(place)}</span>
      {text}
    </button>
  );
}
