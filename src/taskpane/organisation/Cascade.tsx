import * as React from "react";
import { useState } from "react";
import { lookAtCascadeCommand, writeCascadeCommand, type Command } from "../../commands";
import type { Cascade as Rows, CascadeAsked, SplitWay } from "../../excel";
import { unitAndBelow, type CellPlace, type Model, type ScoredScorecard } from "../../scorecard";
import { ActionButton } from "../ui/ActionButton";
import { Choice } from "../ui/Choice";
import { Tick } from "../ui/Tick";
import { CascadeRows } from "./CascadeRows";

interface Props {
  readonly model: Model;
  readonly unit: ScoredScorecard;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** What is chosen, and the rows that it gives once they are listed. */
interface Chosen {
  readonly objectives: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly targets: SplitWay;
  readonly byMeasure?: string;
  readonly listed?: Rows;
}

const nothing: Chosen = { objectives: new Set(), units: new Set(), targets: "copy" };

/** A unit's objectives for units below it: chosen, listed row by row, and written once they have been seen. */
export function Cascade({ model, unit, isBusy, start, onGoTo }: Props) {
  const [chosen, setChosen] = useState(nothing);
  // What was listed is that of another choice from then on.
  const choose = (more: Partial<Chosen>) => setChosen({ ...chosen, listed: undefined, ...more });
  const wanted = wantedOf(chosen, model);
  const { listed } = chosen;
  const isReady = wanted.objectives.length > 0 && wanted.units.length > 0;
  return (
    <section aria-label="Cascade">
      <Ticks
        title="Objectives"
        items={ownObjectives(model, unit)}
        ticked={chosen.objectives}
        onTick={(objectives) => choose({ objectives })}
      />
      <Ticks
        title="Units"
        items={unitAndBelow(model, unit.id).slice(1)}
        ticked={chosen.units}
        onTick={(units) => choose({ units })}
      />
      <Targets {...{ model, chosen, choose }} />
      <ActionButton
        text="List the rows"
        isMain
        isOff={isBusy || !isReady}
        onClick={() => start(lookAtCascadeCommand(wanted, (rows) => choose({ listed: rows })))}
      />
      {listed && <CascadeRows {...listed} onGoTo={onGoTo} />}
      {listed && listed.rows.length > 0 && (
        <ActionButton
          text="Write these rows"
          isMain
          isOff={isBusy}
          onClick={() => start(writeCascadeCommand(wanted, listed.rows, () => setChosen(nothing)))}
        />
      )}
    </section>
  );
}

function wantedOf({ objectives, units, targets, byMeasure }: Chosen, { facts }: Model): CascadeAsked {
  const by = byMeasure ?? facts.measures[0]?.id;
  return {
    ...{ objectives: [...objectives], units: [...units], targets },
    ...(targets === "size" && by !== undefined ? { byMeasure: by } : {}),
  };
}

const ownObjectives = ({ facts, scorecard: root }: Model, { id }: ScoredScorecard) =>
  facts.objectives.filter(({ scorecard = root.id }) => scorecard === id);

interface TicksProps {
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

function Ticks({ title, items, ticked, onTick }: TicksProps) {
  return (
    <fieldset className="ticks">
      <legend>{title}</legend>
      {items.length === 0 && <p>There are none.</p>}
      {items.map(({ id, name }) => (
        <Tick
          key={id}
          text={`${id} ${name}`}
          isOn={ticked.has(id)}
          onChange={(isOn) =>
            onTick(new Set(isOn ? [...ticked, id] : [...ticked].filter((one) => one !== id)))
          }
        />
      ))}
    </fieldset>
  );
}

const ways: readonly { readonly key: SplitWay; readonly text: string }[] = [
  { key: "copy", text: "Copied" },
  { key: "weight", text: "Split by the units' weight" },
  { key: "size", text: "Split by size: a measure's latest actual" },
  { key: "share", text: "Split by each unit's share of last year" },
];

interface TargetsProps {
  readonly model: Model;
  readonly chosen: Chosen;
  readonly choose: (more: Partial<Chosen>) => void;
}

function Targets({ model: { facts }, chosen, choose }: TargetsProps) {
  return (
    <div className="choices">
      <Choice
        label="Targets"
        value={chosen.targets}
        choices={ways}
        onChoose={(key) => choose({ targets: ways.find((way) => way.key === key)?.key ?? "copy" })}
      />
      {chosen.targets === "size" && (
        <Choice
          label="Size by"
          value={chosen.byMeasure ?? facts.measures[0]?.id ?? ""}
          choices={facts.measures.map(({ id, name }) => ({ key: id, text: name }))}
          onChoose={(byMeasure) => choose({ byMeasure })}
        />
      )}
    </div>
  );
}
