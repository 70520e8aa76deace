import * as React from "react";
import type { Command } from "../../commands";
import type { CellPlace, Model } from "../../scorecard";
import { BandMark } from "../ui/BandMark";
import { MeasureDetail } from "./MeasureDetail";
import { ObjectiveDetail } from "./ObjectiveDetail";
import { all, measuresOf, objectivesOf, type Shown } from "./place";

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
  const objective =
    shown.kind === "objective" && objectivesOf(model).find((one) => one.objective.id === shown.id);
  const measure = shown.kind === "measure" && measuresOf(model).find((one) => one.measure.id === shown.id);
  if (!objective && !measure) return <Outline {...props} />;
  return (
    <>
      <button type="button" className="link" onClick={() => onShow(all)}>
        ← All objectives
      </button>
      {objective && <ObjectiveDetail {...props} scored={objective} />}
      {measure && <MeasureDetail {...props} scored={measure} />}
    </>
  );
}

function Outline({ model, onShow }: Props) {
  return (
    <>
      <h2>{model.scorecard.name}</h2>
      {model.scorecard.perspectives.map(({ perspective, objectives, band, score }) => (
        <section key={perspective.id} aria-label={perspective.name}>
          <h3 className="with-band">
            {perspective.name} <BandMark band={band} score={score} />
          </h3>
          <ul className="items">
            {objectives.map(({ objective, ...scored }) => (
              <li key={objective.id}>
                <Item
                  {...scored}
                  name={objective.name}
                  onClick={() => onShow({ kind: "objective", id: objective.id })}
                />
                <ul className="items">
                  {scored.measures.map(({ measure, ...of }) => (
                    <li key={measure.id}>
                      <Item
                        {...of}
                        name={measure.name}
                        onClick={() => onShow({ kind: "measure", id: measure.id })}
                      />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface ItemProps extends React.ComponentProps<typeof BandMark> {
  readonly name: string;
  readonly onClick: () => void;
}

/** A line that leads to what it names. */
export function Item({ name, band, score, onClick }: ItemProps) {
  return (
    <button type="button" className="item" onClick={onClick}>
      <span>{name}</span>
      <BandMark band={band} score={score} />
    </button>
  );
}
