import * as React from "react";
import { useState } from "react";
import { ActionButton } from "../ui/ActionButton";
import { Choice } from "../ui/Choice";
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

const everything = "Everything";

const filterNames: Readonly<Record<Severity, string>> = {
  error: "Errors alone",
  warning: "Warnings alone",
  advice: "Advice alone",
};

/** Everything that is wrong or worth a thought, the gravest first; a click selects its cell. */
export function FindingList({ findings, ...ways }: Props) {
  const [wanted, setWanted] = useState<string>(everything);
  if (findings.length === 0) return <p>Nothing to put right: every table reads cleanly.</p>;
  const present = severities.filter((severity) => findings.some((finding) => finding.severity === severity));
  const shown = present.filter((severity) => severity === wanted);
  return (
    <>
      {present.length > 1 && (
        <Choice
          label="Show"
          value={shown[0] ?? everything}
          choices={[everything, ...present].map((key) => ({ key, text: nameOf(key) }))}
          onChoose={setWanted}
        />
      )}
      {(shown.length > 0 ? shown : present).map((severity) => (
        <Group
          key={severity}
          severity={severity}
          found={findings.filter((finding) => finding.severity === severity)}
          {...ways}
        />
      ))}
    </>
  );
}

const nameOf = (key: string): string =>
  Object.entries(filterNames).find(([severity]) => severity === key)?.[1] ?? everything;

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
