import * as React from "react";
import { periodText, placedText, placeText, type CellPlace } from "../../scorecard";
import type { FigureChange } from "../../sources";
import { ActionButton } from "../ui/ActionButton";
import type { FileRead } from "./fileCommands";

interface Props {
  readonly read: FileRead;
  readonly isBusy: boolean;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onWrite: () => void;
}

/** What a file says by period: new, changed, typed otherwise, closed; and what is not sure. */
export function FigureTotals({ read: { refresh, problems }, isBusy, onGoTo, onWrite }: Props) {
  const { sources } = refresh;
  const changes = sources.flatMap((one) => one.changes);
  const said = [...problems, ...refresh.problems].map(placedText);
  return (
    <section aria-label="What the file says">
      {sources.map(({ source, rows, figures }) => (
        <p key={source.name} role="status">
          {rows.toLocaleString("en")} rows, {counted(figures, "figure")}.
          {changes.length === 0 && " Nothing is to be written."}
        </p>
      ))}
      <Figures title="New" list={changes.filter(({ was }) => was === undefined)} onGoTo={onGoTo} />
      <Figures title="Changed" list={changes.filter(({ was }) => was !== undefined)} onGoTo={onGoTo} />
      <Figures
        title="Typed otherwise, and left"
        list={sources.flatMap(({ typed }) => typed)}
        onGoTo={onGoTo}
      />
      <Figures
        title="Of closed periods, and left"
        list={sources.flatMap(({ restated }) => restated)}
        onGoTo={onGoTo}
      />
      {said.length > 0 && (
        <ul className="plain-list" aria-label="What is to be known of them">
          {said.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        <ActionButton
          text={`Write ${counted(changes.length, "figure")}`}
          isMain
          isOff={isBusy}
          onClick={onWrite}
        />
      )}
    </section>
  );
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

const mostShown = 50;

interface FiguresProps {
  readonly title: string;
  readonly list: readonly FigureChange[];
  readonly onGoTo: (place: CellPlace) => void;
}

function Figures({ title, list, onGoTo }: FiguresProps) {
  if (list.length === 0) return null;
  return (
    <>
      <h4>
        {title} ({list.length})
      </h4>
      <ul className="plain-list" aria-label={title}>
        {list.slice(0, mostShown).map((change, index) => (
          <li key={index}>
            {changeText(change)} <Place at={change.at} onGoTo={onGoTo} />
          </li>
        ))}
        {list.length > mostShown && <li>… and {list.length - mostShown} more</li>}
      </ul>
    </>
  );
}

function Place({ at, onGoTo }: { readonly at: CellPlace | undefined; readonly onGoTo: Props["onGoTo"] }) {
  if (!at) return null;
  return (
    <button type="button" className="link" onClick={() => onGoTo(at)}>
      {placeText(at)}
    </button>
  );
}

function changeText({ measure, unit, home, period, value, was }: FigureChange): string {
  const of = unit === home ? "" : ` of ${unit}`;
  const before = was === undefined ? "" : `, here ${was}`;
  return `${measure.id} ${measure.name}${of}, ${periodText(period)}: ${value}${before}`;
}
