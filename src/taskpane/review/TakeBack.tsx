import * as React from "react";
import { useState } from "react";
import { takeBackCommand, type Command } from "../../commands";
import { takenOf, type BroughtBack } from "../../excel";
import { placedText } from "../../scorecard";
import { ActionButton } from "../ui/ActionButton";
import { BackList } from "./BackList";
import { FiguresBack } from "./FiguresBack";
import { lookAtFiles, type FilesLooked } from "./lookAtFiles";
import { takeFigures } from "./takeFigures";

interface Props {
  readonly isBusy: boolean;
  readonly start: (command: Command) => void;
}

/** Files that were looked at, and what of their words is to be written. */
interface Looked extends FilesLooked {
  readonly ticked: ReadonlySet<string>;
}

/** What people wrote in copies: files are chosen, what they bring is listed, and what is ticked is written. */
export function TakeBack({ isBusy, start }: Props) {
  const [looked, setLooked] = useState<Looked>();
  const look = (files: readonly File[]) =>
    start(
      lookAtFiles(files, (found) => setLooked({ ...found, ticked: takenOf(found.back, { theirs: false }) })),
    );
  return (
    <section aria-labelledby="back-title">
      <h3 id="back-title">Take back what people wrote</h3>
      <p>
        Reviews and actions that were filled in in copies of this workbook, and answers to requests for
        figures. Overrides and settings never come back, nor figures of copies.
      </p>
      <label className="text-line">
        Copies that came back
        <input
          type="file"
          multiple
          accept=".xlsx,.xlsm"
          disabled={isBusy}
          onChange={({ target }) => {
            look([...(target.files ?? [])]);
            // So that the same file can be chosen once more.
            target.value = "";
          }}
        />
      </label>
      {looked && (
        <Back
          {...looked}
          isBusy={isBusy}
          onTick={(ticked) => setLooked({ ...looked, ticked })}
          onWrite={() => start(takeBackCommand(looked.copies, looked.ticked, () => setLooked(undefined)))}
          onFigures={() =>
            start(takeFigures(looked.answers, () => setLooked({ ...looked, answers: noAnswers(looked) })))
          }
        />
      )}
    </section>
  );
}

/** The same without figures: they are written. */
const noAnswers = ({ answers }: Looked): Looked["answers"] => ({
  ...answers,
  refresh: { sources: [], problems: [] },
  taken: { figures: [], open: [], problems: [] },
});

interface BackProps extends Looked {
  readonly isBusy: boolean;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
  readonly onWrite: () => void;
  readonly onFigures: () => void;
}

function Back({ back, answers, ticked, isBusy, onTick, onWrite, onFigures }: BackProps) {
  const isNothing = back.cells.length + back.rows.length === 0;
  const figures = answers.refresh.sources.flatMap(({ changes }) => changes);
  return (
    <section aria-label="What came back">
      <FiguresBack {...answers} />
      {figures.length > 0 && (
        <ActionButton
          text={figures.length === 1 ? "Write the figure" : `Write the ${figures.length} figures`}
          isMain
          isOff={isBusy}
          onClick={onFigures}
        />
      )}
      {isNothing && figures.length === 0 && (
        <p role="status">Nothing came back that this workbook does not have.</p>
      )}
      <BackList {...{ back, ticked, onTick }} />
      <Said {...back} />
      {!isNothing && (
        <ActionButton
          text="Write what is ticked"
          isMain
          isOff={isBusy || ticked.size === 0}
          onClick={onWrite}
        />
      )}
    </section>
  );
}

/** What is to be said of the copies; their cells are not this workbook's, so nothing leads there. */
function Said({ copies, problems }: BroughtBack) {
  const said = [
    ...problems.map(placedText),
    ...copies.flatMap((copy) => copy.problems.map((problem) => `${copy.name}, ${placedText(problem)}`)),
  ];
  if (said.length === 0) return null;
  return (
    <ul className="plain-list" aria-label="Not taken">
      {said.map((text, index) => (
        <li key={index}>{text}</li>
      ))}
    </ul>
  );
}
