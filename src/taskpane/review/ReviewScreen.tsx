import * as React from "react";
import { useMemo, useState } from "react";
import { reviewPackCommand, type Command } from "../../commands";
import { closingDoubt, lackingForClosing, periodText, type CellPlace } from "../../scorecard";
import type { ReadyView } from "../parts/paneView";
import { periodChoices } from "../parts/pickPeriod";
import type { Shown } from "../parts/place";
import { ActionButton } from "../ui/ActionButton";
import { Choice } from "../ui/Choice";
import { AskFigures } from "./AskFigures";
import { ClosedPeriods } from "./ClosedPeriods";
import { CloseForm } from "./CloseForm";
import { LackingList } from "./LackingList";
import { OrganisationParts } from "../organisation/OrganisationParts";
import { takesDownloads } from "../parts/download";
import { ShareCopy } from "./ShareCopy";
import { TakeBack } from "./TakeBack";
import { savePage } from "./savePage";
import { savePresentation } from "./savePresentation";
import { today } from "./today";

interface Props {
  readonly view: ReadyView;
  readonly isBusy: boolean;
  /** Whether it is the copies that are asked for. */
  readonly isSharing: boolean;
  readonly start: (command: Command) => void;
  readonly onPeriod: (key: string) => void;
  readonly onShow: (shown: Shown) => void;
  readonly onGoTo: (place: CellPlace) => void;
}

/** The month's end: the review pack, what is still missing, closing the period, and the periods that are closed. */
export function ReviewScreen({ view, isBusy, isSharing, start, onPeriod, ...ways }: Props) {
  const { model, modelAt } = view;
  const { period, view: looked } = model.frame;
  const lacking = useMemo(
    () => lackingForClosing(modelAt, { period, view: looked }),
    [modelAt, period, looked],
  );
  const [picked, setPicked] = useState<string>();
  const scorecard = model.scorecards.find(({ id }) => id === picked) ?? model.scorecard;
  const unit = scorecard.id;
  const options = { period, view: looked, unit };
  return (
    <section aria-labelledby="review-title">
      <h2 id="review-title">Review of {periodText(period)}</h2>
      <Choice
        label="Period"
        value={periodText(period)}
        choices={periodChoices(model).map(({ key }) => ({ key, text: key }))}
        onChoose={onPeriod}
      />
      <UnitChoice model={model} unit={unit} onChoose={setPicked} />
      <div className="actions">
        <ActionButton
          text="Build review pack"
          isMain
          isOff={isBusy}
          onClick={() => start(reviewPackCommand(options))}
        />
        <SaveFiles
          isOff={isBusy}
          onSlides={() => start(savePresentation(options))}
          onPage={() => start(savePage(options))}
        />
      </div>
      <LackingList {...{ lacking, model, isBusy, start }} {...ways} />
      <CloseForm
        key={periodText(period)}
        period={periodText(period)}
        doubt={closingDoubt(modelAt, { period, view: looked }, today())}
        isDemanded={lacking.some(({ isDemanded }) => isDemanded)}
        isBusy={isBusy}
        start={start}
        asked={{ period, view: looked }}
      />
      {model.scorecards.length > 1 && (
        <OrganisationParts unit={scorecard} {...{ model, isBusy, start }} onGoTo={ways.onGoTo} />
      )}
      <ShareCopy isAsked={isSharing} {...{ view, isBusy, start }} onGoTo={ways.onGoTo} />
      <AskFigures {...{ view, isBusy, start }} onGoTo={ways.onGoTo} />
      <TakeBack isBusy={isBusy} start={start} />
      <ClosedPeriods facts={model.facts} isBusy={isBusy} start={start} onGoTo={ways.onGoTo} />
    </section>
  );
}

interface UnitProps {
  readonly model: ReadyView["model"];
  readonly unit: string;
  readonly onChoose: (unit: string) => void;
}

/** Which unit is reviewed, where there are several. */
function UnitChoice({ model: { scorecards }, unit, onChoose }: UnitProps) {
  if (scorecards.length < 2) return null;
  const choices = scorecards.map(({ id, name }) => ({ key: id, text: name }));
  return <Choice label="Unit" value={unit} choices={choices} onChoose={onChoose} />;
}

interface SaveProps {
  readonly isOff: boolean;
  readonly onSlides: () => void;
  readonly onPage: () => void;
}

function SaveFiles({ isOff, onSlides, onPage }: SaveProps) {
  if (!takesDownloads())
    return (
      <p>
        Excel on a Mac takes no files from add-ins. For slides or a page use Excel on the web, or bsc review
        --pptx and bsc share --html.
      </p>
    );
  return (
    <>
      <ActionButton text="Save as PowerPoint" isOff={isOff} onClick={onSlides} />
      <ActionButton text="Save as page" isOff={isOff} onClick={onPage} />
    </>
  );
}
