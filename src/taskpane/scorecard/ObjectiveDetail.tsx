import * as React from "react";
import { useMemo } from "react";
import { itemText, lessDataText, type CellPlace, type Model, type ScoredObjective } from "../../scorecard";
import type { Command } from "../../commands";
import { ObjectiveOnMap } from "../map/ObjectiveOnMap";
import { BandMark } from "../../drawn";
import { ByHand } from "./ByHand";
import { Commentary } from "./Commentary";
import { Initiatives } from "./Initiatives";
import { objectivesOf, shownIn, unitNameOf, type Shown } from "../parts/place";
import { Item } from "./Item";
import { Why } from "./Why";

interface Props {
  readonly scored: ScoredObjective;
  readonly model: Model;
  /** The unit's id; left out: the one on top. */
  readonly unit?: string;
  readonly onShow: (shown: Shown) => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  readonly onShowBox: (objective: string) => void;
}

/** One objective: how it stands, what it is measured by, what drives it and what it drives. */
export function ObjectiveDetail({ scored, model, unit, onShow, onGoTo, ...onMap }: Props) {
  const { objective, band, score, trend, coverage, measures } = scored;
  const less = lessDataText(scored);
  const { links } = model.facts;
  const scorecard = unit ?? model.scorecard.id;
  const item = useMemo(
    () => ({ kind: "objective", id: objective.id, scorecard }) as const,
    [objective.id, scorecard],
  );
  const drivers = links.filter(({ to }) => to === objective.id).map(({ from }) => from);
  const driven = links.filter(({ from }) => from === objective.id).map(({ to }) => to);
  return (
    <section aria-labelledby="objective-title">
      <h2 id="objective-title">{itemText({ name: objective.name, unitName: unitNameOf(model, unit) })}</h2>
      <p className="with-band">
        <BandMark band={band} score={score} /> {trend},{" "}
        {less ? `on less data than before: ${less}` : `${Math.round(coverage * 100)} % of data complete`}
      </p>
      {objective.description && <p>{objective.description}</p>}
      {objective.owner && <p>Owner: {objective.owner}</p>}
      <Why model={model} item={item} isBusy={onMap.isBusy} start={onMap.start} />
      <CriticalNotes {...scored} />
      <ByHand {...scored} />
      <Commentary model={model} item={{ kind: "objective", id: objective.id }} unit={unit} onGoTo={onGoTo} />
      <h3>Measures</h3>
      <ul className="items">
        {measures.map(({ measure, ...of }) => (
          <li key={measure.id}>
            <Item
              {...of}
              name={measure.name}
              onClick={() => onShow(shownIn(model, "measure", measure.id, unit))}
            />
          </li>
        ))}
      </ul>
      <Contributions {...scored} model={model} onShow={onShow} />
      <Initiatives
        model={model}
        ids={[objective.id, ...measures.map(({ measure }) => measure.id)]}
        onGoTo={onGoTo}
      />
      <Linked title="Driven by" ids={drivers} unit={unit} model={model} onShow={onShow} />
      <Linked title="Drives" ids={driven} unit={unit} model={model} onShow={onShow} />
      <button type="button" className="link" onClick={() => onGoTo(objective.at)}>
        Go to its row in the sheet
      </button>
      <ObjectiveOnMap {...onMap} objective={objective.id} />
    </section>
  );
}

/** What critical measures do to it, or would if they had figures. */
function CriticalNotes({
  cappedBy,
  criticalMissing = [],
}: Pick<ScoredObjective, "cappedBy" | "criticalMissing">) {
  return (
    <>
      {cappedBy && (
        <p>
          Held down by the critical measure {cappedBy}, which{" "}
          {criticalMissing.includes(cappedBy) ? "has no figure" : "is Red"}.
        </p>
      )}
      {criticalMissing.length > 0 && (
        <p>
          Without a figure of what is critical: {criticalMissing.join(", ")}. It may look better than it is.
        </p>
      )}
    </>
  );
}

type ContributionsProps = Pick<ScoredObjective, "contributions"> & Pick<Props, "model" | "onShow">;

/** What other units bring to an objective, each with its unit. */
function Contributions({ contributions, model, onShow }: ContributionsProps) {
  if (contributions.length === 0) return null;
  return (
    <>
      <h3>From its units</h3>
      <ul className="items">
        {contributions.map(({ objective: { id, name }, scorecard, ...of }) => (
          <li key={`${scorecard} ${id}`}>
            <Item
              {...of}
              name={itemText({ name, unitName: unitNameOf(model, scorecard) })}
              onClick={() => onShow(shownIn(model, "objective", id, scorecard))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface LinkedProps extends Pick<Props, "model" | "unit" | "onShow"> {
  readonly title: string;
  readonly ids: readonly string[];
}

function Linked({ title, ids, model, unit, onShow }: LinkedProps) {
  const found = objectivesOf(model, unit).filter(({ objective }) => ids.includes(objective.id));
  if (found.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="items">
        {found.map(({ objective, ...of }) => (
          <li key={objective.id}>
            <Item
              {...of}
              name={objective.name}
              onClick={() => onShow(shownIn(model, "objective", objective.id, unit))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
