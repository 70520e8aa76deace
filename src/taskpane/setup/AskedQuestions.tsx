import * as React from "react";
import { useState } from "react";
import { placeText, type CellPlace } from "../../scorecard";
import { Choice } from "../ui/Choice";
import { TextLine } from "../ui/TextLine";
import type { Asked } from "./useProposal";

interface Props {
  readonly asked: readonly Asked[];
  readonly isBusy: boolean;
  readonly onGoTo: (place: CellPlace) => void;
  readonly onAnswer: (index: number, answer: string) => void;
}

/** More are shown when they are wanted. */
const shownAtFirst = 12;

/** What has to be asked about figures that were found; a click selects the cell. */
export function AskedQuestions({ asked, isBusy, onGoTo, onAnswer }: Props) {
  const [isWhole, setWhole] = useState(false);
  if (asked.length === 0) return null;
  const shown = isWhole ? asked : asked.slice(0, shownAtFirst);
  return (
    <section aria-label="Questions">
      <h4>{asked.length === 1 ? "One question" : `${asked.length} questions`}</h4>
      <ul className="asked">
        {shown.map((one, index) => (
          <li key={index}>
            <button
              type="button"
              id={questionId(index)}
              className="finding"
              onClick={() => onGoTo(one.question.at)}
            >
              <span className="place">{placeText(one.question.at)}</span>
              {one.question.text}
            </button>
            <Answer
              {...one}
              describedBy={questionId(index)}
              isBusy={isBusy}
              onAnswer={(answer) => onAnswer(index, answer)}
            />
          </li>
        ))}
      </ul>
      {shown.length < asked.length && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          Show all {asked.length} questions
        </button>
      )}
    </section>
  );
}

const questionId = (index: number) => `asked-${index}`;

interface AnswerProps extends Asked {
  readonly describedBy: string;
  readonly isBusy: boolean;
  readonly onAnswer: (answer: string) => void;
}

const open = "";

/** One of several is picked; what the sheets say themselves can be written over. */
function Answer({ question, answer, describedBy, isBusy, onAnswer }: AnswerProps) {
  const { choices, proposed, settles } = question;
  if (!settles) return null;
  const value = answer ?? proposed ?? open;
  if (choices.length < 2) return <TextLine label="Answer" {...{ value, describedBy }} onChange={onAnswer} />;
  const picks = choices.map((key) => ({ key, text: key }));
  const leftOpen = proposed === undefined ? [{ key: open, text: "Leave open" }] : [];
  return (
    <Choice
      label="Answer"
      {...{ value, describedBy }}
      isOff={isBusy}
      choices={[...leftOpen, ...picks]}
      onChoose={onAnswer}
    />
  );
}
