import * as React from "react";
import { ActionButton } from "../ui/ActionButton";
import type { Topic } from "./topics";

interface Props {
  readonly topic: Topic;
  readonly isBusy: boolean;
  readonly onInsert: () => void;
}

/** One function: what it says, an example, its arguments when they are asked for, and a button that inserts it. */
export function TopicEntry({ topic, isBusy, onInsert }: Props) {
  const { name, summary, syntax, examples, page } = topic;
  const [first] = examples;
  return (
    <>
      <h4>BSC.{name}</h4>
      <p>{summary}</p>
      {first && (
        <p className="example">
          <code>{first.formula}</code> gives <samp>{first.gives}</samp>
          {first.because && <span className="place">{first.because}</span>}
        </p>
      )}
      <details className="more">
        <summary>Arguments of {name}</summary>
        <p className="example">
          <code>{syntax}</code>
        </p>
        <Arguments {...topic} />
        <a className="link" href={`help/${page}`} target="_blank" rel="noreferrer">
          More on {name}
        </a>
      </details>
      <ActionButton text={`Insert ${name}`} isOff={isBusy} onClick={onInsert} />
    </>
  );
}

function Arguments({ arguments: all }: Topic) {
  return (
    <dl className="arguments">
      {all.map(({ name, isNeeded, meaning }) => (
        <React.Fragment key={name}>
          <dt>
            {name}
            {!isNeeded && " (optional)"}
          </dt>
          <dd>{meaning}</dd>
        </React.Fragment>
      ))}
    </dl>
  );
}
