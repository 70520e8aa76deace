import * as React from "react";
import { useMemo, useState } from "react";
import { buildOrganisationCommand, type Command } from "../../commands";
import {
  unitTree,
  type CellPlace,
  type Model,
  type ScoredPerspective,
  type ScoredScorecard,
} from "../../scorecard";
import { BandMark } from "../../drawn";
import { ByHand } from "./ByHand";
import { MeasureDetail } from "./MeasureDetail";
import { Item } from "./Item";
import { ObjectiveDetail } from "./ObjectiveDetail";
import { Why } from "./Why";
import { ActionButton } from "../ui/ActionButton";
import { Choice } from "../ui/Choice";
import { all, measuresOf, objectivesOf, scorecardOf, shownIn, type Shown } from "../parts/place";

interface Props {
  readonly model: Model;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  readonly onGoTo: (place: CellPlace) => void;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  /** Brings an objective's box on the map into view. */
  readonly onShowBox: (objective: string) => void;
}

/** The scorecard from perspective to measure; one objective or measure with all that is known of it. */
export function ScorecardScreen(props: Props) {
  const { model, shown, onShow } = props;
  const [picked, pick] = useState<string>();
  const unit = shown.kind === "all" ? undefined : shown.unit;
  const objective =
    shown.kind === "objective" && objectivesOf(model, unit).find((one) => one.objective.id === shown.id);
  const measure =
    shown.kind === "measure" && measuresOf(model, unit).find((one) => one.measure.id === shown.id);
  if (!objective && !measure)
    return <Outline {...props} picked={scorecardOf(model, picked) ?? model.scorecard} onPick={pick} />;
  const back = () => {
    pick(unit);
    onShow(all);
  };
  return (
    <>
      <button type="button" className="link" onClick={back}>
        ← All objectives
      </button>
      {objective && <ObjectiveDetail {...props} unit={unit} scored={objective} />}
      {measure && <MeasureDetail {...props} unit={unit} scored={measure} />}
    </>
  );
}

interface OutlineProps extends Props {
  readonly picked: ScoredScorecard;
  readonly onPick: (unit: string) => void;
}

/** One unit's scorecard at a time; of several units one is picked. */
function Outline({ model, onShow, picked, onPick, isBusy, start }: OutlineProps) {
  const tree = unitTree(model, model.scorecard.id);
  const below = model.scorecards.filter(({ parent }) => parent === picked.id);
  const isTop = picked.id === model.scorecard.id;
  const choices = tree.map(({ unit: { id, name }, depth }) => ({
    key: id,
    text: `${"\u2003".repeat(depth)}${name}`,
  }));
  return (
    <>
      {tree.length > 1 && <Choice label="Unit" value={picked.id} choices={choices} onChoose={onPick} />}
      <UnitOutline unit={picked} {...{ model, onShow, isBusy, start }} />
      {below.length > 0 && <UnitsBelow units={below} onPick={onPick} />}
      {tree.length > 1 && (
        <div className="actions">
          <ActionButton
            text="Build the organisation's sheets"
            isOff={isBusy}
            onClick={() => start(buildOrganisationCommand())}
          />
          {!isTop && (
            <ActionButton
              text="Build this unit's scorecard"
              isOff={isBusy}
              onClick={() => start(buildOrganisationCommand(picked.id))}
            />
          )}
        </div>
      )}
    </>
  );
}

interface UnitsBelowProps extends Pick<OutlineProps, "onPick"> {
  readonly units: readonly ScoredScorecard[];
}

function UnitsBelow({ units, onPick }: UnitsBelowProps) {
  return (
    <section aria-label="Units below">
      <h3>Units below</h3>
      <ul className="items">
        {units.map((unit) => (
          <li key={unit.id}>
            <Item {...unit} onClick={() => onPick(unit.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface UnitProps extends Pick<Props, "model" | "onShow" | "isBusy" | "start"> {
  readonly unit: ScoredScorecard;
}

function UnitOutline({ unit: scored, model, onShow, ...working }: UnitProps) {
  const { id: unit, name, perspectives, band, score } = scored;
  const isTop = unit === model.scorecard.id;
  const item = useMemo(() => ({ kind: "scorecard", id: unit, scorecard: unit }) as const, [unit]);
  const show = (kind: "objective" | "measure", id: string) => onShow(shownIn(model, kind, id, unit));
  return (
    <>
      <h2 className="with-band">
        {name} {!isTop && <BandMark band={band} score={score} />}
      </h2>
      <ByHand {...scored} />
      <Why model={model} item={item} {...working} />
      {perspectives.map((scored) => (
        <PerspectiveOutline key={scored.perspective.id} {...scored} show={show} />
      ))}
    </>
  );
}

interface PerspectiveProps extends ScoredPerspective {
  readonly show: (kind: "objective" | "measure", id: string) => void;
}

function PerspectiveOutline({ perspective, objectives, show, ...group }: PerspectiveProps) {
  const { band, score } = group;
  return (
    <section aria-label={perspective.name}>
      <h3 className="with-band">
        {perspective.name} <BandMark band={band} score={score} />
      </h3>
      <ByHand {...group} />
      <ul className="items">
        {objectives.map(({ objective, ...scored }) => (
          <li key={objective.id}>
            <Item {...scored} name={objective.name} onClick={() => show("objective", objective.id)} />
            <ul className="items">
              {scored.measures.map(({ measure, ...of }) => (
                <li key={measure.id}>
                  <Item {...of} name={measure.name} onClick={() => show("measure", measure.id)} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
