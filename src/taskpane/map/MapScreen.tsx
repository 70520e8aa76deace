import * as React from "react";
import { useMemo, useState } from "react";
import { arrangeMapCommand, drawMapViewCommand, type Command } from "../../commands";
import { describeMap } from "../../excel";
import { mapColours, periodText, type MapColours, type Model } from "../../scorecard";
import { periodChoices } from "../parts/pickPeriod";
import { shownIn, type Shown } from "../parts/place";
import { ActionButton } from "../ui/ActionButton";
import { Choice } from "../ui/Choice";
import { Tick } from "../ui/Tick";
import { MapOutline } from "./MapOutline";
import { partChoices, partOfUnit, unitAbove, unitsBringing, wholeMap } from "./partChoices";
import { SavePicture } from "./SavePicture";

interface Props {
  readonly model: Model;
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
  readonly onShow: (shown: Shown) => void;
  /** Whether the map follows the figures. */
  readonly isFollowed: boolean;
  readonly onFollow: (isWanted: boolean) => void;
}

const asSettings = "As in Settings";
const none = "No comparison";

/** The strategy map: which part of it is drawn, in which colours, and the map as text. */
export function MapScreen({ model, isBusy, start, onShow, isFollowed, onFollow }: Props) {
  const [part, setPart] = useState(wholeMap.key);
  const [before, setBefore] = useState(none);
  const [colours, setColours] = useState<MapColours>();
  const parts = useMemo(() => partChoices(model), [model]);
  const periods = periodChoices(model).filter(({ key }) => key !== periodText(model.frame.period));
  const { view } = parts.find(({ key }) => key === part) ?? wholeMap;
  const against = periods.find(({ key }) => key === before)?.period;
  const described = useMemo(() => describeMap(model, view, colours), [model, view, colours]);
  const shownUnit = view.unit ?? model.scorecard.id;
  const above = unitAbove(model, shownUnit);
  const showUnit = (unit: string) => setPart(partOfUnit(model, unit));
  const draw = () => start(drawMapViewCommand({ part: view, colours, ...(against ? { against } : {}) }));
  return (
    <section aria-labelledby="map-title">
      <h2 id="map-title">Strategy map</h2>
      <div className="choices">
        <Choice label="Part" value={part} choices={parts} onChoose={setPart} />
        <Choice
          label="What has turned since"
          value={before}
          choices={[none, ...periods.map(({ key }) => key)].map((key) => ({ key, text: key }))}
          onChoose={setBefore}
        />
        <Choice
          label="Colours"
          value={colours ?? asSettings}
          choices={[asSettings, ...mapColours].map((key) => ({ key, text: key }))}
          onChoose={(key) => setColours(mapColours.find((one) => one === key))}
        />
      </div>
      <div className="actions">
        <ActionButton text="Draw" isMain isOff={isBusy} onClick={draw} />
        <ActionButton text="Arrange afresh" isOff={isBusy} onClick={() => start(arrangeMapCommand)} />
      </div>
      <Tick text="The drawn map follows the figures" isOn={isFollowed} onChange={onFollow} />
      <p>
        The whole map has one sheet; each part and each comparison gets its own. A redraw keeps the order of
        the boxes and what you moved; arranged afresh, all boxes of the whole map find new places.
      </p>
      {described.kind === "ok" && (
        <>
          <SavePicture svg={described.value.svg} name={model.scorecard.name} />
          {above && (
            <button type="button" className="link" onClick={() => showUnit(above.id)}>
              ↑ Map of {above.name}
            </button>
          )}
          <MapOutline
            lines={described.value.outline}
            onObjective={(id) => onShow(shownIn(model, "objective", id, shownUnit))}
            unitsOf={(objective) => unitsBringing(model, shownUnit, objective)}
            onUnit={showUnit}
          />
        </>
      )}
    </section>
  );
}
