import * as React from "react";
import { useMemo } from "react";
import {
  actionState,
  dayText,
  initiativeStandings,
  spanOf,
  type CellPlace,
  type InitiativeStanding,
  type Model,
} from "../../scorecard";
import { asSentence } from "../parts/asSentence";
import { BandMark } from "../../drawn";

interface Props {
  readonly model: Model;
  /** Ids of the objectives and measures that are looked at. */
  readonly ids: readonly string[];
  readonly onGoTo: (place: CellPlace) => void;
}

/** The initiatives that serve an objective or a measure, as they stand at the end of the period. */
export function Initiatives({ model, ids, onGoTo }: Props) {
  const { facts, frame } = model;
  const standings = useMemo(
    () => initiativeStandings(facts, spanOf(frame.period, frame.calendar).last),
    [facts, frame],
  );
  const serving = standings.filter(({ initiative: { objectives, measures } }) =>
    [...objectives, ...measures].some((id) => ids.includes(id)),
  );
  if (serving.length === 0) return null;
  return (
    <>
      <h3>Initiatives</h3>
      <ul className="plain-list">
        {serving.map((standing) => (
          <li key={standing.initiative.id}>
            <button type="button" className="finding" onClick={() => onGoTo(standing.initiative.at)}>
              <Standing {...standing} />
            </button>
            <Actions model={model} initiative={standing.initiative.id} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Standing({ initiative, band, status, because, ...standing }: InitiativeStanding) {
  const facts = [initiative.owner, ...indexTexts(standing), gateText(standing)].filter(Boolean);
  return (
    <>
      <span className="with-band">
        <BandMark band={band} word={status} /> <strong>{initiative.name}</strong>
      </span>
      <span className="sentence">{asSentence(because.slice(because.indexOf(": ") + 2))}</span>
      <span className="place">{facts.join(", ")}</span>
    </>
  );
}

type Indexes = Pick<InitiativeStanding, "scheduleIndex" | "costIndex" | "complete">;

function indexTexts({ complete, scheduleIndex, costIndex }: Indexes): readonly string[] {
  return [
    ...(complete === undefined ? [] : [`${Math.round(complete * 100)} % done`]),
    ...(scheduleIndex === undefined ? [] : [`schedule index (SPI) ${scheduleIndex.toFixed(2)}`]),
    ...(costIndex === undefined ? [] : [`cost index (CPI) ${costIndex.toFixed(2)}`]),
  ];
}

function gateText({ gate }: Pick<InitiativeStanding, "gate">): string | undefined {
  return gate && `gate ${gate.gate.text}: ${gate.state.toLowerCase()}`;
}

interface ActionsProps {
  readonly model: Model;
  readonly initiative: string;
}

/** What is still to be done about an initiative, by whom and by when. */
function Actions({ model: { facts, frame }, initiative }: ActionsProps) {
  const asOf = spanOf(frame.period, frame.calendar).last;
  const open = facts.followUp.actions.filter(
    ({ item, isDone }) => !isDone && item?.kind === "initiative" && item.id === initiative,
  );
  if (open.length === 0) return null;
  return (
    <ul aria-label="Open actions">
      {open.map((action) => (
        <li key={action.id}>
          {action.name}
          <span className="place">
            {[
              action.owner,
              action.due !== undefined && `due ${dayText(action.due)}`,
              actionState(action, asOf),
            ]
              .filter(Boolean)
              .join(", ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
